// SPDX-License-Identifier: GPL-3.0-or-later
// /realtime/v1/api: broadcasts sent over HTTP.
import { accessTo } from './access.js';

function send(reply, status, body) {
  reply.statusCode = status;
  if (body === undefined) return reply.end();
  reply.setHeader('content-type', 'application/json');
  return reply.end(JSON.stringify(body));
}

/** Answers one request under /realtime/v1. A message to a private topic needs the right to write there, else it goes nowhere. */
export async function handleRealtimeApi(http, reply, backend) {
  if (http.path !== '/api/broadcast' || http.method !== 'POST') return send(reply, 404, { error: 'Not found' });
  let claims;
  let messages;
  try {
    claims = await backend.tokens.verify(http.bearer);
  } catch {
    return send(reply, 401, { error: 'Unauthorized' });
  }
  try {
    ({ messages } = JSON.parse(http.rawBody.toString('utf8')));
    if (!messages.every(({ topic, event }) => topic && event)) throw new Error('topic and event are required');
  } catch {
    return send(reply, 422, { errors: { messages: ['is invalid'] } });
  }
  for (const { topic, event, payload = {}, private: isPrivate = false } of messages) {
    const { write } = isPrivate && claims.role !== 'service_role' ? await accessTo(backend.database, claims, topic) : { write: true };
    if (write) backend.realtime.broadcast(topic, { event, payload }, isPrivate);
  }
  return send(reply, 202);
}
