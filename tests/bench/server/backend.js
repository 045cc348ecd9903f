// SPDX-License-Identifier: GPL-3.0-or-later
// The local Supabase in a process of its own, and PostgreSQL behind it as PostgREST would use it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const backend = new URL('../../backend/', import.meta.url);
const pg = createRequire(backend)('pg');

/** {facts, stop()}: facts as the server prints them. */
export async function startBackend() {
  const server = spawn(process.execPath, [fileURLToPath(new URL('server.js', backend))], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const line = await Promise.race([once(createInterface(server.stdout), 'line'), ended.then(() => null)]);
  if (!line) throw new Error('the local Supabase did not start');
  return { facts: JSON.parse(line[0]), stop: async () => { server.stdin.end(); await ended; } };
}

/** Somebody new, without an e-mail address: the id. */
export async function newPerson(facts) {
  const order = { do: 'sql', sql: 'insert into auth.users (id) values (gen_random_uuid()) returning id' };
  const answer = await fetch(`${facts.url}/_control`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
  const { ok, result, error } = await answer.json();
  if (!ok) throw new Error(error);
  return result[0].id;
}

/** A connection that calls functions as this person, each call a transaction of its own with the claims of a token. */
export class Caller {
  #client;
  #claims;

  constructor(facts, person) {
    this.#client = new pg.Client(facts.db);
    this.#client.on('error', () => {}); // the server was stopped; a query under way tells it
    this.#claims = JSON.stringify({ sub: person, role: 'authenticated', aud: 'authenticated' });
  }

  async open() {
    await this.#client.connect();
    return this;
  }

  async call(name, argument) {
    await this.#client.query('begin');
    const settings = "select set_config('search_path', 'public, extensions', true), set_config('request.jwt.claims', $1, true), "
      + "set_config('request.method', 'POST', true), set_config('role', 'authenticated', true)";
    await this.#client.query({ name: 'settings', text: settings, values: [this.#claims] });
    const { rows } = await this.#client.query({ name, text: `select public.${name}($1) as answer`, values: [JSON.stringify(argument)] });
    await this.#client.query('commit');
    const { answer } = rows[0];
    if (answer.status !== 'ok') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** As the owner of the tables. */
  async sql(text, values = []) {
    return this.#client.query(text, values);
  }

  async close() {
    await this.#client.end();
  }
}
