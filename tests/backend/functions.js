// SPDX-License-Identifier: GPL-3.0-or-later
// /functions/v1: the project's own functions, and a few that behave as deployed ones do, to try a client's edges on.
import { setTimeout as sleep } from 'node:timers/promises';

function json(reply, status, body, headers = {}) {
  reply.statusCode = status;
  reply.setHeader('content-type', 'application/json');
  for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
  reply.end(JSON.stringify(body));
}

const functions = {
  /** Says back what it was sent, and by whom. */
  async echo({ http, claims }, reply) {
    json(reply, 200, { method: http.method, path: http.path, query: http.search, user: claims.sub ?? null, body: http.rawBody.toString('utf8') });
  },
  /** Server-sent events, awkward on purpose: comments, CRLF, several data lines, a character cut in two; ?events=N&ms=M&cut=1. */
  async events({ query }, reply) {
    const events = Number(query.get('events') ?? 3);
    reply.setHeader('content-type', 'text/event-stream');
    reply.write(': ping\r\n\r\n');
    for (let i = 0; i < events; ++i) {
      const bytes = Buffer.from(`event: part\r\ndata: {"n": ${i},\r\ndata: "text": "crème"}\r\n\r\n`);
      const middle = bytes.indexOf(0xc3) + 1;
      reply.write(bytes.subarray(0, middle));
      await sleep(Number(query.get('ms') ?? 5));
      if (query.get('cut') && i === events - 1) return void reply.destroy();
      reply.write(bytes.subarray(middle));
    }
    reply.end('event: done\ndata: [DONE]\n\n');
  },
  async crash(call, reply) {
    json(reply, 500, { code: 'WORKER_ERROR', message: 'Function exited due to an error (please check logs)' });
  },
  async limit(call, reply) {
    json(reply, 546, { code: 'WORKER_LIMIT', message: 'Function failed due to not having enough compute resources (please check logs)' });
  },
  async relay(call, reply) {
    json(reply, 502, { message: 'relay error' }, { 'x-relay-error': 'true' });
  },
};

/** Answers one request under /functions/v1: the platform's own errors first, then the function. */
export async function handleFunction(http, reply, backend) {
  const name = http.path.split('/')[1];
  const run = functions[name];
  const deployed = run ? null : await backend.deployed.find(name);
  if (!run && !deployed) return json(reply, 404, { code: 'NOT_FOUND', message: 'Requested function was not found' });
  if (!['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(http.method)) return json(reply, 405, { code: 'METHOD_NOT_ALLOWED', message: 'Method Not Allowed' });
  if (deployed && !deployed.verifyJwt) return deployed.serve(http, reply);
  let claims;
  try {
    claims = await backend.tokens.verify(http.bearer);
  } catch {
    return json(reply, 401, { code: 401, message: 'Invalid JWT' });
  }
  return deployed ? deployed.serve(http, reply) : run({ http, claims, query: new URLSearchParams(http.search) }, reply);
}
