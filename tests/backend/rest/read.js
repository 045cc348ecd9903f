// SPDX-License-Identifier: GPL-3.0-or-later
// The SELECT of a request, embedded resources as lateral joins. Also the second half of every write that returns rows.
import { restErrors } from './errors.js';
import { conditionSql, fieldSql, orderSql, quoteName, whereSql } from './filters.js';

export const mostRows = 1000; // as the platform's max-rows

function castSql(sql, cast) {
  if (!cast) return sql;
  if (!/^[a-zA-Z_][a-zA-Z0-9_ ]*$/.test(cast)) throw restErrors.parse(`cast (${cast})`, 'unexpected cast');
  return `cast(${sql} as ${cast})`;
}

function choose(ways, from, item) {
  if (ways.length === 0) throw restErrors.relationship(from, item.embed);
  if (ways.length === 1) return ways[0];
  const details = ways.map((way) => ({ cardinality: way.kind, embedding: `${from} with ${way.target}`, relationship: way.constraint, constraint: way.constraint }));
  throw restErrors.ambiguousRelationship(from, item.embed, details);
}

export class Reader {
  constructor(catalogue, schema, query, parameters) {
    Object.assign(this, { catalogue, schema, query, parameters, aliases: 0 });
    this.used = new Set(['']);
  }

  /** SQL reading FROM (a relation's SQL, alias included) with everything the query asks of LEVEL. */
  select(relation, from, source, items = this.query.select, path = '', extra = []) {
    const level = this.query.levels.get(path) ?? { filters: [] };
    this.used.add(path);
    const parts = { columns: [], joins: [], where: [...extra], embeds: new Map() };
    for (const item of items) this.#add(item, relation, source, path, parts);
    for (const filter of level.filters) parts.where.push(conditionSql(filter, relation, source, this.parameters, parts.embeds));
    const limit = Math.min(level.limit ?? mostRows, mostRows);
    const columns = parts.columns.length > 0 ? parts.columns.join(', ') : '';
    return {
      sql: `select ${columns} from ${from}${parts.joins.join('')}${whereSql(parts.where)}${orderSql(level.order, relation, source)}`
        + ` limit ${limit} offset ${level.offset ?? 0}`,
      count: `select count(*) from ${from}${parts.joins.join('')}${whereSql(parts.where)}`,
    };
  }

  /** Filters that name an embed which select does not have. */
  checkLevels() {
    for (const path of this.query.levels.keys()) {
      if (!this.used.has(path)) throw restErrors.notEmbedded(path.split('.')[0]);
    }
  }

  #add(item, relation, source, path, parts) {
    if (item.embed) return this.#embed(item, relation, source, path, parts);
    if (item.all) {
      for (const { name } of relation.columns ?? []) parts.columns.push(`${quoteName(source)}.${quoteName(name)}`);
      return undefined;
    }
    parts.columns.push(`${castSql(fieldSql(item, relation, source), item.cast)} as ${quoteName(item.alias)}`);
    return undefined;
  }

  #embed(item, relation, source, path, parts) {
    const way = choose(this.catalogue.relationships(this.schema, relation.name, item.embed, item.hint), relation.name, item);
    const target = this.catalogue.relation(this.schema, way.target);
    const inner = `e${++this.aliases}`;
    const joined = `j${this.aliases}`;
    const name = item.alias ?? item.embed;
    const levelName = [item.embed, name].map((each) => (path ? `${path}.${each}` : each)).find((each) => this.query.levels.has(each));
    const { from, on } = this.#join(way, target, source, inner);
    const child = this.select(target, from, inner, item.select, levelName ?? (path ? `${path}.${name}` : name), on).sql;
    const join = item.inner && way.kind === 'one' ? 'inner' : 'left';
    if (item.spread) {
      if (way.kind !== 'one') throw restErrors.relationship(relation.name, item.embed);
      parts.joins.push(` ${join} join lateral (${child}) ${joined} on true`);
      if (item.select.length > 0) parts.columns.push(`${joined}.*`);
      return;
    }
    const body = way.kind === 'one' ? `select row_to_json(x) as body from (${child}) x` : `select coalesce(json_agg(x), '[]') as body, count(*) as n from (${child}) x`;
    parts.joins.push(` ${join} join lateral (${body}) ${joined} on true`);
    const nothing = way.kind === 'one' ? `${joined}.body is null` : `${joined}.n = 0`;
    parts.embeds.set(name, nothing);
    if (item.inner && way.kind === 'many') parts.where.push(`not (${nothing})`);
    if (item.select.length > 0) parts.columns.push(`${joined}.body as ${quoteName(name)}`);
  }

  #join(way, target, source, inner) {
    const table = `${quoteName(this.schema)}.${quoteName(target.name)} as ${quoteName(inner)}`;
    const link = (left, right) => ([a, b]) => `${quoteName(left)}.${quoteName(a)} = ${quoteName(right)}.${quoteName(b)}`;
    if (!way.through) return { from: table, on: way.on.map(link(source, inner)) };
    const middle = `${inner}m`;
    const from = `${table}, ${quoteName(this.schema)}.${quoteName(way.through)} as ${quoteName(middle)}`;
    return { from, on: [...way.on.map(link(source, middle)), ...way.onward.map(link(middle, inner))] };
  }
}

const bodies = {
  array: "coalesce(json_agg(_t), '[]')",
  object: "coalesce(json_agg(_t) -> 0, 'null')",
  stripped: "coalesce(json_strip_nulls(json_agg(_t)), '[]')",
  csv: `coalesce((select string_agg(key, ',') from json_object_keys((array_agg(row_to_json(_t)))[1]) key) || E'\\n'
        || string_agg(substring(_t::text, 2, length(_t::text) - 2), E'\\n'), '')`,
};

/** Wraps ROWS (a SELECT) so that the body comes out whole, as text, with the number of rows. EXTRA: further columns of the answer. */
export function bodySql(rows, shape, extra = '') {
  return `select count(*)::text as n, (${bodies[shape]})::text as body${extra} from (${rows}) _t`;
}
