// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of functions: which overload the names of the arguments mean, and its call as SQL.
import { RestError } from './errors.js';
import { quoteName } from './filters.js';
import { Reader, bodySql, mostRows } from './read.js';

function notFound(schema, name, names) {
  const what = names.length > 0 ? ` with parameter${names.length > 1 ? 's' : ''} ${names.join(', ')}` : ' without parameters';
  const shown = names.length > 0 ? `${schema}.${name}(${names.join(', ')})` : `${schema}.${name} without parameters`;
  const details = `Searched for the function ${schema}.${name}${what}${names.length > 0 ? ' or with a single unnamed json/jsonb parameter' : ''}, `
    + 'but no matches were found in the schema cache.';
  return new RestError(404, 'PGRST202', `Could not find the function ${shown} in the schema cache`, { details });
}

function takes(fn, names) {
  const known = new Set(fn.inputs.map((each) => each.name));
  return names.every((name) => known.has(name)) && fn.inputs.every((each) => !each.required || names.includes(each.name));
}

function takesBody(fn) {
  return fn.inputs.length === 1 && fn.inputs[0].name === '' && ['json', 'jsonb'].includes(fn.inputs[0].type);
}

/** The function NAMES of arguments choose; throws PGRST202 or PGRST203. wholeBody: it takes the body as its one unnamed argument. */
export function chooseFunction(catalogue, schema, name, names, hasBody) {
  const all = catalogue.functionsNamed(schema, name);
  const matching = all.filter((fn) => !takesBody(fn) && takes(fn, names));
  const unnamed = hasBody ? all.filter(takesBody) : [];
  const found = matching.length > 0 ? matching : unnamed;
  if (found.length === 0) throw notFound(schema, name, names);
  if (found.length > 1) {
    const shown = found.map((fn) => `${schema}.${name}(${fn.inputs.map((each) => `${each.name} => ${each.type}`).join(', ')})`).join(', ');
    throw new RestError(300, 'PGRST203', `Could not choose the best candidate function between: ${shown}`,
      { hint: 'Try renaming the parameters or the function itself in the database so function overloading can be resolved' });
  }
  return { fn: found[0], wholeBody: matching.length === 0 };
}

function callSql(call, request, parameters) {
  const { fn, wholeBody } = call;
  const name = `${quoteName(fn.schema)}.${quoteName(fn.name)}`;
  if (wholeBody) return { from: '', call: `${name}(${parameters.add(request.text)}::${fn.inputs[0].type})` };
  const given = fn.inputs.filter((each) => request.names.includes(each.name));
  if (given.length === 0) return { from: '', call: `${name}()` };
  if (request.method !== 'POST') {
    const args = given.map((each) => `${quoteName(each.name)} := ${parameters.add(request.query.args[each.name])}::${each.type}`);
    return { from: '', call: `${name}(${args.join(', ')})` };
  }
  const types = given.map((each) => `${quoteName(each.name)} ${each.type}`).join(', ');
  const args = given.map((each) => `${quoteName(each.name)} := a.${quoteName(each.name)}`).join(', ');
  return { from: `json_to_record(${parameters.add(request.text)}::json) as a(${types}), lateral `, call: `${name}(${args})` };
}

function resultRelation(call, catalogue) {
  const { fn } = call;
  const relation = fn.relation && catalogue.relation(fn.schema, fn.relation);
  if (relation) return relation;
  return { schema: fn.schema, name: fn.name, columns: fn.columns.map(({ name, type }) => ({ name, type })), key: [] };
}

/** One statement: the call, and its answer in the shape asked for. */
export function rpcSql(call, request, parameters, catalogue) {
  const { fn } = call;
  const { from, call: sql } = callSql(call, request, parameters);
  if (fn.returns === 'void') return `select '1' as n, null as body from ${from}${sql}`;
  if (!fn.composite) {
    const values = `select v from ${from}${sql} as v`;
    if (fn.set) return `select count(*)::text as n, coalesce(json_agg(v), '[]')::text as body from (${values} limit ${mostRows}) _t`;
    return `select '1' as n, coalesce(to_json(v), 'null')::text as body from (${values}) _t`;
  }
  const relation = resultRelation(call, catalogue);
  if (relation.columns.length === 0) return bodySql(`select r.* from ${from}${sql} as r`, fn.set ? request.shape : 'object');
  const source = `(select r.* from ${from}${sql} as r) as "t0"`;
  const reader = new Reader(catalogue, fn.schema, request.query, parameters);
  const { sql: rows } = reader.select(relation, source, 't0');
  reader.checkLevels();
  return bodySql(rows, fn.set ? request.shape : 'object');
}

/** Parameter names of every function called NAME: in a GET they are arguments, the rest are filters. */
export function parameterNames(catalogue, schema, name) {
  return new Set(catalogue.functionsNamed(schema, name).flatMap((fn) => fn.inputs.map((each) => each.name)));
}

export function checkRpcMethod(method) {
  if (!['GET', 'HEAD', 'POST'].includes(method)) throw new RestError(405, 'PGRST101', 'Only GET, HEAD, or POST are allowed for RPC');
}
