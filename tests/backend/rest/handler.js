// SPDX-License-Identifier: GPL-3.0-or-later
// /rest/v1: a request in, PostgREST's answer out.
import { TokenError } from '../tokens.js';
import { exposed } from './catalogue.js';
import { RestError, fromDatabase, restErrors } from './errors.js';
import { Parameters, quoteName } from './filters.js';
import { parseQuery } from './grammar.js';
import { parseAccept, parsePrefer } from './prefer.js';
import { Reader, bodySql } from './read.js';
import { checkRpcMethod, chooseFunction, parameterNames, rpcSql } from './rpc.js';
import { inTransaction } from './transaction.js';
import { checkPut, deleteSql, insertSql, updateSql } from './write.js';

async function claimsOf(http, tokens) {
  try {
    const claims = await tokens.verify(http.bearer);
    return { ...claims, role: claims.role ?? 'anon' };
  } catch (error) {
    throw error instanceof TokenError ? restErrors.token(error) : error;
  }
}

function schemaOf(http) {
  const header = ['GET', 'HEAD'].includes(http.method) ? 'accept-profile' : 'content-profile';
  const schema = http.headers[header] ?? exposed[0];
  if (!exposed.includes(schema)) throw restErrors.schema(schema);
  return schema;
}

function readJson(http, request) {
  const type = (http.headers['content-type'] ?? 'application/json').split(';')[0].trim();
  if (type !== 'application/json' && type !== 'application/vnd.pgrst.object+json') throw new RestError(415, 'PGRST102', `Content-Type not acceptable: ${type}`);
  request.text = http.rawBody.toString('utf8');
  try {
    request.json = JSON.parse(request.text === '' && request.rpc ? '{}' : request.text);
  } catch {
    throw restErrors.body('Empty or invalid json');
  }
  if (request.json === null || typeof request.json !== 'object') {
    if (!request.rpc) throw restErrors.body('Empty or invalid json');
  }
  if (request.text === '') request.text = '{}';
}

async function makeRequest(http, backend) {
  const request = { http, method: http.method, prefer: parsePrefer(http.headers.prefer), schema: schemaOf(http) };
  Object.assign(request, parseAccept(http.headers.accept), { claims: await claimsOf(http, backend.tokens) });
  if (http.method === 'GET') request.replica = backend.faults.snapshot?.id;
  const [, first, second, ...more] = http.path.split('/').map(decodeURIComponent);
  request.rpc = first === 'rpc' && second !== undefined;
  request.target = request.rpc ? second : first;
  if (more.length > 0 || (!request.rpc && second)) throw restErrors.path();
  const isGet = ['GET', 'HEAD'].includes(http.method);
  const args = request.rpc && isGet ? parameterNames(backend.catalogue, request.schema, request.target) : new Set();
  request.query = parseQuery(http.search, args);
  applyRange(http, request);
  if (['POST', 'PATCH', 'PUT'].includes(http.method)) readJson(http, request);
  return request;
}

function applyRange(http, request) {
  const range = /^(?:items=)?(\d+)-(\d*)$/.exec(http.headers.range ?? '');
  if (!range || !['GET', 'HEAD'].includes(http.method)) return;
  const top = request.query.levels.get('');
  top.offset ??= Number(range[1]);
  if (range[2] !== '') top.limit ??= Math.max(0, Number(range[2]) - Number(range[1]) + 1);
}

function planRpc(request, backend, parameters) {
  checkRpcMethod(request.method);
  const isPost = request.method === 'POST';
  request.names = isPost ? (Array.isArray(request.json) ? [] : Object.keys(request.json ?? {})) : Object.keys(request.query.args);
  const call = chooseFunction(backend.catalogue, request.schema, request.target, request.names, isPost);
  request.fn = call.fn;
  request.readOnly = !isPost || call.fn.volatility !== 'v';
  return { sql: rpcSql(call, request, parameters, backend.catalogue) };
}

function planTable(request, backend, parameters) {
  const relation = backend.catalogue.relation(request.schema, request.target);
  if (!relation) throw restErrors.table(request.schema, request.target);
  request.relation = relation;
  switch (request.method) {
    case 'GET':
    case 'HEAD': {
      request.readOnly = true;
      const reader = new Reader(backend.catalogue, request.schema, request.query, parameters);
      const { sql, count } = reader.select(relation, `${quoteName(relation.schema)}.${quoteName(relation.name)} as "t0"`, 't0');
      reader.checkLevels();
      return { sql: bodySql(sql, request.shape), count };
    }
    case 'PUT':
      checkPut(relation, request);
      request.prefer.resolution = 'merge-duplicates';
      request.query.levels.set('', { filters: [] });
      return { sql: insertSql(relation, request, parameters, backend.catalogue) };
    case 'POST': return { sql: insertSql(relation, request, parameters, backend.catalogue) };
    case 'PATCH': return { sql: updateSql(relation, request, parameters, backend.catalogue) };
    case 'DELETE': return { sql: deleteSql(relation, request, parameters, backend.catalogue) };
    default: throw restErrors.method(request.method);
  }
}

async function countRows(client, request, plan, parameters) {
  if (!request.prefer.count || !plan.count) return null;
  if (request.prefer.count === 'planned') {
    const { rows } = await client.query(`explain (format json) ${plan.count.replace('select count(*)', 'select 1')}`, parameters.values);
    return JSON.parse(rows[0]['QUERY PLAN'])[0].Plan['Plan Rows'];
  }
  return Number((await client.query(plan.count, parameters.values)).rows[0].count);
}

function checkResult(request, row, total) {
  const n = Number(row.n);
  const shaped = request.method === 'GET' || request.method === 'HEAD' || request.prefer.return === 'representation' || (request.fn?.set && request.rpc);
  if (request.shape === 'object' && shaped && n !== 1 && !(request.fn && !request.fn.set)) throw restErrors.singular(n);
  const limit = request.prefer['max-affected'];
  if (limit !== undefined && row.affected !== undefined && Number(row.affected) > Number(limit)) throw restErrors.affected(row.affected);
  const offset = request.query.levels.get('').offset ?? 0;
  if (total !== null && offset > 0 && offset >= total) throw restErrors.range(offset, total);
}

async function perform(request, backend) {
  const parameters = new Parameters();
  const plan = request.rpc ? planRpc(request, backend, parameters) : planTable(request, backend, parameters);
  return inTransaction(backend.database.rest, request, backend.catalogue, async (client) => {
    const { rows } = await client.query(plan.sql, parameters.values);
    // A call to a void function answers one row per row it made.
    const row = rows[0] ?? { n: '0', body: request.shape === 'object' ? 'null' : '[]' };
    const total = await countRows(client, request, plan, parameters);
    checkResult(request, row, total);
    return { row, total };
  });
}

function contentRange(request, row, total) {
  const n = Number(row.n);
  const offset = request.query.levels.get('').offset ?? 0;
  const known = total ?? (request.prefer.count && row.affected !== undefined ? row.affected : '*');
  const isRead = request.rpc || ['GET', 'HEAD'].includes(request.method);
  return isRead && n > 0 ? `${offset}-${offset + n - 1}/${known}` : `*/${known}`;
}

function statusOf(request, row, total) {
  if (request.rpc) return row.body === null ? 204 : 200;
  const wantsBody = request.prefer.return === 'representation';
  const n = Number(row.n);
  switch (request.method) {
    case 'POST': return row.inserted !== undefined && Number(row.inserted) === 0 && Number(row.affected) > 0 ? 200 : 201;
    case 'PUT': return wantsBody ? (Number(row.inserted) > 0 ? 201 : 200) : 204;
    case 'PATCH':
    case 'DELETE': return wantsBody ? 200 : 204;
    default: return total !== null && n < total ? 206 : 200;
  }
}

function location(request, row) {
  const key = JSON.parse(row.body)[0];
  if (!key || request.relation.key.length === 0) return null;
  return `/${request.relation.name}?${request.relation.key.map((name) => `${name}=eq.${encodeURIComponent(key[name])}`).join('&')}`;
}

function answer(request, reply, { result: { row, total }, headers, status }) {
  const isRead = request.rpc || ['GET', 'HEAD'].includes(request.method);
  const hasBody = isRead ? row.body !== null : request.prefer.return === 'representation';
  reply.setHeader('content-range', contentRange(request, row, total));
  if (request.prefer.applied.length > 0) reply.setHeader('preference-applied', request.prefer.applied.join(', '));
  if (request.method === 'POST' && request.prefer.return === 'headers-only') {
    const where = location(request, row);
    if (where) reply.setHeader('location', where);
  }
  for (const header of headers ? JSON.parse(headers) : []) for (const [name, value] of Object.entries(header)) reply.setHeader(name, value);
  reply.statusCode = status ? Number(status) : statusOf(request, row, total);
  if (!hasBody) return reply.end();
  reply.setHeader('content-type', request.contentType);
  return reply.end(request.method === 'HEAD' ? undefined : row.body);
}

function refuse(http, reply, error) {
  reply.statusCode = error.status;
  if (error.statusText) reply.statusMessage = error.statusText;
  for (const [name, value] of Object.entries(error.headers)) reply.setHeader(name, value);
  reply.setHeader('proxy-status', `PostgREST; error=${error.code}`);
  reply.setHeader('content-type', 'application/json; charset=utf-8');
  reply.end(http.method === 'HEAD' ? undefined : JSON.stringify(error.body()));
}

function openApi(reply) {
  reply.setHeader('content-type', 'application/openapi+json; charset=utf-8');
  reply.end(JSON.stringify({ swagger: '2.0', info: { title: 'standard public schema', version: '14.12' }, paths: {} }));
}

/** Answers one request under /rest/v1; http.path and http.search are what follows that prefix. */
export async function handleRest(http, reply, backend) {
  let signedIn = false;
  try {
    if (backend.catalogue.stale) await backend.catalogue.load(backend.database.admin);
    if (http.path === '/') return openApi(reply);
    const request = await makeRequest(http, backend);
    signedIn = request.claims.role !== 'anon';
    return answer(request, reply, await perform(request, backend));
  } catch (error) {
    if (!error.code && !(error instanceof RestError)) backend.report(error);
    return refuse(http, reply, fromDatabase(error, signedIn));
  }
}
