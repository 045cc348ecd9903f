// SPDX-License-Identifier: GPL-3.0-or-later
// Sending an object: whole, a range of it, or the news that the client has it already.
import { StorageError, storageErrors } from './errors.js';

function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start >= size || start > end) throw new StorageError(416, 'InvalidRange', 'InvalidRange', 'The requested range is not satisfiable', 416);
  return { start, end };
}

function isFresh(http, row) {
  if (http.headers['if-none-match']) return http.headers['if-none-match'].split(',').some((tag) => tag.trim() === row.metadata.eTag || tag.trim() === '*');
  const since = Date.parse(http.headers['if-modified-since'] ?? '');
  return since >= Math.floor(Date.parse(row.metadata.lastModified) / 1000) * 1000;
}

/** Answers a GET or HEAD with the object of ROW. */
export async function sendObject(storage, http, reply, row) {
  reply.setHeader('etag', row.metadata.eTag);
  reply.setHeader('last-modified', new Date(row.metadata.lastModified).toUTCString());
  reply.setHeader('cache-control', row.metadata.cacheControl ?? 'no-cache');
  reply.setHeader('accept-ranges', 'bytes');
  const wanted = new URLSearchParams(http.search).get('download');
  if (wanted !== null) reply.setHeader('content-disposition', `attachment;${wanted ? ` filename="${wanted.replace(/["\\\r\n]/g, '')}"` : ''}`);
  if (isFresh(http, row)) {
    reply.statusCode = 304;
    return reply.end();
  }
  const bytes = await storage.files.read(row.version);
  if (bytes === null) throw storageErrors.noObject();
  const range = rangeOf(http.headers.range, bytes.length);
  const part = range ? bytes.subarray(range.start, range.end + 1) : bytes;
  if (range) {
    reply.statusCode = 206;
    reply.setHeader('content-range', `bytes ${range.start}-${range.end}/${bytes.length}`);
  }
  reply.setHeader('content-type', row.metadata.mimetype);
  reply.setHeader('content-length', part.length);
  return reply.end(http.method === 'HEAD' ? undefined : part);
}

/** The metadata of an object, as /object/info gives it. */
export function infoOf(row) {
  const { eTag, size, mimetype, cacheControl, lastModified } = row.metadata;
  return { id: row.id, name: row.name, version: row.version, bucket_id: row.bucket_id, size, content_type: mimetype, cache_control: cacheControl, etag: eTag,
    last_modified: lastModified, created_at: row.created_at, metadata: typeof row.user_metadata === 'string' ? JSON.parse(row.user_metadata) : row.user_metadata };
}
