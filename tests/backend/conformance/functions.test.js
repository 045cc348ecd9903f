// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startFixture } from './support.js';

let t;
before(async () => { t = await startFixture(); });
after(async () => { await t.stop(); assert.deepEqual(t.unforeseen, []); });

test('a function knows who calls it, and the platform refuses before it', async () => {
  const { supabase, user } = await t.someone();
  const { data } = await supabase.functions.invoke('echo', { body: { a: 1 } });
  assert.deepEqual([data.user, data.body], [user.id, '{"a":1}']);
  assert.equal((await t.raw('/functions/v1/nosuch')).status, 404);
  assert.equal((await t.raw('/functions/v1/echo', { token: 'a.b.c' })).status, 401);
  assert.equal((await t.raw('/functions/v1/limit')).status, 546);
  const { error } = await supabase.functions.invoke('relay');
  assert.equal(error.name, 'FunctionsRelayError');
});

test('server-sent events arrive in awkward pieces, and may be cut', async () => {
  const text = await (await t.raw('/functions/v1/events?events=2')).text();
  assert.equal(text, ': ping\r\n\r\nevent: part\r\ndata: {"n": 0,\r\ndata: "text": "crème"}\r\n\r\nevent: part\r\ndata: {"n": 1,\r\ndata: "text": "crème"}\r\n\r\n'
    + 'event: done\ndata: [DONE]\n\n');
  await assert.rejects(async () => (await t.raw('/functions/v1/events?cut=1')).text());
});
