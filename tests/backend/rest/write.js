// SPDX-License-Identifier: GPL-3.0-or-later
// INSERT, upsert, UPDATE and DELETE as one statement that ends in the same reading as a GET.
import { RestError, restErrors } from './errors.js';
import { conditionSql, quoteName, whereSql } from './filters.js';
import { Reader, bodySql } from './read.js';

const target = 't0';

function tableSql(relation) {
  return `${quoteName(relation.schema)}.${quoteName(relation.name)}`;
}

function columnNamed(relation, name) {
  const column = relation.columns.find((each) => each.name === name);
  if (!column) throw restErrors.column(name, relation.name);
  return column;
}

/** Which columns a payload writes: those of columns=, or the keys of the rows, which must then all agree. */
export function payloadColumns(payload, query, relation) {
  if (query.columns) return query.columns.map((name) => columnNamed(relation, name));
  const rows = Array.isArray(payload) ? payload : [payload];
  if (rows.some((row) => row === null || typeof row !== 'object' || Array.isArray(row))) throw restErrors.body('Empty or invalid json');
  const keys = Object.keys(rows[0] ?? {});
  const same = (row) => Object.keys(row).length === keys.length && keys.every((key) => key in row);
  if (!rows.every(same)) throw restErrors.body('All object keys must match');
  return keys.map((name) => columnNamed(relation, name));
}

// The payload as rows: absent keys are NULL, or with missing=default what the table would have put there.
function recordsSql(columns, payload, missing, parameters) {
  const place = parameters.add(payload);
  const array = `case when json_typeof(${place}::json) = 'array' then ${place}::json else json_build_array(${place}::json) end`;
  const types = columns.map((each) => `${quoteName(each.name)} ${each.type}`).join(', ');
  const defaults = columns.filter((each) => each.fallback && !each.identity);
  if (missing !== 'default' || defaults.length === 0) return `json_to_recordset(${array}) as p(${types})`;
  const pairs = defaults.map((each) => `'${each.name.replaceAll("'", "''")}', ${each.fallback}`).join(', ');
  return `jsonb_array_elements((${array})::jsonb) as each(v), jsonb_to_record(jsonb_build_object(${pairs}) || each.v) as p(${types})`;
}

function conflictSql(relation, columns, request) {
  const { resolution } = request.prefer;
  if (!resolution) return '';
  const names = request.query.onConflict ?? relation.key;
  names.forEach((name) => columnNamed(relation, name));
  if (names.length === 0) return '';
  const at = ` on conflict (${names.map(quoteName).join(', ')})`;
  if (resolution === 'ignore-duplicates' || columns.length === 0) return `${at} do nothing`;
  return `${at} do update set ${columns.map(({ name }) => `${quoteName(name)} = excluded.${quoteName(name)}`).join(', ')}`;
}

// Rows come back only where asked for: RETURNING needs the right to read them.
function returningSql(relation, request, merging) {
  const columns = [];
  if (request.prefer.return === 'representation') columns.push(`${target}.*`);
  else if (request.prefer.return === 'headers-only') columns.push(...relation.key.map((name) => `${target}.${quoteName(name)}`));
  if (merging && ['r', 'p'].includes(relation.kind)) columns.push(`(${target}.xmax = 0) as "pgrst inserted"`);
  return ` returning ${columns.length > 0 ? columns.join(', ') : '1 as one'}`;
}

function finish(statement, relation, request, parameters, catalogue, merging) {
  const counted = merging && ['r', 'p'].includes(relation.kind) ? ', (select count(*) from source where "pgrst inserted")::text as inserted' : '';
  const affected = `${counted}, (select count(*) from source)::text as affected`;
  if (request.prefer.return !== 'representation') {
    const keys = request.prefer.return === 'headers-only' ? '*' : '1';
    return `with source as (${statement}) ${bodySql(`select ${keys} from source`, 'array', affected)}`;
  }
  const query = { ...request.query, levels: new Map(request.query.levels) };
  const { order } = query.levels.get('');
  query.levels.set('', { filters: [], order }); // filters chose the rows already
  const reader = new Reader(catalogue, relation.schema, query, parameters);
  const { sql } = reader.select(relation, `source as ${quoteName('s0')}`, 's0');
  return `with source as (${statement}) ${bodySql(sql.replace(/ limit \d+ offset \d+$/, ''), request.shape, affected)}`;
}

export function insertSql(relation, request, parameters, catalogue) {
  const columns = payloadColumns(request.json, request.query, relation);
  const names = columns.map((each) => quoteName(each.name)).join(', ');
  const merging = request.prefer.resolution === 'merge-duplicates';
  const rows = Array.isArray(request.json) ? request.json.length : 1;
  const into = `insert into ${tableSql(relation)} as ${target}`;
  let statement;
  if (columns.length > 0) {
    statement = `${into} (${names}) select ${names} from ${recordsSql(columns, request.text, request.prefer.missing, parameters)}`;
  } else if (rows > 0) {
    statement = `${into} default values`;
  } else {
    statement = `${into} select ${target}.* from ${tableSql(relation)} ${target} where false`;
  }
  return finish(statement + conflictSql(relation, columns, request) + returningSql(relation, request, merging), relation, request, parameters, catalogue, merging);
}

function filtersOf(request, relation, parameters, verb) {
  const { filters } = request.query.levels.get('');
  if (filters.length === 0) throw new RestError(400, '21000', `${verb} requires a WHERE clause`);
  return filters.map((filter) => conditionSql(filter, relation, target, parameters));
}

export function updateSql(relation, request, parameters, catalogue) {
  if (Array.isArray(request.json)) throw restErrors.body('Empty or invalid json');
  const columns = payloadColumns(request.json, request.query, relation);
  const conditions = filtersOf(request, relation, parameters, 'UPDATE');
  if (columns.length === 0) {
    return finish(`select ${target}.*, 1 as one from ${tableSql(relation)} ${target} where false`, relation, request, parameters, catalogue, false);
  }
  const sets = columns.map(({ name }) => `${quoteName(name)} = p.${quoteName(name)}`).join(', ');
  const statement = `update ${tableSql(relation)} as ${target} set ${sets} from ${recordsSql(columns, request.text, null, parameters)}`
    + `${whereSql(conditions)}${returningSql(relation, request, false)}`;
  return finish(statement, relation, request, parameters, catalogue, false);
}

export function deleteSql(relation, request, parameters, catalogue) {
  const conditions = filtersOf(request, relation, parameters, 'DELETE');
  const statement = `delete from ${tableSql(relation)} as ${target}${whereSql(conditions)}${returningSql(relation, request, false)}`;
  return finish(statement, relation, request, parameters, catalogue, false);
}

/** PUT writes exactly one row, named by its whole primary key. */
export function checkPut(relation, request) {
  const level = request.query.levels.get('');
  const names = level.filters.map((filter) => (filter.op === 'eq' && !filter.negate && !filter.path?.length ? filter.column : null));
  if (level.limit !== undefined || level.offset !== undefined) throw new RestError(400, 'PGRST114', 'limit/offset querystring parameters are not allowed for PUT');
  if (relation.key.length === 0 || names.length !== relation.key.length || !relation.key.every((name) => names.includes(name))) {
    throw new RestError(405, 'PGRST105', 'Filters must include all and only primary key columns with \'eq\' operators');
  }
  const row = Array.isArray(request.json) ? request.json[0] : request.json;
  const agrees = level.filters.every((filter) => String(row?.[filter.column]) === filter.value);
  if (!agrees) throw new RestError(400, 'PGRST115', 'Payload values do not match URL in primary key column(s)');
}
