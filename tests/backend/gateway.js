// SPDX-License-Identifier: GPL-3.0-or-later
// The one address in front of every service: bodies, API keys, the control endpoint and faults, then the service.
import { randomUUID } from 'node:crypto';
import { handleAuth } from './auth/handler.js';
import { handleControl } from './control.js';
import { handleFunction } from './functions.js';
import { handleRealtimeApi } from './realtime/api.js';
import { handleRest } from './rest/handler.js';
import { handleStorage } from './storage/handler.js';

const services = [
  ['/rest/v1', handleRest],
  ['/auth/v1', handleAuth],
  ['/storage/v1', handleStorage],
  ['/functions/v1', handleFunction],
  ['/realtime/v1', handleRealtimeApi],
];
const open = [/^\/auth\/v1\/(verify|callback|authorize)$/, /^\/auth\/v1\/\.well-known\//, /^\/auth\/v1\/test-provider/,
  /^\/storage\/v1\/object\/(public|sign)\//, /^\/storage\/v1\/(object\/)?upload\//, /^\/storage\/v1\/render\//];
const largestBody = 60 * 1024 * 1024;

async function readBody(http) {
  const chunks = [];
  let size = 0;
  for await (const chunk of http) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function sendJson(reply, status, body) {
  reply.statusCode = status;
  reply.setHeader('content-type', 'application/json; charset=utf-8');
  reply.end(JSON.stringify(body));
}

/** Puts the JWT a service will see into http.bearer; false when the key is refused, which is answered here. */
export function admit(http, tokens) {
  const key = http.headers.apikey ?? new URLSearchParams(http.search).get('apikey');
  const bearer = /^Bearer (.+)$/i.exec(http.headers.authorization ?? '')?.[1];
  const swapped = key ? tokens.ofKey(key) : null;
  http.bearer = bearer && bearer !== key ? bearer : swapped;
  if (open.some((pattern) => pattern.test(http.fullPath))) return null;
  if (!key) return 'No API key found in request';
  return swapped ? null : 'Invalid authentication credentials';
}

async function route(http, reply, backend) {
  const url = new URL(http.url, 'http://localhost');
  http.fullPath = url.pathname;
  http.search = url.search;
  reply.setHeader('sb-request-id', randomUUID());
  if (url.pathname === '/_control') return handleControl(http, reply, backend);
  // Resumable uploads are read by their own library, as they come.
  http.rawBody = url.pathname.startsWith('/storage/v1/upload/resumable') ? null : await readBody(http);
  if (http.rawBody === null && !url.pathname.startsWith('/storage/v1/upload/resumable')) return sendJson(reply, 413, { message: 'Payload Too Large' });
  if (await backend.faults.apply(http, reply)) return undefined;
  const refusal = admit(http, backend.tokens);
  if (refusal) return sendJson(reply, 401, { message: refusal });
  for (const [prefix, handle] of services) {
    if (url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) continue;
    http.path = url.pathname.slice(prefix.length) || '/';
    // A function comes back to the other services by itself, and would wait for a database that waits for it.
    if (handle === handleFunction) return handle(http, reply, backend);
    return backend.withDatabase(() => handle(http, reply, backend));
  }
  return sendJson(reply, 404, { message: 'no Route matched with those values' });
}

/** The listener for node:http. An error nobody foresaw is told on stderr and answered with 500. */
export function gateway(backend) {
  return (http, reply) => {
    route(http, reply, backend).catch((error) => {
      if (error.code === 'ECONNRESET' || reply.destroyed) return; // the client went away
      backend.report(error);
      if (reply.headersSent) reply.destroy();
      else sendJson(reply, 500, { message: 'An unexpected error occurred' });
    });
  };
}
