// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startFixture } from './support.js';

let t;
let me;
let supabase;
let token;
before(async () => {
  t = await startFixture();
  me = await t.someone();
  ({ supabase } = me);
  token = me.session.access_token;
});
after(async () => { await t.stop(); assert.deepEqual(t.unforeseen, []); });

const get = (path, options = {}) => t.raw(`/rest/v1${path}`, { token, ...options });
const send = (method, path, body, options = {}) => get(path, { method, body, ...options });

async function refused(answer, status, code) {
  const body = await answer.json();
  assert.deepEqual([answer.status, body.code], [status, code], JSON.stringify(body));
  assert.equal(answer.headers.get('proxy-status'), `PostgREST; error=${code}`);
  return body;
}

test('rows are written, found, changed and removed with the official client', async () => {
  const { data: made, error } = await supabase.from('books').insert([{ title: 'A', pages: 10 }, { title: 'B, (c)', pages: 20 }]).select();
  assert.equal(error, null);
  assert.deepEqual(made.map((each) => each.title), ['A', 'B, (c)']);
  const found = await supabase.from('books').select('title,pages').in('title', ['A', 'B, (c)']).order('pages', { ascending: false });
  assert.deepEqual(found.data, [{ title: 'B, (c)', pages: 20 }, { title: 'A', pages: 10 }]);
  assert.deepEqual((await supabase.from('books').select('title').or('pages.gt.15,title.eq."A"').order('title')).data, [{ title: 'A' }, { title: 'B, (c)' }]);
  assert.deepEqual((await supabase.from('books').select('title').not('title', 'like', 'A%')).data, [{ title: 'B, (c)' }]);
  const changed = await supabase.from('books').update({ pages: 11 }).eq('title', 'A').select('title, pages').single();
  assert.deepEqual(changed.data, { title: 'A', pages: 11 });
  const removed = await supabase.from('books').delete().gte('pages', 11).select('pages');
  assert.deepEqual(removed.data.map((each) => each.pages).sort(), [11, 20]);
});

test('upserts merge, and tell whether anything was new', async () => {
  const { data: book } = await supabase.from('books').insert({ title: 'U' }).select().single();
  const path = '/notes?on_conflict=book,text';
  const merge = { headers: { prefer: 'resolution=merge-duplicates' } };
  assert.equal((await send('POST', path, { book: book.id, text: 'one' }, merge)).status, 201);
  const again = await send('POST', path, { book: book.id, text: 'one' }, merge);
  assert.equal(again.status, 200);
  assert.equal(again.headers.get('preference-applied'), 'resolution=merge-duplicates');
  await refused(await send('POST', '/notes', { book: book.id, text: 'one' }), 409, '23505');
  const both = await supabase.from('notes').upsert([{ book: book.id, text: 'one' }, { book: book.id, text: 'two' }], { onConflict: 'book,text', ignoreDuplicates: true }).select('text');
  assert.deepEqual(both.data, [{ text: 'two' }]);
  await refused(await send('POST', path, [{ book: book.id, text: 'x' }, { book: book.id, text: 'x' }], merge), 500, '21000');
});

test('bulk rows need the same keys, or columns= and what absent means', async () => {
  await refused(await send('POST', '/books', [{ title: 'a' }, { title: 'b', pages: 2 }]), 400, 'PGRST102');
  const answer = await send('POST', '/books?columns=title,tags,pages', [{ title: 'a', pages: 1 }, { title: 'b' }],
    { headers: { prefer: 'missing=default, return=representation' } });
  assert.equal(answer.status, 201);
  assert.deepEqual((await answer.json()).map(({ tags, pages }) => ({ tags, pages })), [{ tags: [], pages: 1 }, { tags: [], pages: null }]);
  await refused(await send('POST', '/books', { nosuch: 1 }), 400, 'PGRST204');
  await refused(await send('POST', '/books', '{"title":'), 400, 'PGRST102');
  await refused(await send('POST', '/books', { title: 'x', pages: -1 }), 400, '23514');
});

test('embedded rows in both directions, filtered, spread and inner', async () => {
  const { data: book } = await supabase.from('books').insert({ title: 'E' }).select().single();
  await supabase.from('books').insert({ title: 'lonely' });
  await supabase.from('notes').insert([{ book: book.id, text: 'b' }, { book: book.id, text: 'a' }]);
  const { data } = await supabase.from('books').select('title, notes(text)').eq('title', 'E').order('text', { referencedTable: 'notes' });
  assert.deepEqual(data, [{ title: 'E', notes: [{ text: 'a' }, { text: 'b' }] }]);
  assert.deepEqual((await supabase.from('notes').select('text, from:books(title)').eq('text', 'a')).data, [{ text: 'a', from: { title: 'E' } }]);
  assert.deepEqual((await supabase.from('notes').select('text, ...books(title)').eq('text', 'a')).data, [{ text: 'a', title: 'E' }]);
  assert.deepEqual((await supabase.from('books').select('title, notes!inner(text)').eq('notes.text', 'a')).data, [{ title: 'E', notes: [{ text: 'a' }] }]);
  assert.deepEqual((await supabase.from('books').select('title, notes()').is('notes', null).eq('title', 'lonely')).data, [{ title: 'lonely' }]);
  await refused(await get('/books?select=*,locked(*)'), 400, 'PGRST200');
  await refused(await get('/books?notes.text=eq.a'), 400, 'PGRST108');
});

test('counts, ranges and the ceiling of a thousand rows', async () => {
  const other = await t.someone();
  const rows = Array.from({ length: 1005 }, (_, i) => ({ title: `r${i}`, pages: i + 1 }));
  await other.supabase.from('books').insert(rows);
  const all = await other.supabase.from('books').select('id', { count: 'exact' });
  assert.deepEqual([all.data.length, all.count, all.status], [1000, 1005, 206]);
  const answer = await t.raw('/rest/v1/books?select=pages&order=pages&limit=2&offset=3', { token: other.session.access_token });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-range'), '3-4/*');
  assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
  const beyond = await t.raw('/rest/v1/books?offset=2000', { token: other.session.access_token, headers: { prefer: 'count=exact' } });
  assert.equal((await refused(beyond, 416, 'PGRST103')).details, 'An offset of 2000 was requested, but there are only 1005 rows.');
  const head = await other.supabase.from('books').select('*', { count: 'exact', head: true });
  assert.equal(head.count, 1005);
  assert.equal((await (await t.raw('/rest/v1/rpc/many?n=1500', { token })).json()).length, 1000);
});

test('one object or 406', async () => {
  const single = { headers: { accept: 'application/vnd.pgrst.object+json' } };
  assert.equal((await refused(await get('/books?title=eq.none', single), 406, 'PGRST116')).details, 'The result contains 0 rows');
  assert.equal((await supabase.from('books').select().eq('title', 'none').maybeSingle()).data, null);
  await refused(await get('/books', { headers: { accept: 'image/png' } }), 415, 'PGRST107');
  const csv = await get('/books?select=title,pages&title=eq.E', { headers: { accept: 'text/csv' } });
  assert.equal(await csv.text(), 'title,pages\nE,');
});

test('policies hide rows silently and refuse foreign ones loudly', async () => {
  const stranger = await t.someone();
  const { data: mine } = await supabase.from('books').insert({ title: 'private' }).select().single();
  const as = { token: stranger.session.access_token };
  assert.deepEqual(await (await get(`/books?id=eq.${mine.id}`, as)).json(), []);
  assert.equal((await send('PATCH', `/books?id=eq.${mine.id}`, { title: 'x' }, as)).status, 204);
  await refused(await send('POST', '/books', { title: 'x', owner: me.user.id }, as), 403, '42501');
  await refused(await get('/locked'), 403, '42501');
  await refused(await t.raw('/rest/v1/locked'), 401, '42501');
  assert.equal((await supabase.from('books').select('title').eq('id', mine.id).single()).data.title, 'private');
});

test('changes without a filter, and more of them than allowed, do nothing', async () => {
  await refused(await send('PATCH', '/books', { pages: 1 }), 400, '21000');
  await refused(await get('/books', { method: 'DELETE' }), 400, '21000');
  const strict = { method: 'DELETE', headers: { prefer: 'handling=strict, max-affected=1' } };
  await refused(await get('/books?title=in.(E,lonely)', strict), 400, 'PGRST124');
  assert.equal((await supabase.from('books').select('id').in('title', ['E', 'lonely'])).data.length, 2);
  await refused(await get('/books', { headers: { prefer: 'handling=strict, nonsense=1' } }), 400, 'PGRST122');
});

test('numbers, times, JSON and arrays keep their exact form', async () => {
  const body = '{"title":"exact","big":9007199254740993,"exact":12345678901234567890.123456789,"tags":["a b","c\\"d"],"extra":{"k":[1,{"v":"w"}]},"at":"2026-08-01T10:00:00.120+02:00"}';
  const text = await (await send('POST', '/books', body, { headers: { prefer: 'return=representation' } })).text();
  assert.match(text, /"big":9007199254740993,"exact":12345678901234567890.123456789/);
  assert.match(text, /"at":"2026-08-01T08:00:00.12\+00:00"/);
  assert.deepEqual((await supabase.from('books').select('v:extra->k->1->>v, big::text').contains('tags', ['a b'])).data, [{ v: 'w', big: '9007199254740993' }]);
  assert.equal((await supabase.from('books').select('title').eq('extra->k->1->>v', 'w').single()).data.title, 'exact');
  await refused(await send('POST', '/books', { title: 'nul\u0000' }), 400, '22P05');
});

test('functions: arguments, access, whole bodies, shapes', async () => {
  const { data } = await t.client().rpc('whoami');
  assert.deepEqual(data, { user: null, role: 'anon', header: null });
  assert.deepEqual(await (await send('POST', '/rpc/whoami', {}, { headers: { 'x-test': 'yes' } })).json(), { user: me.user.id, role: 'authenticated', header: 'yes' });
  assert.match((await supabase.rpc('add_book', { title: 'by rpc' })).data, /^[0-9a-f-]{36}$/);
  assert.deepEqual((await supabase.rpc('whole', { a: 1 })).data, { a: 1, seen: true });
  assert.equal((await send('POST', '/rpc/stable_write', {})).status, 204);
  await refused(await send('POST', '/rpc/sneaky_write', {}), 405, '25006');
  await refused(await get('/rpc/add_book?title=x'), 405, '25006');
  assert.equal((await supabase.rpc('my_books').select('title').eq('title', 'by rpc').single()).data.title, 'by rpc');
  const missing = await refused(await send('POST', '/rpc/nosuch', { b: 1, a: 2 }), 404, 'PGRST202');
  assert.match(missing.message, /^Could not find the function public\.nosuch\((a, b|b, a)\) in the schema cache$/);
  await refused(await get('/rpc/whoami', { method: 'DELETE' }), 405, 'PGRST101');
});

test('errors raised in SQL choose their status', async () => {
  const fail = (state) => send('POST', '/rpc/fail', { state });
  assert.deepEqual(await refused(await fail('PT409'), 409, 'PT409'), { code: 'PT409', details: 'the detail', hint: 'the hint', message: 'as asked' });
  for (const [state, status] of [['P0001', 400], ['23503', 409], ['23502', 400], ['40001', 500], ['55P03', 500], ['53300', 503], ['42501', 403], ['28000', 403], ['22023', 400]]) {
    await refused(await fail(state), status, state);
  }
  const own = await refused(await send('POST', '/rpc/custom_error', {}), 418, 'own');
  assert.equal(own.message, 'mine');
});

test('a function\'s own time limit ends it', async () => {
  const error = await refused(await send('POST', '/rpc/slow', { seconds: 5 }), 500, '57014');
  assert.equal(error.message, 'canceling statement due to statement timeout');
});

test('tokens that are no good', async () => {
  const answer = await get('/books', { token: 'a.b' });
  assert.match(answer.headers.get('www-authenticate'), /^Bearer error="invalid_token"/);
  assert.equal((await refused(answer, 401, 'PGRST301')).message, 'Expected 3 parts in JWT; got 2');
  await t.control({ fault: 'expire-tokens' });
  assert.equal((await refused(await get('/books'), 401, 'PGRST303')).message, 'JWT expired');
  token = (await supabase.auth.refreshSession()).data.session.access_token;
  assert.equal((await get('/books?limit=1')).status, 200);
});

test('tables and schemas that are not there', async () => {
  await refused(await get('/nosuch'), 404, 'PGRST205');
  await refused(await get('/books', { headers: { 'accept-profile': 'auth' } }), 406, 'PGRST106');
  await refused(await get('/books?select=nosuch'), 400, '42703');
  await refused(await get('/books?title=bogus.1'), 400, 'PGRST100');
  await refused(await get('/books?select=count()'), 400, 'PGRST123');
  await t.control({ do: 'sql', sql: 'create table public.later (id int primary key); grant select on public.later to authenticated' });
  assert.deepEqual(await (await get('/later')).json(), []);
});
