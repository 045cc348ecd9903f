// SPDX-License-Identifier: GPL-3.0-or-later
// The household's own assistant, the very function that is deployed: on the project's migrations, before a scripted provider.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startFixture } from './support.js';
import { Upstream, stream } from './upstream.js';

const migrations = fileURLToPath(new URL('../../../sync/supabase/migrations', import.meta.url));
const providerKey = 'sk-ant-secret-4711';
const usual = { SUGGEST_MODEL: 'claude-haiku-5-5', SUGGEST_MAX_TOKENS: '500', SUGGEST_PER_HOUR: '1000', SUGGEST_MONTHLY_DOLLARS: '5',
  SUGGEST_FIRST_BYTE_SECONDS: null, SUGGEST_IDLE_SECONDS: null, SUGGEST_SECONDS: null, ANTHROPIC_API_KEY: providerKey };
const question = { model: 'claude-opus-5-5', max_tokens: 6000, stream: true, thinking: { type: 'between_tools' },
  output_config: { effort: 'max', format: { type: 'json_schema', schema: { type: 'object', properties: { z: {}, a: {} } } } },
  system: [{ type: 'text', text: 'Plan meals.', cache_control: { type: 'ephemeral' } }],
  messages: [{ role: 'user', content: [{ type: 'text', text: 'A week, please. 🍲' }] }] };

let t;
let upstream;
let me;
let hh;

async function newHousehold(person) {
  const id = randomUUID();
  const { data } = await person.supabase.rpc('household_create', { p: { id, name: 'Home' } });
  assert.equal(data.status, 'ok');
  return id;
}

async function member(role) {
  const person = await t.someone();
  const { data: invitation } = await me.supabase.rpc('household_invite', { p: { hh, role } });
  await person.supabase.rpc('household_join', { p: { code: invitation.code } });
  return person;
}

const secrets = (more) => t.control({ do: 'settings', settings: { functions: { secrets: { ...usual, SUGGEST_PROVIDER_URL: upstream.url, ...more } } } });

before(async () => {
  t = await startFixture({ migrations: [migrations] });
  upstream = new Upstream();
  await upstream.start();
  await secrets();
  me = await t.someone();
  hh = await newHousehold(me);
});
after(async () => { await t.stop(); await upstream.stop(); assert.deepEqual(t.unforeseen, []); });
afterEach(() => { upstream.forget(); return secrets(); });

function ask({ person = me, household = hh, key = randomUUID(), body = question, headers = {}, ...options } = {}) {
  const all = { 'x-household-id': household, 'x-idempotency-key': key, ...headers };
  return t.raw('/functions/v1/suggest', { method: 'POST', token: person?.session.access_token ?? null, headers: all, body, ...options });
}

/** Of the household's calls, the one made last, once it is settled. */
async function booked(household = hh) {
  for (let tries = 0; tries < 100; ++tries) {
    const [row] = await t.control({ do: 'sql', sql: 'select * from sync.suggest_calls where household_id = $1 order by at desc limit 1', parameters: [household] });
    if (row?.cost != null) return { ...row, cost: Number(row.cost), reserved: Number(row.reserved) };
    await sleep(20);
  }
  throw new Error('never settled');
}

async function refused(answer, status, type) {
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  assert.equal(JSON.parse(text).error.type, type);
  assertNothingLeaks(answer, text);
  return JSON.parse(text).error;
}

function assertNothingLeaks(answer, text) {
  const all = `${JSON.stringify([...answer.headers])}${text}`;
  for (const secret of [providerKey, t.serviceKey, t.backend.secrets.secretKey, 'org-4711', 'session=upstream', 'x-api-key: raw']) assert.ok(!all.includes(secret), secret);
  assert.ok(!answer.headers.has('set-cookie'));
}

test('the provider\'s stream arrives byte for byte, and its cost is booked', async () => {
  const bytes = stream({ input: 1000, output: 200 });
  upstream.then({ body: bytes, piece: 3 });
  const answer = await ask();
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^text\/event-stream/);
  assert.equal(answer.headers.get('request-id'), 'req_1');
  const received = Buffer.from(await answer.arrayBuffer());
  assert.deepEqual(received, bytes);
  assertNothingLeaks(answer, received.toString());
  const row = await booked();
  assert.equal(row.cost, 1000 * 100 + 200 * 500);
  assert.equal(row.outcome, 'end_turn');
  assert.equal(row.user_id, me.user.id);
  assert.ok(row.reserved > row.cost);
});

test('what is sent on is built from known fields, with the household\'s model and ceiling', async () => {
  await (await ask()).text();
  const { headers, url, body } = upstream.requests.at(-1);
  assert.equal(url, '/v1/messages');
  assert.equal(headers['x-api-key'], providerKey);
  for (const name of ['authorization', 'apikey', 'x-household-id', 'x-idempotency-key', 'cookie']) assert.equal(headers[name], undefined);
  assert.deepEqual(Object.keys(body), ['model', 'max_tokens', 'stream', 'output_config', 'system', 'messages']);
  assert.deepEqual([body.model, body.max_tokens, body.output_config.effort], ['claude-haiku-5-5', 500, 'low']);
  assert.equal(JSON.stringify(body.output_config.format), JSON.stringify(question.output_config.format)); // the order of keys counts
  assert.deepEqual([body.system, body.messages], [question.system, question.messages]);
  await secrets({ SUGGEST_MODEL: 'claude-sonnet-5-5' });
  await (await ask()).text();
  assert.deepEqual(upstream.requests.at(-1).body.thinking, { type: 'between_tools' });
});

test('questions that are none are not sent on', async () => {
  const asked = upstream.requests.length;
  const bad = [{ tools: [] }, { mcp_servers: [] }, { max_tokens: 0 }, { max_tokens: 1.5 }, { messages: [] }, { system: 7 }, { output_config: { task_budget: 1 } },
    { messages: [{ role: 'user', content: [{ type: 'image', source: { type: 'url', url: 'http://192.0.2.1' } }] }] },
    { messages: [{ role: 'user', content: 'x' }, { role: 'assistant', content: '{' }] }];
  for (const change of bad) await refused(await ask({ body: { ...question, ...change } }), 400, 'invalid_request_error');
  await refused(await ask({ body: '{"half":' }), 400, 'invalid_request_error');
  await refused(await ask({ household: 'home' }), 400, 'invalid_request_error');
  await refused(await ask({ key: '' }), 400, 'invalid_request_error');
  await refused(await ask({ body: { ...question, system: 'x'.repeat(300_000) } }), 413, 'request_too_large');
  await refused(await t.raw('/functions/v1/suggest'), 405, 'invalid_request_error');
  assert.equal(upstream.requests.length, asked);
});

test('strangers, those who were removed, viewers and nobody are refused', async () => {
  const asked = upstream.requests.length;
  await refused(await ask({ person: await t.someone() }), 403, 'permission_error');
  await refused(await ask({ household: randomUUID() }), 403, 'permission_error');
  await refused(await ask({ person: await member('viewer') }), 403, 'permission_error');
  const former = await member('editor');
  assert.equal((await me.supabase.rpc('household_remove_member', { p: { hh, user: former.user.id } })).data.status, 'ok');
  await refused(await ask({ person: former }), 403, 'permission_error');
  await refused(await ask({ person: null }), 401, 'authentication_error');
  for (const token of [t.publishableKey, 'a.b.c', t.backend.secrets.anonKey]) {
    await refused(await ask({ person: null, headers: { authorization: `Bearer ${token}` } }), 401, 'authentication_error');
  }
  const leaver = await member('editor');
  await leaver.supabase.auth.signOut();
  await refused(await ask({ person: leaver }), 401, 'authentication_error');
  assert.equal(upstream.requests.length, asked);
});

test('people without an account are refused', async () => {
  await t.control({ do: 'settings', settings: { auth: { anonymous: true } } });
  const { data, error } = await t.client().auth.signInAnonymously();
  assert.equal(error, null);
  await refused(await ask({ person: data }), 403, 'permission_error');
});

test('editors may ask, and a member\'s removal in between ends it', async () => {
  const editor = await member('editor');
  assert.equal((await ask({ person: editor })).status, 200);
  await me.supabase.rpc('household_remove_member', { p: { hh, user: editor.user.id } });
  await refused(await ask({ person: editor }), 403, 'permission_error');
});

test('a repeat is not asked twice, not even at the same time', async () => {
  const asked = upstream.requests.length;
  const key = randomUUID();
  upstream.then({ delay: 100 });
  const answers = await Promise.all([ask({ key }), ask({ key }), ask({ key })]);
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409, 409]);
  await Promise.all(answers.map((answer) => answer.text()));
  const again = await ask({ key });
  assert.equal(again.headers.get('x-should-retry'), 'false');
  await refused(again, 409, 'conflict_error');
  assert.equal(upstream.requests.length, asked + 1);
});

test('asking too often is answered with when to come back', async () => {
  const household = await newHousehold(me);
  await secrets({ SUGGEST_PER_HOUR: '2' });
  for (let n = 0; n < 2; ++n) await (await ask({ household })).text();
  const answer = await ask({ household });
  const wait = Number(answer.headers.get('retry-after'));
  await refused(answer, 429, 'rate_limit_error');
  assert.ok(wait > 3500 && wait <= 3600, String(wait));
  assert.equal((await ask({ household: await newHousehold(me) })).status, 200); // each household has its own
});

test('a budget that is spent, or would be, stops', async () => {
  const household = await newHousehold(me);
  await secrets({ SUGGEST_MONTHLY_DOLLARS: '0.0006' });
  upstream.then({ body: stream({ input: 1000, output: 900 }) });
  await (await ask({ household })).text();
  assert.equal((await booked(household)).cost, 550_000);
  const error = await refused(await ask({ household }), 402, 'billing_error');
  assert.equal(error.code, 'insufficient_quota');
});

test('many at once do not overrun the budget', async () => {
  const household = await newHousehold(me);
  await secrets({ SUGGEST_MONTHLY_DOLLARS: '0.001' }); // three times what one may cost at most, not four times
  for (let n = 0; n < 8; ++n) upstream.then({ delay: 300 });
  const statuses = await Promise.all(Array.from({ length: 8 }, async () => {
    const answer = await ask({ household });
    await answer.text();
    return answer.status;
  }));
  assert.deepEqual(statuses.sort(), [200, 200, 200, 402, 402, 402, 402, 402]);
});

test('what the provider refuses is told without its words', async () => {
  const raw = (message, type = 'x') => Buffer.from(JSON.stringify({ type: 'error', error: { type, message: `${message} x-api-key: raw ${providerKey}` } }));
  const cases = [
    [{ status: 401 }, 502, 'api_error'], [{ status: 403 }, 502, 'api_error'], [{ status: 429, headers: { 'retry-after': '7' } }, 429, 'rate_limit_error'],
    [{ status: 429 }, 402, 'billing_error'], [{ status: 529, headers: { 'retry-after': '3' } }, 529, 'overloaded_error'], [{ status: 500 }, 502, 'api_error'],
    [{ status: 400 }, 400, 'invalid_request_error'], [{ status: 400, body: raw('you reached a spend limit') }, 402, 'billing_error'],
    [{ status: 302, headers: { location: 'http://192.0.2.1' } }, 400, 'invalid_request_error'],
    [{ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html>') }, 502, 'api_error']];
  for (const [answer, status, type] of cases) {
    upstream.then({ body: raw('invalid'), ...answer });
    const told = await ask();
    if (answer.headers?.['retry-after']) assert.equal(told.headers.get('retry-after'), answer.headers['retry-after']);
    await refused(told, status, type);
    assert.equal((await booked()).cost, 0);
  }
});

test('a provider that does not begin, falls silent or breaks off', async () => {
  await secrets({ SUGGEST_FIRST_BYTE_SECONDS: '0.2', SUGGEST_IDLE_SECONDS: '0.2' });
  upstream.then({ delay: 1000 });
  await refused(await ask(), 504, 'timeout_error');
  assert.ok((await booked()).cost > 0); // it may have begun to work
  for (const [then, outcome] of [['hang', 'silent'], ['cut', 'cut']]) {
    upstream.then({ body: stream({ end: false, input: 1000 }), then });
    await assert.rejects(async () => (await ask()).text());
    const row = await booked();
    assert.equal(row.outcome, outcome);
    assert.ok(row.cost > 100_000 && row.cost < row.reserved, String(row.cost));
  }
  await secrets({ SUGGEST_SECONDS: '0.2' });
  upstream.then({ body: stream({ text: 'x'.repeat(3000) }) });
  await assert.rejects(async () => (await ask()).text());
  assert.equal((await booked()).outcome, 'too long');
  upstream.then({ body: Buffer.concat([stream({ end: false }), Buffer.from('event: error\ndata: {"type":"error","error":{"type":"overloaded_error"}}\n\n')]) });
  assert.match(await (await ask()).text(), /overloaded_error/); // inside of a stream it is the client's to read
  assert.equal((await booked()).outcome, 'overloaded_error');
});

test('a client that goes ends the request to the provider', async () => {
  const before = upstream.closed;
  const gone = new AbortController();
  upstream.then({ body: stream({ end: false, input: 1000 }), piece: 600, then: 'hang' });
  const answer = await ask({ signal: gone.signal });
  await answer.body.getReader().read();
  gone.abort();
  const row = await booked();
  assert.equal(row.outcome, 'cancelled');
  assert.ok(row.cost >= 100_000 && row.cost < row.reserved);
  for (let tries = 0; tries < 50 && upstream.closed === before; ++tries) await sleep(20);
  assert.equal(upstream.closed, before + 1);
});

test('without its secrets, or without its database, it says so', async () => {
  await secrets({ ANTHROPIC_API_KEY: null });
  await refused(await ask(), 503, 'api_error');
  await secrets({ SUGGEST_PROVIDER_URL: 'http://example.org' }); // not in the clear
  await refused(await ask(), 503, 'api_error');
  await secrets();
  for (const path of ['/rest/v1/rpc/suggest_claim', '/auth/v1/user']) {
    await t.control({ fault: '503', match: { path } });
    await refused(await ask(), 503, 'api_error');
  }
  const asked = upstream.requests.length;
  await t.control({ fault: '503', match: { path: '/rest/v1/rpc/suggest_settle' } }); // tried again
  await (await ask()).text();
  assert.equal((await booked()).outcome, 'end_turn');
  assert.equal(upstream.requests.length, asked + 1);
});

test('nobody settles or claims by himself', async () => {
  for (const name of ['suggest_claim', 'suggest_settle']) {
    const { error } = await me.supabase.rpc(name, { p: { hh, user: me.user.id, key: randomUUID(), reserve: 0, cost: 0, per_hour: 1, monthly: 1 } });
    assert.equal(error.code, '42501');
  }
});
