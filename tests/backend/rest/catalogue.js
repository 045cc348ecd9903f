// SPDX-License-Identifier: GPL-3.0-or-later
// What the exposed schemas hold: the only identifiers that may reach SQL. Read again on `notify pgrst`.
import pg from 'pg';

export const exposed = ['public'];

const relationsSql = `
select n.nspname as schema, c.relname as name, c.relkind::text as kind,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'fallback', pg_get_expr(d.adbin, d.adrelid),
                                          'identity', a.attidentity <> '') order by a.attnum)
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated = ''
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       coalesce((select json_agg(a.attname order by k.at) from pg_constraint p, unnest(p.conkey) with ordinality k(num, at), pg_attribute a
         where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid and a.attnum = k.num), '[]') as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any($1) and c.relkind in ('r', 'v', 'm', 'p', 'f')`;

const foreignKeysSql = `
select p.conname as constraint, n.nspname as schema, c.relname as "from", fn.nspname as to_schema, f.relname as "to",
       (select json_agg(a.attname order by k.at) from unnest(p.conkey) with ordinality k(num, at), pg_attribute a
         where a.attrelid = c.oid and a.attnum = k.num) as columns,
       (select json_agg(a.attname order by k.at) from unnest(p.confkey) with ordinality k(num, at), pg_attribute a
         where a.attrelid = f.oid and a.attnum = k.num) as targets,
       exists (select 1 from pg_constraint u where u.conrelid = c.oid and u.contype in ('p', 'u') and u.conkey <@ p.conkey and p.conkey <@ u.conkey) as single
  from pg_constraint p join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_class f on f.oid = p.confrelid join pg_namespace fn on fn.oid = f.relnamespace
 where p.contype = 'f' and n.nspname = any($1) and fn.nspname = any($1)`;

const functionsSql = `
select n.nspname as schema, p.proname as name, p.provolatile::text as volatility, p.proretset as set, t.typtype::text as kind, rt.relname as relation,
       format_type(p.prorettype, null) as returns, p.proconfig as settings, p.provariadic <> 0 as variadic, p.pronargdefaults as defaults,
       p.proargnames as names, p.proargmodes::text[] as modes,
       (select json_agg(format_type(o.type, null) order by o.at) from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality o(type, at)) as types
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_type t on t.oid = p.prorettype left join pg_class rt on rt.oid = t.typrelid
 where n.nspname = any($1) and p.prokind = 'f' and t.typname not in ('trigger', 'event_trigger')`;

function asFunction(row) {
  const types = row.types ?? [];
  const all = types.map((type, i) => ({ name: row.names?.[i] ?? '', type, mode: row.modes?.[i] ?? 'i' }));
  const inputs = all.filter((each) => 'ibv'.includes(each.mode));
  inputs.forEach((each, i) => { each.required = i < inputs.length - row.defaults; });
  const columns = all.filter((each) => 'tob'.includes(each.mode));
  return { ...row, inputs, columns, composite: row.kind === 'c' || columns.length > 1 || columns.some((each) => each.mode === 't') };
}

export class Catalogue {
  constructor() {
    this.relations = new Map();
    this.foreignKeys = [];
    this.functions = [];
    this.roles = new Map();
    this.stale = false;
  }

  async load(pool) {
    this.stale = false;
    const [relations, keys, functions, roles] = await Promise.all([
      pool.query(relationsSql, [exposed]),
      pool.query(foreignKeysSql, [exposed]),
      pool.query(functionsSql, [exposed]),
      pool.query('select rolname as name, rolconfig as settings from pg_roles where rolconfig is not null'),
    ]);
    this.relations = new Map(relations.rows.map((row) => [`${row.schema}.${row.name}`, row]));
    this.foreignKeys = keys.rows;
    this.functions = functions.rows.map(asFunction);
    this.roles = new Map(roles.rows.map((row) => [row.name, row.settings]));
  }

  /** Listens for `notify pgrst`; the cache is read again before the next request. Returns the listening client. */
  async follow(config) {
    const client = new pg.Client(config);
    client.on('error', () => {}); // ended by a restore, which follows anew
    client.on('notification', () => { this.stale = true; });
    await client.connect();
    await client.query('listen pgrst');
    return client;
  }

  relation(schema, name) {
    return this.relations.get(`${schema}.${name}`);
  }

  functionsNamed(schema, name) {
    return this.functions.filter((each) => each.schema === schema && each.name === name);
  }

  /** Ways from FROM to a relation or constraint called TO: [{kind: one|many, on: [[from column, to column]…], target, constraint, through}]. */
  relationships(schema, from, to, hint) {
    const found = [];
    for (const key of this.foreignKeys) {
      const pairs = key.columns.map((column, i) => [column, key.targets[i]]);
      const named = [key.constraint, ...(key.columns.length === 1 ? key.columns : [])];
      if (key.from === from && (key.to === to || named.includes(to))) {
        found.push({ kind: 'one', target: key.to, on: pairs, constraint: key.constraint, named });
      }
      if (key.to === from && (key.from === to || key.constraint === to)) {
        found.push({ kind: key.single ? 'one' : 'many', target: key.from, on: pairs.map(([a, b]) => [b, a]), constraint: key.constraint, named });
      }
    }
    const direct = hint ? found.filter((each) => each.named.includes(hint) || each.target === hint) : found;
    return direct.length > 0 ? direct : this.#through(schema, from, to, hint);
  }

  // Many to many: a table whose primary key holds foreign keys to both.
  #through(schema, from, to, hint) {
    const ways = [];
    for (const first of this.foreignKeys.filter((key) => key.to === from)) {
      for (const second of this.foreignKeys.filter((key) => key.from === first.from && key.to === to && key !== first)) {
        const key = this.relation(schema, first.from)?.key ?? [];
        if (![...first.columns, ...second.columns].every((column) => key.includes(column))) continue;
        if (hint && hint !== first.from) continue;
        ways.push({ kind: 'many', target: to, through: first.from, constraint: first.from, on: first.targets.map((column, i) => [column, first.columns[i]]),
          onward: second.columns.map((column, i) => [column, second.targets[i]]) });
      }
    }
    return ways;
  }
}
