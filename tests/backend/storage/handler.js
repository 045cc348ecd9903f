// SPDX-License-Identifier: GPL-3.0-or-later
// /storage/v1: which call is meant.
import { infoOf, sendObject } from './download.js';
import { StorageError, storageErrors, toStorageError } from './errors.js';
import { bucketNamed, copyObject, findObject, listObjects, moveObject, putObject, removeObjects } from './objects.js';
import { openSigned, signMany, signRead, signUpload, uploaderOf } from './signed.js';
import { readUpload } from './upload.js';

const bucketColumns = 'id, name, owner, public, file_size_limit, allowed_mime_types, created_at, updated_at';

function jsonOf(http) {
  try {
    return http.rawBody.length > 0 ? JSON.parse(http.rawBody.toString('utf8')) : {};
  } catch {
    throw storageErrors.request('The body is not JSON');
  }
}

async function listBuckets({ storage, caller }) {
  return storage.as(caller, async (client) => (await client.query(`select to_jsonb(b)::text as bucket from (select ${bucketColumns} from storage.buckets order by id) b`)).rows
    .map((row) => JSON.parse(row.bucket)));
}

async function createBucket({ storage, caller, body }) {
  const { id, name = id, public: isPublic = false, file_size_limit: limit = null, allowed_mime_types: types = null } = body;
  await storage.as(caller, (client) => client.query('insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values ($1, $2, $3, $4, $5)',
    [id ?? name, name, isPublic, limit, types]));
  return { name };
}

async function readBucket({ storage, caller, parts: [, id] }) {
  const found = (await listBuckets({ storage, caller })).find((bucket) => bucket.id === id);
  if (!found) throw storageErrors.noBucket();
  return found;
}

async function deleteBucket({ storage, caller, parts: [, id] }) {
  await storage.as(caller, (client) => client.query('delete from storage.buckets where id = $1', [id]));
  return { message: 'Successfully deleted' };
}

async function upload(call, upsert) {
  const [bucketId, ...path] = call.parts.slice(1);
  const content = await readUpload(call.http);
  return putObject(call.storage, call.caller, { ...content, upsert: upsert || content.upsert, bucketId, name: path.join('/') });
}

async function publicRow(call, bucketId, name) {
  if (!(await bucketNamed(call.storage, bucketId)).public) throw storageErrors.noBucket();
  return findObject(call.storage, null, bucketId, name);
}

// /object/{authenticated/|public/|sign/}bucket/path, and the same below /object/info.
async function locate(call, parts) {
  const kind = ['authenticated', 'public', 'sign'].includes(parts[0]) ? parts[0] : null;
  const [bucketId, ...path] = kind ? parts.slice(1) : parts;
  const name = path.join('/');
  if (kind === 'public') return publicRow(call, bucketId, name);
  if (kind === 'sign') return openSigned(call.storage, call.query.get('token'), bucketId, name);
  return findObject(call.storage, await call.storage.callerOf(call.http), bucketId, name);
}

async function download(call, reply) {
  const parts = call.parts.slice(1);
  if (parts[0] === 'info') return infoOf(await locate(call, parts.slice(1)));
  await sendObject(call.storage, call.http, reply, await locate(call, parts));
  return null;
}

async function sign(call) {
  const [, , bucketId, ...path] = call.parts;
  if (path.length === 0) return signMany(call.storage, call.caller, bucketId, call.body);
  return { signedURL: await signRead(call.storage, call.caller, bucketId, path.join('/'), call.body.expiresIn ?? 60) };
}

async function signedUpload(call) {
  const [bucketId, ...path] = call.parts.slice(3);
  const name = path.join('/');
  if (call.http.method === 'POST') return signUpload(call.storage, call.caller, bucketId, name, call.http.headers['x-upsert'] === 'true');
  const { caller, upsert } = await uploaderOf(call.storage, call.query.get('token'), bucketId, name, call.http);
  return putObject(call.storage, caller, { ...(await readUpload(call.http)), upsert, bucketId, name });
}

async function onObject(call, reply) {
  const { parts, storage, caller, body } = call;
  const { method } = call.http;
  if (method === 'GET' || method === 'HEAD') return download(call, reply);
  if (parts[1] === 'upload' && parts[2] === 'sign') return signedUpload(call);
  if (method === 'PUT') return upload(call, true);
  if (method === 'DELETE' && parts.length === 2) return removeObjects(storage, caller, parts[1], body.prefixes);
  if (method === 'DELETE') {
    if ((await removeObjects(storage, caller, parts[1], [parts.slice(2).join('/')])).length === 0) throw storageErrors.noObject();
    return { message: 'Successfully deleted' };
  }
  switch (parts[1]) {
    case 'list': return listObjects(storage, caller, parts[2], body);
    case 'sign': return sign(call);
    case 'move': return moveObject(storage, caller, body);
    case 'copy': return copyObject(storage, caller, body);
    default: return upload(call, false);
  }
}

async function dispatch(call, reply) {
  const { method } = call.http;
  if (call.parts[0] === 'object') return onObject(call, reply);
  if (call.parts[0] !== 'bucket') throw new StorageError(404, 'NotFound', 'Not Found', `Route ${method}:${call.http.path} not found`, 404);
  if (method === 'POST' && call.parts.length === 1) return createBucket(call);
  if (method === 'GET') return call.parts.length === 1 ? listBuckets(call) : readBucket(call);
  if (method === 'DELETE') return deleteBucket(call);
  throw storageErrors.request(`${method} is not supported here`);
}

// Reading by a public or signed address asks for no token; everything else does, before its body is looked at.
const isOpen = (http, parts) => parts[0] === 'object' && (['GET', 'HEAD'].includes(http.method) || (http.method === 'PUT' && parts[1] === 'upload'));
const isJson = (http) => /^application\/json/.test(http.headers['content-type'] ?? '');

/** Answers one request under /storage/v1. */
export async function handleStorage(http, reply, backend) {
  const { storage } = backend;
  if (http.path.startsWith('/upload/resumable')) return storage.resumable(http, reply);
  try {
    const parts = http.path.slice(1).split('/').map(decodeURIComponent);
    const call = { storage, http, parts, query: new URLSearchParams(http.search) };
    if (!isOpen(http, parts)) call.caller = await storage.callerOf(http);
    const takesJson = parts[0] === 'bucket' || http.method === 'DELETE' || ['list', 'sign', 'move', 'copy'].includes(parts[1]);
    call.body = takesJson && isJson(http) ? jsonOf(http) : {};
    const result = await dispatch(call, reply);
    if (result === null) return undefined;
    reply.setHeader('content-type', 'application/json; charset=utf-8');
    return reply.end(JSON.stringify(result));
  } catch (error) {
    if (!error.code) backend.report(error);
    const known = toStorageError(error);
    reply.statusCode = known.status;
    reply.setHeader('content-type', 'application/json; charset=utf-8');
    return reply.end(http.method === 'HEAD' ? undefined : JSON.stringify(known.body()));
  }
}
