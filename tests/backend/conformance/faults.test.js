// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Faults } from '../faults.js';
import { startFixture } from './support.js';

let t;
let token;
before(async () => {
  t = await startFixture();
  token = (await t.someone()).session.access_token;
});
afterEach(() => t.control({ do: 'clear' }));
after(async () => { await t.stop(); assert.deepEqual(t.unforeseen, []); });

const rpc = { path: '/rest/v1/rpc/add_book' };
const addBook = (title) => t.raw('/rest/v1/rpc/add_book', { method: 'POST', token, body: { title } });
const count = async (title) => (await (await t.raw(`/rest/v1/books?select=id&title=eq.${title}`, { token })).json()).length;

const answersExpected = [
  ['token-expired', 401, 'PGRST303'], ['token-invalid', 401, 'PGRST301'], ['gateway-401', 401, undefined], ['403', 403, '42501'], ['404', 404, 'PGRST202'],
  ['409', 409, '23505'], ['426', 426, 'PT426'], ['429', 429, undefined], ['timeout', 500, '57014'], ['serialization', 500, '40001'], ['503', 503, 'PGRST002'],
  ['546', 546, 'WORKER_LIMIT'],
];
for (const [fault, status, code] of answersExpected) {
  test(`fault ${fault} answers once, and the next request passes`, async () => {
    await t.control({ fault, match: rpc });
    const answer = await addBook(fault);
    assert.deepEqual([answer.status, (await answer.json()).code], [status, code]);
    assert.equal(await count(fault), 0);
    assert.equal((await addBook(fault)).status, 200);
  });
}

for (const [fault, status] of [['413', 413], ['502', 502], ['504', 504], ['520', 520], ['captive-portal', 200]]) {
  test(`fault ${fault} answers with a page`, async () => {
    await t.control({ fault, match: rpc });
    const answer = await addBook(fault);
    assert.equal(answer.status, status);
    assert.match(answer.headers.get('content-type'), /^text\/html/);
    assert.match(await answer.text(), /^<!DOCTYPE html>/);
  });
}

test('Retry-After comes as seconds, as a date, or not at all', async () => {
  for (const retryAfter of [5, 'Wed, 21 Oct 2026 07:28:00 GMT', 'soon']) {
    await t.control({ fault: '429', retryAfter, match: rpc });
    assert.equal((await addBook('x')).headers.get('retry-after'), String(retryAfter));
  }
  await t.control({ fault: '429', match: rpc });
  assert.equal((await addBook('x')).headers.get('retry-after'), null);
});

test('an answer is lost after the commit, or the commit never comes', async () => {
  await t.control({ fault: 'commit-then', status: 504, match: rpc });
  assert.equal((await addBook('kept')).status, 504);
  assert.equal(await count('kept'), 1);
  await t.control({ fault: 'before-commit', match: rpc });
  const answer = await addBook('lost');
  assert.deepEqual([answer.status, (await answer.json()).code], [503, 'PGRST001']);
  assert.equal(await count('lost'), 0);
});

test('the connection breaks before, during and after the answer', async () => {
  await t.control({ fault: 'drop', match: rpc });
  await assert.rejects(addBook('drop'));
  assert.equal(await count('drop'), 0);
  for (const bytes of [-1, 0, 7]) {
    await t.control({ fault: 'cut', bytes, match: rpc });
    await assert.rejects(async () => (await addBook(`cut${bytes}`)).text());
    assert.equal(await count(`cut${bytes}`), 1);
  }
});

test('the body stops in the middle, or calls itself something else', async () => {
  await t.control({ fault: 'truncated-json', match: rpc });
  const half = await (await addBook('half')).text();
  assert.throws(() => JSON.parse(half));
  await t.control({ fault: 'wrong-content-type', match: rpc });
  assert.match((await addBook('type')).headers.get('content-type'), /^text\/html/);
});

test('requests are late, repeated, or answered with an older answer', async () => {
  await t.control({ fault: 'delay', ms: 300, match: rpc });
  const started = Date.now();
  await addBook('late');
  assert.ok(Date.now() - started >= 290);
  await t.control({ fault: 'duplicate', match: rpc });
  assert.equal((await addBook('twice')).status, 200);
  assert.equal(await count('twice'), 2);
  await t.control({ fault: 'older-answer', times: 2, match: rpc });
  const first = await (await addBook('one')).json();
  assert.equal(await (await addBook('two')).json(), first);
  assert.equal(await count('two'), 1);
  await t.control({ fault: 'hang', match: rpc });
  await assert.rejects(t.raw('/rest/v1/rpc/add_book', { method: 'POST', token, body: { title: 'hang' }, signal: AbortSignal.timeout(300) }));
});

test('a rule waits for its turn, its body, and ends after its times', async () => {
  await t.control({ fault: '503', skip: 1, times: 2, match: { ...rpc, body: 'chosen' } });
  assert.equal((await addBook('other')).status, 200);
  const statuses = [];
  for (let i = 0; i < 4; ++i) statuses.push((await addBook('chosen')).status);
  assert.deepEqual(statuses, [200, 503, 503, 200]);
  await assert.rejects(t.control({ fault: 'nonsense' }), /unknown/);
  const journal = await t.control({ do: 'journal' });
  assert.equal(journal.at(-1).body, '{"title":"chosen"}');
  assert.ok(Faults.names.includes('cut'));
});

test('the database goes back to an earlier state', async () => {
  await addBook('before');
  await t.control({ do: 'snapshot', name: 's' });
  await addBook('after');
  assert.equal(await count('after'), 1);
  await t.control({ fault: 'restore', name: 's' });
  assert.deepEqual([await count('before'), await count('after')], [1, 0]);
  assert.equal((await addBook('again')).status, 200);
  const person = await t.someone();
  const channel = person.supabase.channel('after-restore').on('postgres_changes', { event: '*', schema: 'public', table: 'books' }, () => {});
  await new Promise((resolve) => channel.subscribe((status) => { if (status === 'SUBSCRIBED') resolve(); }));
  await t.control({ fault: 'restore', name: 's', sql: "update public.books set title = 'edited' where title = 'before'" });
  assert.deepEqual([await count('again'), await count('edited')], [0, 1]);
  await person.supabase.removeAllChannels();
});

test('GET lags behind like a replica, POST does not', async () => {
  await t.control({ fault: 'stale-replica' });
  await addBook('unseen');
  assert.equal(await count('unseen'), 0);
  const posted = await (await t.raw('/rest/v1/rpc/my_books', { method: 'POST', token, body: {} })).json();
  assert.ok(posted.some((book) => book.title === 'unseen'));
  await t.control({ fault: 'stale-replica', on: false });
  assert.equal(await count('unseen'), 1);
});

test('a slow holder of a lock makes others wait until their time is up', async () => {
  await addBook('held');
  await t.control({ fault: 'hold-lock', sql: "select 1 from public.books where title = 'held' for update", ms: 400 });
  const started = Date.now();
  const answer = await t.raw('/rest/v1/books?title=eq.held', { method: 'PATCH', token, body: { pages: 3 } });
  assert.equal(answer.status, 204);
  assert.ok(Date.now() - started > 300);
});

test('GoTrue and Storage fail in their own formats', async () => {
  await t.control({ fault: 'auth', status: 400, code: 'refresh_token_not_found', match: { path: '/auth/v1/token', query: 'refresh_token' } });
  const refused = await t.raw('/auth/v1/token?grant_type=refresh_token', { method: 'POST', body: { refresh_token: 'x' } });
  assert.deepEqual([refused.status, refused.headers.get('x-sb-error-code')], [400, 'refresh_token_not_found']);
  await t.control({ fault: 'storage', statusCode: 409, error: 'Duplicate', match: { path: '/storage/v1' } });
  assert.equal((await (await t.raw('/storage/v1/object/photos/x', { token })).json()).statusCode, '409');
});

test('keys rotate and lifetimes shrink', async () => {
  await t.control({ fault: 'token-lifetime', seconds: 60 });
  const person = await t.someone();
  assert.equal(person.session.expires_in, 60);
  await t.control({ fault: 'rotate-keys' });
  const answer = await t.raw('/rest/v1/books', { token: person.session.access_token });
  assert.deepEqual([answer.status, (await answer.json()).code], [401, 'PGRST301']);
  token = (await person.supabase.auth.refreshSession()).data.session.access_token;
  assert.equal((await t.raw('/rest/v1/books', { token })).status, 200);
  assert.equal((await t.raw('/rest/v1/rpc/whoami', { method: 'POST', body: {} })).status, 200);
});

test('only programs of this machine that mean it reach the control endpoint', async () => {
  const asForm = await fetch(`${t.url}/_control`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"do":"clear"}' });
  assert.equal(asForm.status, 403);
  assert.equal((await fetch(`${t.url}/_control`)).status, 403);
});
