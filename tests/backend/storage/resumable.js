// SPDX-License-Identifier: GPL-3.0-or-later
// /upload/resumable: TUS 1.0.0 by its reference server; the finished file becomes an object of the caller.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { bucketNamed, checkKey, checkLimits, putObject } from './objects.js';
import { toStorageError } from './errors.js';

const dayMs = 24 * 3600 * 1000;

// Here errors travel with their true status, as plain text.
function plain(error) {
  const known = toStorageError(error);
  return { status_code: Number(known.statusCode), body: known.message };
}

async function md5(path) {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

export function makeResumable(storage) {
  const directory = join(storage.backend.home, 'uploads');
  mkdirSync(directory, { recursive: true });
  const server = new Server({
    path: '/storage/v1/upload/resumable',
    datastore: new FileStore({ directory, expirationPeriodInMilliseconds: dayMs }),
    respectForwardedHeaders: false,
    namingFunction: () => randomUUID().replaceAll('-', ''),
    // The address of an upload is a capability: asking how far it got needs no token, writing does.
    onIncomingRequest: async (http) => {
      if (['HEAD', 'OPTIONS'].includes(http.method)) return;
      try {
        http.caller = await storage.callerOf(http);
      } catch (error) {
        throw plain(error);
      }
    },
    onUploadCreate: async (http, reply, upload) => {
      const { bucketName, objectName, contentType } = upload.metadata ?? {};
      try {
        checkKey(objectName);
        checkLimits(await bucketNamed(storage, bucketName), upload.size ?? 0, contentType ?? 'application/octet-stream');
        await storage.mayInsert(http.caller, bucketName, objectName, http.headers['x-upsert'] === 'true');
      } catch (error) {
        throw plain(error);
      }
      return { res: reply, metadata: { ...upload.metadata, upsert: http.headers['x-upsert'] === 'true' ? 'true' : 'false' } };
    },
    onUploadFinish: async (http, reply, upload) => {
      const { bucketName, objectName, contentType, cacheControl, metadata, upsert } = upload.metadata;
      const path = join(directory, upload.id);
      try {
        await putObject(storage, http.caller, { bucketId: bucketName, name: objectName, content: path, size: upload.size, type: contentType ?? 'application/octet-stream',
          cacheControl: cacheControl ? `max-age=${cacheControl}` : 'no-cache', metadata: metadata ? JSON.parse(metadata) : undefined, upsert: upsert === 'true', etag: await md5(path) });
      } catch (error) {
        throw plain(error);
      }
      return reply;
    },
  });
  return (http, reply) => server.handle(http, reply);
}
