// SPDX-License-Identifier: GPL-3.0-or-later
// One backend per test file, on the fixture project, and the ways the tests talk to it.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { startBackend } from '../backend.js';

const fixture = fileURLToPath(new URL('fixture', import.meta.url));

/** The backend on the fixture project, or on the folders of migrations given. */
export async function startFixture({ migrations = [fixture] } = {}) {
  const unforeseen = [];
  const backend = await startBackend({ migrations, report: (error) => unforeseen.push(error) });
  const { url, publishableKey, serviceKey } = backend.describe();
  return {
    backend, url, publishableKey, serviceKey, unforeseen,
    stop: () => backend.stop(),

    /** The official client, as a program would make it. */
    client(key = publishableKey) {
      return createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false }, realtime: { transport: WebSocket } });
    },

    /** A client signed in as somebody new, with that person's session. */
    async someone(password = 'correct horse') {
      const supabase = this.client();
      const { data, error } = await supabase.auth.signUp({ email: `${randomUUID()}@example.org`, password });
      if (error) throw error;
      return { supabase, session: data.session, user: data.user };
    },

    async control(order) {
      const answer = await fetch(`${url}/_control`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
      const body = await answer.json();
      if (!body.ok) throw new Error(body.error);
      return body.result;
    },

    /** A bare request: token null sends no Authorization. */
    raw(path, { token = null, headers = {}, body, ...options } = {}) {
      const all = { apikey: publishableKey, ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers };
      return fetch(`${url}${path}`, { ...options, headers: all, body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body), redirect: 'manual' });
    },
  };
}
