// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that goes wrong on command: rules that wait for a request, and what each does to it.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { answers } from './faultanswers.js';
import { RestError } from './rest/errors.js';

const exemption = 'x-fault-exempt';

function matches(rule, http) {
  const { method, path = '', query = '', body = '' } = rule.match ?? {};
  if (method && method !== http.method) return false;
  if (!http.fullPath.startsWith(path) || !http.search.includes(query)) return false;
  return body === '' || (http.rawBody ?? '').toString('utf8').includes(body);
}

/** Lets the service answer, and hands its whole body to finish(body) instead of sending it. */
function capture(reply, finish) {
  const { write, end } = reply;
  const chunks = [];
  const keep = (chunk) => { if (chunk && typeof chunk !== 'function') chunks.push(Buffer.from(chunk)); };
  reply.write = (chunk) => { keep(chunk); return true; };
  reply.end = (chunk) => {
    keep(chunk);
    Object.assign(reply, { write, end });
    finish(Buffer.concat(chunks));
    return reply;
  };
}

function sendAnswer(reply, { status, headers = {}, body = '' }) {
  for (const name of reply.getHeaderNames()) reply.removeHeader(name);
  reply.statusCode = status;
  for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
  reply.end(body);
}

function cutAfter(reply, body, bytes) {
  if (bytes < 0) return reply.destroy(); // not even a status line
  reply.setHeader('content-length', body.length);
  reply.flushHeaders();
  const sent = body.subarray(0, bytes);
  return sent.length === 0 ? setTimeout(() => reply.destroy(), 20) : reply.write(sent, () => setTimeout(() => reply.destroy(), 20));
}

// Each: (rule, http, reply, faults) → true when the request is answered and must go no further.
const behaviours = {
  async delay(rule) {
    await sleep(rule.ms ?? 1000);
    return false;
  },
  async hang() {
    return true; // the socket stays open, silent
  },
  async drop(rule, http) {
    http.socket.destroy();
    return true;
  },
  // The request takes effect; its answer ends after so many bytes (negative: nothing at all comes back).
  async cut(rule, http, reply) {
    capture(reply, (body) => cutAfter(reply, body, rule.bytes ?? -1));
    return false;
  },
  // Well framed, but the JSON stops half way.
  async 'truncated-json'(rule, http, reply) {
    capture(reply, (body) => { reply.removeHeader('content-length'); reply.end(body.subarray(0, Math.floor(body.length / 2))); });
    return false;
  },
  async 'wrong-content-type'(rule, http, reply) {
    capture(reply, (body) => { reply.setHeader('content-type', rule.contentType ?? 'text/html; charset=utf-8'); reply.end(body); });
    return false;
  },
  // The request takes effect, the client is told it failed.
  async 'commit-then'(rule, http, reply) {
    capture(reply, () => sendAnswer(reply, answers[String(rule.status ?? 504)](rule)));
    return false;
  },
  // The statements run, and are rolled back at the moment of committing.
  async 'before-commit'(rule, http, reply) {
    if (!http.fullPath.startsWith('/rest/v1')) {
      sendAnswer(reply, answers['503'](rule));
      return true;
    }
    http.faultBeforeCommit = async () => {
      throw new RestError(rule.status ?? 503, 'PGRST001', 'Database client error. Retrying the connection.', { headers: { 'retry-after': String(rule.retryAfter ?? 1) } });
    };
    return false;
  },
  // As a transport that sends once more on its own: the service sees it twice, the client hears the second answer.
  async duplicate(rule, http, reply, faults) {
    for (let i = 0; i < (rule.copies ?? 1); ++i) await faults.sendAgain(http);
    return false;
  },
  // The first match is answered in full and remembered; every later one takes effect but hears the first one's answer.
  async 'older-answer'(rule, http, reply) {
    capture(reply, (body) => {
      rule.kept ??= { status: reply.statusCode, headers: { ...reply.getHeaders() }, body };
      sendAnswer(reply, rule.kept);
    });
    return false;
  },
};

export class Faults {
  constructor(backend) {
    this.backend = backend;
    this.exempt = randomUUID();
    this.journal = [];
    this.clear();
  }

  clear() {
    this.rules = [];
    this.realtime = {}; // silent, duplicate, reverse, dropNext, lateMs, refuse: read by realtime/
    this.snapshot = null; // of the stale replica, see control.js
  }

  static get names() {
    return [...Object.keys(behaviours), ...Object.keys(answers)];
  }

  /** rule: {fault, match: {method, path, query, body}, times (1; 0 = until cleared), skip (0), …options of the fault}. Returns its id. */
  add(rule) {
    if (!behaviours[rule.fault] && !answers[rule.fault]) throw new Error(`unknown fault "${rule.fault}"; known: ${Faults.names.join(', ')}`);
    const id = randomUUID();
    this.rules.push({ times: 1, skip: 0, ...rule, id, used: 0 });
    return id;
  }

  #next(http) {
    for (const rule of this.rules) {
      if (!matches(rule, http) || (rule.times > 0 && rule.used >= rule.times)) continue;
      if (rule.skip > 0) {
        --rule.skip;
        continue;
      }
      ++rule.used;
      return rule;
    }
    return null;
  }

  #note(http) {
    this.journal.push({ method: http.method, path: http.fullPath, query: http.search, body: http.rawBody?.length < 1e6 ? http.rawBody.toString('utf8') : null });
    if (this.journal.length > 1000) this.journal.shift();
  }

  /** Does to a request what the first waiting rule says; true when it is answered already. */
  async apply(http, reply) {
    if (http.headers[exemption] === this.exempt) return false;
    this.#note(http);
    const rule = this.#next(http);
    if (!rule) return false;
    if (behaviours[rule.fault]) return behaviours[rule.fault](rule, http, reply, this);
    const answer = answers[rule.fault](rule);
    sendAnswer(reply, http.method === 'HEAD' ? { ...answer, body: '' } : answer);
    return true;
  }

  async sendAgain(http) {
    const { connection, host, 'content-length': _, 'transfer-encoding': __, ...headers } = http.headers;
    const body = ['GET', 'HEAD'].includes(http.method) ? undefined : http.rawBody;
    const answer = await fetch(`${this.backend.url}${http.url}`, { method: http.method, headers: { ...headers, [exemption]: this.exempt }, body, redirect: 'manual' });
    await answer.arrayBuffer();
  }
}
