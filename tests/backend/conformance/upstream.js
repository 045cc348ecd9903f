// SPDX-License-Identifier: GPL-3.0-or-later
// A model's provider to script: answers one request after the other with what the test gave it, and remembers them.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const account = { 'set-cookie': 'session=upstream', 'anthropic-organization-id': 'org-4711', 'request-id': 'req_1', server: 'upstream' };

/** An answer of the Messages API, awkward on purpose: padding, thinking, a ping, characters of four bytes. */
export function stream({ input = 1000, output = 200, text = 'Linsensuppe 🍲', end = true } = {}) {
  const event = (data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}  \n\n`;
  const start = { type: 'message_start', message: { id: 'msg_1', model: 'm', usage: { input_tokens: input, cache_read_input_tokens: 0, output_tokens: 1 } } };
  const parts = [start, { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }, { type: 'ping' },
    ...[...text].map((letter) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: letter } }))];
  const last = [{ type: 'content_block_stop', index: 0 }, { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: output } }, { type: 'message_stop' }];
  return Buffer.from([...parts, ...(end ? last : [])].map(event).join(''));
}

export class Upstream {
  requests = [];
  closed = 0; // requests whose client went before the end
  #script = [];

  async start() {
    this.server = createServer((http, reply) => this.#answer(http, reply));
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  /** {status, headers, body, piece: bytes at a time, delay: ms before the first, then: 'hang' or 'cut' at the end} */
  then(answer) {
    this.#script.push(answer);
  }

  /** What was not asked for is not given any more. */
  forget() {
    this.#script = [];
  }

  async #answer(http, reply) {
    const chunks = [];
    for await (const chunk of http) chunks.push(chunk);
    this.requests.push({ headers: http.headers, url: http.url, body: JSON.parse(Buffer.concat(chunks).toString()) });
    reply.on('close', () => { if (!reply.writableFinished) ++this.closed; });
    const { status = 200, headers = {}, body = stream(), piece = 7, delay = 0, then } = this.#script.shift() ?? {};
    await sleep(delay);
    const type = status === 200 ? 'text/event-stream' : 'application/json';
    reply.writeHead(status, { 'content-type': type, ...account, ...headers });
    for (let at = 0; at < body.length && !reply.destroyed; at += piece) {
      reply.write(body.slice(at, at + piece));
      if (at % 70 === 0) await sleep(1);
    }
    if (then === 'hang') return;
    if (then === 'cut') reply.destroy();
    else reply.end();
  }
}
