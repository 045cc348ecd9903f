// SPDX-License-Identifier: GPL-3.0-or-later
// Objects: every statement runs as the caller, so the policies on storage.objects decide.
import { createHash } from 'node:crypto';
import { storageErrors } from './errors.js';

const largest = 50 * 1024 * 1024;
const goodKey = /^[\w/!\-.*'() &$@=;:+,?]+$/; // what S3 takes safely

export function checkKey(name) {
  if (!name || !goodKey.test(name) || name.startsWith('/') || name.split('/').includes('..')) throw storageErrors.key(name);
}

function sizeLimit(bucket) {
  return Number(bucket.file_size_limit ?? largest);
}

function typeAllowed(bucket, type) {
  const allowed = bucket.allowed_mime_types;
  return !allowed?.length || allowed.some((each) => each === type || (each.endsWith('/*') && type.startsWith(each.slice(0, -1))));
}

/** The bucket, read past policies, as the service does for its limits. */
export async function bucketNamed(storage, id) {
  const { rows } = await storage.backend.database.admin.query('select * from storage.buckets where id = $1', [id]);
  if (rows.length === 0) throw storageErrors.noBucket();
  return rows[0];
}

export function checkLimits(bucket, size, type) {
  if (size > sizeLimit(bucket)) throw storageErrors.tooLarge();
  if (!typeAllowed(bucket, type)) throw storageErrors.mimeType(type);
}

const insertSql = `insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata, user_metadata)
  values ($1, $2, $3::uuid, $3::text, $4, $5, $6)`;
const overSql = `${insertSql} on conflict (bucket_id, name) do update set version = excluded.version, metadata = excluded.metadata,
  user_metadata = excluded.user_metadata, owner = excluded.owner, owner_id = excluded.owner_id, updated_at = now() returning id`;

/** Stores CONTENT (a Buffer, or the path of SIZE bytes to take over) as bucket/name; upsert replaces. Returns {Id, Key}. */
export async function putObject(storage, caller, { bucketId, name, content, size, type, cacheControl, metadata, upsert, etag }) {
  checkKey(name);
  const bucket = await bucketNamed(storage, bucketId);
  checkLimits(bucket, size, type);
  const version = await storage.files.store(content);
  const eTag = `"${etag ?? createHash('md5').update(content).digest('hex')}"`;
  const system = { eTag, size, mimetype: type, cacheControl, lastModified: new Date().toISOString(), contentLength: size, httpStatusCode: 200 };
  const values = [bucketId, name, caller.claims.sub ?? null, version, JSON.stringify(system), metadata ? JSON.stringify(metadata) : null];
  try {
    // Without RETURNING: a plain upload needs only the right to insert.
    await storage.as(caller, (client) => client.query(upsert ? overSql : insertSql, values));
  } catch (error) {
    await storage.files.remove(version);
    throw error;
  }
  const { rows } = await storage.backend.database.admin.query('select id from storage.objects where bucket_id = $1 and name = $2', [bucketId, name]);
  return { Id: rows[0].id, Key: `${bucketId}/${name}`, path: name };
}

const readSql = 'select id, name, bucket_id, version, metadata, user_metadata, created_at, updated_at from storage.objects where bucket_id = $1 and name = $2';

/** The row, if the caller may see it; past policies for a public bucket or a signed address (caller null). */
export async function findObject(storage, caller, bucketId, name) {
  const { rows } = caller ? await storage.as(caller, (client) => client.query(readSql, [bucketId, name])) : await storage.backend.database.admin.query(readSql, [bucketId, name]);
  if (rows.length === 0) throw storageErrors.noObject();
  return { ...rows[0], metadata: typeof rows[0].metadata === 'string' ? JSON.parse(rows[0].metadata) : rows[0].metadata };
}

export async function removeObjects(storage, caller, bucketId, names) {
  if (!Array.isArray(names) || names.length > 1000) throw storageErrors.request('prefixes must be an array of at most 1000 names');
  const { rows } = await storage.as(caller, (client) => client.query(`delete from storage.objects where bucket_id = $1 and name = any($2)
    returning bucket_id, owner, owner_id, name, id, version, created_at, updated_at, last_accessed_at, metadata, user_metadata`, [bucketId, names]));
  await Promise.all(rows.map((row) => storage.files.remove(row.version)));
  return rows.map((row) => ({ ...row, metadata: row.metadata && JSON.parse(row.metadata) }));
}

export async function moveObject(storage, caller, { bucketId, sourceKey, destinationBucket = bucketId, destinationKey }) {
  checkKey(destinationKey);
  const { rowCount } = await storage.as(caller, (client) => client.query('update storage.objects set name = $3, bucket_id = $4, updated_at = now() where bucket_id = $1 and name = $2',
    [bucketId, sourceKey, destinationKey, destinationBucket]));
  if (rowCount === 0) throw storageErrors.noObject();
  return { message: 'Successfully moved' };
}

export async function copyObject(storage, caller, { bucketId, sourceKey, destinationBucket = bucketId, destinationKey }) {
  checkKey(destinationKey);
  const from = await findObject(storage, caller, bucketId, sourceKey);
  const version = await storage.files.copy(from.version);
  await storage.as(caller, (client) => client.query(insertSql,
    [destinationBucket, destinationKey, caller.claims.sub ?? null, version, JSON.stringify(from.metadata), from.user_metadata]));
  return { Key: `${destinationBucket}/${destinationKey}` };
}

const sortable = new Set(['name', 'created_at', 'updated_at', 'last_accessed_at']);

/** Names right below PREFIX: objects, and folders as rows without an id. */
export async function listObjects(storage, caller, bucketId, { prefix = '', limit = 100, offset = 0, sortBy = {}, search = '' }) {
  const base = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  const column = sortable.has(sortBy.column) ? sortBy.column : 'name';
  const order = sortBy.order === 'desc' ? 'desc' : 'asc';
  const { rows } = await storage.as(caller, (client) => client.query(`
    with below as (select substr(name, length($2) + 1) as rest, * from storage.objects where bucket_id = $1 and starts_with(name, $2)),
    entries as (
      select distinct on (split_part(rest, '/', 1)) split_part(rest, '/', 1) as name, case when strpos(rest, '/') = 0 then id end as id, created_at, updated_at,
             last_accessed_at, case when strpos(rest, '/') = 0 then metadata end as metadata
        from below where starts_with(lower(rest), lower($5)) order by split_part(rest, '/', 1))
    select * from entries order by ${column} ${order} limit $3 offset $4`, [bucketId, base, limit, offset, search]));
  return rows.map((row) => (row.id ? { ...row, metadata: row.metadata && JSON.parse(row.metadata) } : { ...row, created_at: null, updated_at: null, last_accessed_at: null }));
}
