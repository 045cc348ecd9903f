// SPDX-License-Identifier: GPL-3.0-or-later
// The body of an upload: the bytes themselves, or a form with one file in it.
import busboy from 'busboy';
import { storageErrors } from './errors.js';

function readForm(http) {
  return new Promise((resolve, reject) => {
    const form = busboy({ headers: http.headers });
    const result = { fields: {} };
    form.on('file', (name, stream, info) => {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => Object.assign(result, { content: Buffer.concat(chunks), type: info.mimeType }));
    });
    form.on('field', (name, value) => { result.fields[name] = value; });
    form.on('error', () => reject(storageErrors.request('the form could not be read')));
    form.on('close', () => resolve(result));
    form.end(http.rawBody);
  });
}

function parseMetadata(text, encoded) {
  if (!text) return undefined;
  try {
    return JSON.parse(encoded ? Buffer.from(text, 'base64').toString('utf8') : text);
  } catch {
    throw storageErrors.request('metadata is not JSON');
  }
}

/** {content, size, type, cacheControl, metadata, upsert} of an upload. */
export async function readUpload(http) {
  const upsert = http.headers['x-upsert'] === 'true';
  const type = http.headers['content-type'] ?? 'application/octet-stream';
  if (type.startsWith('multipart/form-data')) {
    const { fields, content, type: fileType } = await readForm(http);
    if (!content) throw storageErrors.request('no file in the form');
    return { content, size: content.length, type: fileType, upsert, cacheControl: fields.cacheControl ? `max-age=${fields.cacheControl}` : 'no-cache',
      metadata: parseMetadata(fields.metadata, false) };
  }
  return { content: http.rawBody, size: http.rawBody.length, type, upsert, cacheControl: http.headers['cache-control'] ?? 'no-cache',
    metadata: parseMetadata(http.headers['x-metadata'], true) };
}
