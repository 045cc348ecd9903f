// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { startFixture } from './support.js';

let t;
before(async () => { t = await startFixture(); });
after(async () => { await t.stop(); assert.deepEqual(t.unforeseen, []); });

/** A bare Phoenix client: what arrives is kept, and next(event) waits for it. */
class Phoenix {
  constructor(vsn) {
    this.vsn = vsn;
    this.messages = [];
    this.waiting = [];
    this.socket = new WebSocket(`${t.url.replace('http', 'ws')}/realtime/v1/websocket?apikey=${t.publishableKey}&vsn=${vsn}`);
    this.socket.on('message', (data, isBinary) => this.#take(data, isBinary));
    this.socket.on('error', () => {});
  }

  #take(data, isBinary) {
    if (isBinary) this.messages.push({ event: 'binary', payload: data });
    else {
      const parsed = JSON.parse(data);
      this.messages.push(Array.isArray(parsed) ? { join_ref: parsed[0], ref: parsed[1], topic: parsed[2], event: parsed[3], payload: parsed[4] } : parsed);
    }
    this.waiting.forEach((wake) => wake());
  }

  async open() {
    await once(this.socket, 'open');
    return this;
  }

  send(topic, event, payload, ref = '1') {
    this.socket.send(JSON.stringify(this.vsn === '2.0.0' ? ['1', ref, topic, event, payload] : { topic, event, payload, ref, join_ref: '1' }));
  }

  async next(event, ms = 4000) {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      const i = this.messages.findIndex((message) => message.event === event);
      if (i >= 0) return this.messages.splice(i, 1)[0];
      await Promise.race([new Promise((wake) => this.waiting.push(wake)), sleep(Math.max(1, until - Date.now()))]);
    }
    throw new Error(`no ${event}; got ${JSON.stringify(this.messages)}`);
  }
}

async function joined(person, vsn = '1.0.0', topic = `user:${person.user.id}`) {
  const phoenix = await new Phoenix(vsn).open();
  phoenix.send(`realtime:${topic}`, 'phx_join', { config: { private: true, broadcast: { self: false, ack: true } }, access_token: person.session.access_token });
  const reply = await phoenix.next('phx_reply');
  return { phoenix, reply };
}

const nudge = (person, payload = { head: 5 }) => person.supabase.rpc('nudge', { topic: `user:${person.user.id}`, payload });

for (const vsn of ['1.0.0', '2.0.0']) {
  test(`a nudge sent by SQL arrives on its private topic, vsn ${vsn}`, async () => {
    const person = await t.someone();
    const { phoenix, reply } = await joined(person, vsn);
    assert.deepEqual(reply.payload, { status: 'ok', response: { postgres_changes: [] } });
    phoenix.send('phoenix', 'heartbeat', {}, '26');
    const beat = await phoenix.next('phx_reply');
    assert.deepEqual([beat.topic, beat.ref, beat.payload.status], ['phoenix', '26', 'ok']);
    assert.equal((await nudge(person)).error, null);
    const { payload, topic } = await phoenix.next('broadcast');
    assert.equal(topic, `realtime:user:${person.user.id}`);
    assert.deepEqual([payload.type, payload.event, payload.payload.head], ['broadcast', 'head', 5]);
    assert.ok(payload.meta.id);
    phoenix.send(topic, 'phx_leave', {}, '9');
    assert.equal((await phoenix.next('phx_reply')).payload.status, 'ok');
    await phoenix.next('phx_close');
    phoenix.socket.terminate();
  });
}

test('the policies on realtime.messages decide who may listen', async () => {
  const [one, other] = [await t.someone(), await t.someone()];
  const { reply, phoenix } = await joined(other, '1.0.0', `user:${one.user.id}`);
  assert.equal(reply.payload.status, 'error');
  assert.match(reply.payload.response.reason, /^Unauthorized: You do not have permissions to read from this Channel topic: user:/);
  await nudge(one);
  await assert.rejects(phoenix.next('broadcast', 300));
  phoenix.socket.terminate();
});

test('a rolled back write sends nothing', async () => {
  const person = await t.someone();
  const { phoenix } = await joined(person);
  await t.control({ fault: 'before-commit', match: { path: '/rest/v1/rpc/nudge' } });
  assert.equal((await nudge(person)).status, 503);
  await assert.rejects(phoenix.next('broadcast', 300));
  phoenix.socket.terminate();
});

test('the official client listens, broadcasts, and follows rows', async () => {
  const person = await t.someone();
  await person.supabase.realtime.setAuth(person.session.access_token);
  const changes = [];
  const channel = person.supabase.channel('rows').on('postgres_changes', { event: '*', schema: 'public', table: 'books' }, (change) => changes.push(change));
  const ready = new Promise((resolve) => channel.on('system', {}, (message) => { if (message.extension === 'postgres_changes') resolve(message); }));
  channel.subscribe();
  assert.equal((await ready).status, 'ok');
  const { data: book } = await person.supabase.from('books').insert({ title: 'seen', big: '9007199254740991', tags: ['x'] }).select().single();
  const stranger = await t.someone();
  await stranger.supabase.from('books').insert({ title: 'not seen' });
  await person.supabase.from('books').update({ title: 'changed' }).eq('id', book.id);
  await person.supabase.from('books').delete().eq('id', book.id);
  for (let i = 0; i < 40 && changes.length < 3; ++i) await sleep(100);
  assert.deepEqual(changes.map((change) => change.eventType), ['INSERT', 'UPDATE', 'DELETE']);
  assert.deepEqual([changes[0].new.title, changes[0].new.big, changes[0].new.tags, changes[0].new.at], ['seen', 9007199254740991, ['x'], book.at]);
  assert.deepEqual(changes[2].old, { id: book.id });
  await person.supabase.removeAllChannels();
});

test('public broadcasts reach the others, presence tells who is there', async () => {
  const [one, two] = [t.client(), t.client()];
  const heard = [];
  const listening = two.channel('room', { config: { presence: { key: 'two' } } }).on('broadcast', { event: 'hi' }, (message) => heard.push(message.payload)).on('presence', { event: 'sync' }, () => {});
  const speaking = one.channel('room', { config: { broadcast: { ack: true } } });
  const up = (channel) => new Promise((resolve) => channel.subscribe((status) => { if (status === 'SUBSCRIBED') resolve(); }));
  await Promise.all([up(listening), up(speaking)]);
  assert.equal(await speaking.send({ type: 'broadcast', event: 'hi', payload: { n: 1 } }), 'ok');
  await listening.track({ name: 'me' });
  for (let i = 0; i < 20 && (heard.length === 0 || !listening.presenceState().two); ++i) await sleep(50);
  assert.deepEqual(heard, [{ n: 1 }]);
  assert.equal(listening.presenceState().two[0].name, 'me');
  const answer = await t.raw('/realtime/v1/api/broadcast', { method: 'POST', body: { messages: [{ topic: 'room', event: 'hi', payload: { n: 2 } }] } });
  assert.equal(answer.status, 202);
  for (let i = 0; i < 20 && heard.length < 2; ++i) await sleep(50);
  assert.deepEqual(heard[1], { n: 2 });
  await Promise.all([one.removeAllChannels(), two.removeAllChannels()]);
});

test('a new token is taken silently; expiry and lost rights close the channel', async () => {
  const person = await t.someone();
  const { phoenix } = await joined(person);
  const topic = `realtime:user:${person.user.id}`;
  const renewed = (await person.supabase.auth.refreshSession()).data.session;
  phoenix.send(topic, 'access_token', { access_token: renewed.access_token }, '5');
  await assert.rejects(phoenix.next('phx_reply', 200));
  await t.control({ fault: 'expire-tokens' });
  await t.control({ fault: 'realtime', action: 'check-tokens' });
  assert.match((await phoenix.next('system')).payload.message, /^Token has expired/);
  await phoenix.next('phx_close');
  phoenix.socket.terminate();
});

test('events are lost, doubled, delayed and hushed on command', async () => {
  const person = await t.someone();
  const { phoenix } = await joined(person);
  await t.control({ fault: 'realtime', dropNext: 1 });
  await nudge(person, { head: 1 });
  await t.control({ fault: 'realtime', duplicate: true });
  await nudge(person, { head: 2 });
  assert.equal((await phoenix.next('broadcast')).payload.payload.head, 2);
  assert.equal((await phoenix.next('broadcast')).payload.payload.head, 2);
  await t.control({ fault: 'realtime', duplicate: false, silent: true });
  await nudge(person, { head: 3 });
  phoenix.send('phoenix', 'heartbeat', {}, '7');
  await assert.rejects(phoenix.next('phx_reply', 300));
  await t.control({ do: 'clear' });
  await t.control({ fault: 'realtime', action: 'storm', topic: `user:${person.user.id}`, count: 1000 });
  await sleep(300);
  assert.equal(phoenix.messages.filter((message) => message.event === 'broadcast').length, 1000);
  await t.control({ fault: 'realtime', action: 'close', topic: `user:${person.user.id}` });
  assert.equal((await phoenix.next('system')).payload.message, 'Server requested disconnect');
  await t.control({ fault: 'realtime', refuse: { status: 429, error: 'Too many connected users' } });
  const refused = new Phoenix('1.0.0');
  const [, answer] = await once(refused.socket, 'unexpected-response');
  assert.equal(answer.statusCode, 429);
  await t.control({ do: 'clear' });
  const gone = once(phoenix.socket, 'close');
  await t.control({ fault: 'realtime', action: 'disconnect' });
  await gone;
});
