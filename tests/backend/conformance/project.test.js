// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own migrations, reached as the program reaches them: over HTTP and WebSocket, as two people.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startFixture } from './support.js';

const migrations = fileURLToPath(new URL('../../../sync/supabase/migrations', import.meta.url));
const hh = randomUUID();
const device = randomUUID();
const recipe = randomUUID();

let t;
let me;
let epoch;
let n = 0;
before(async () => {
  t = await startFixture({ migrations: [migrations] });
  me = await t.someone();
});
after(async () => { await t.stop(); assert.deepEqual(t.unforeseen, []); });

async function call(name, p, person = me) {
  const { data, error } = await person.supabase.rpc(name, p === undefined ? {} : { p });
  assert.equal(error, null, `${name}: ${JSON.stringify(error)}`);
  return data;
}

function operation(fields) {
  const stamp = `${Date.now().toString(16).padStart(12, '0')}0000${device.slice(0, 8)}`;
  const c = Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]));
  return { n: ++n, id: randomUUID(), rows: [{ k: 'recipe', i: recipe, f: fields, c }] };
}

const push = (ops, person = me) => call('sync_push', { hh, dev: device, epoch, proto: 1, app: 'test', ops }, person);
const pull = (cur, person = me) => call('sync_pull', { hh, epoch, cur, proto: 1 }, person);

test('a household is made and listed', async () => {
  const made = await call('household_create', { id: hh, name: 'Home' });
  assert.equal(made.status, 'ok', JSON.stringify(made));
  assert.match(JSON.stringify(await call('households')), new RegExp(hh));
  epoch = (await call('sync_pull', { hh, cur: 0, proto: 1 })).epoch;
});

test('a push is merged once, pulled back, and nudges the household\'s channel', async () => {
  await me.supabase.realtime.setAuth(me.session.access_token);
  const nudged = new Promise((resolve) => {
    const channel = me.supabase.channel(`household:${hh}`, { config: { private: true } }).on('broadcast', { event: 'changed' }, resolve);
    channel.subscribe((status) => { if (status === 'SUBSCRIBED') push([first]).then((answer) => { pushed = answer; }); });
  });
  let pushed;
  const first = operation({ title: 'Soup' });
  assert.equal((await nudged).payload.head, 1);
  while (!pushed) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual([pushed.status, pushed.head, pushed.res.length], ['ok', 1, 1]);
  const again = await push([first]);
  assert.deepEqual([again.status, again.head], ['ok', 1]);
  const page = await pull(0);
  assert.deepEqual([page.status, page.cur, page.rows.length], ['ok', 1, 1]);
  assert.match(JSON.stringify(page.rows), /Soup/);
  await me.supabase.removeAllChannels();
});

test('the lost answer of a push is found again', async () => {
  const lost = operation({ title: 'Stew' });
  await t.control({ fault: 'commit-then', status: 504, match: { path: '/rest/v1/rpc/sync_push' } });
  assert.equal((await me.supabase.rpc('sync_push', { p: { hh, dev: device, epoch, proto: 1, app: 'test', ops: [lost] } })).status, 504);
  const answer = await push([lost]);
  assert.deepEqual([answer.status, answer.head], ['ok', 2]);
});

test('a stranger sees nothing, hears nothing, and adds no photo', async () => {
  const stranger = await t.someone();
  assert.equal((await pull(0, stranger)).status, 'notmember');
  await stranger.supabase.realtime.setAuth(stranger.session.access_token);
  const joined = await new Promise((resolve) => stranger.supabase.channel(`household:${hh}`, { config: { private: true } }).subscribe(resolve));
  assert.equal(joined, 'CHANNEL_ERROR');
  const name = `household/${hh}/${'a'.repeat(64)}.jpg`;
  const photo = (person) => person.supabase.storage.from('photos').upload(name, Buffer.from('x'), { contentType: 'image/jpeg' });
  assert.equal((await photo(stranger)).error.statusCode, '403');
  assert.equal((await photo(me)).error, null);
  assert.equal((await photo(me)).error.statusCode, '409');
  await stranger.supabase.removeAllChannels();
});

test('plain REST shows the same rows', async () => {
  const { data, error } = await me.supabase.from('recipes').select('id, title');
  assert.equal(error, null, JSON.stringify(error));
  assert.deepEqual(data, [{ id: recipe, title: 'Stew' }]);
});

test('a restored server has a new epoch and says so', async () => {
  await t.control({ do: 'snapshot' });
  assert.equal((await push([operation({ title: 'Lost by the restore' })])).head, 3);
  await t.control({ fault: 'restore', newEpoch: true });
  const page = await pull(3);
  assert.equal(page.status, 'epoch');
  assert.notEqual(page.epoch, epoch);
  assert.equal(page.head, 2);
});
