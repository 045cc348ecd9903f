// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import tus from 'tus-js-client';
import { startFixture } from './support.js';

let t;
let me;
let photos;
before(async () => {
  t = await startFixture();
  me = await t.someone();
  photos = me.supabase.storage.from('photos');
});
after(async () => { await t.stop(); assert.deepEqual(t.unforeseen, []); });

const bytes = randomBytes(5000);
const mine = (name) => `${me.user.id}/${name}`;
const raw = (path, options = {}) => t.raw(`/storage/v1${path}`, { token: me.session.access_token, ...options });

async function refused(answer, statusCode, error) {
  assert.equal(answer.status, 400);
  const body = await answer.json();
  assert.deepEqual([body.statusCode, body.error], [statusCode, error], JSON.stringify(body));
  return body;
}

test('a photo goes up, comes down, is listed, moved, copied and removed', async () => {
  const up = await photos.upload(mine('a.jpg'), bytes, { contentType: 'image/jpeg', cacheControl: '3600', metadata: { from: 'test' } });
  assert.equal(up.error, null);
  assert.equal(up.data.fullPath, `photos/${mine('a.jpg')}`);
  const down = await photos.download(mine('a.jpg'));
  assert.deepEqual(Buffer.from(await down.data.arrayBuffer()), bytes);
  const info = await photos.info(mine('a.jpg'));
  assert.deepEqual([info.data.size, info.data.contentType, info.data.metadata], [5000, 'image/jpeg', { from: 'test' }]);
  assert.equal((await photos.copy(mine('a.jpg'), mine('deep/b.jpg'))).error, null);
  const listed = (await photos.list(me.user.id)).data;
  assert.deepEqual(listed.map(({ name, id }) => [name, id !== null]), [['a.jpg', true], ['deep', false]]);
  assert.equal((await photos.move(mine('a.jpg'), mine('c.jpg'))).error, null);
  assert.deepEqual((await photos.remove([mine('c.jpg'), mine('nosuch.jpg')])).data.map((each) => each.name), [mine('c.jpg')]);
  assert.equal((await photos.exists(mine('c.jpg'))).data, false);
});

test('the same name twice is a duplicate, unless it may replace', async () => {
  await photos.upload(mine('twice.png'), bytes, { contentType: 'image/png' });
  const again = await photos.upload(mine('twice.png'), bytes, { contentType: 'image/png' });
  assert.equal(again.error.statusCode, '409');
  await refused(await raw(`/object/photos/${mine('twice.png')}`, { method: 'POST', body: 'x', headers: { 'content-type': 'image/png' } }), '409', 'Duplicate');
  assert.equal((await photos.upload(mine('twice.png'), randomBytes(10), { contentType: 'image/png', upsert: true })).error, null);
  assert.equal((await (await photos.download(mine('twice.png'))).data.arrayBuffer()).byteLength, 10);
});

test('ranges, etags and heads', async () => {
  await photos.upload(mine('range.png'), bytes, { contentType: 'image/png' });
  const path = `/object/authenticated/photos/${mine('range.png')}`;
  const part = await raw(path, { headers: { range: 'bytes=10-19' } });
  assert.deepEqual([part.status, part.headers.get('content-range')], [206, 'bytes 10-19/5000']);
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), bytes.subarray(10, 20));
  const whole = await raw(path);
  assert.equal((await raw(path, { headers: { 'if-none-match': whole.headers.get('etag') } })).status, 304);
  assert.equal((await raw(path, { method: 'HEAD' })).headers.get('content-length'), '5000');
  assert.equal((await raw(path, { headers: { range: 'bytes=6000-' } })).status, 416);
});

test('refusals are 400 with the true status inside', async () => {
  await refused(await raw(`/object/photos/${mine('nosuch')}`), '404', 'not_found');
  await refused(await raw('/object/nobucket/x', { method: 'POST', body: 'x', headers: { 'content-type': 'image/png' } }), '404', 'Bucket not found');
  const foreign = await refused(await raw('/object/photos/someone/x.png', { method: 'POST', body: 'x', headers: { 'content-type': 'image/png' } }), '403', 'Unauthorized');
  assert.match(foreign.message, /row-level security/);
  await refused(await raw(`/object/photos/${mine('t.txt')}`, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }), '415', 'invalid_mime_type');
  await refused(await raw(`/object/photos/${mine('big.png')}`, { method: 'POST', body: 'x'.repeat(20971521), headers: { 'content-type': 'image/png' } }), '413', 'Payload too large');
  const stranger = await t.someone();
  await refused(await raw(`/object/photos/${mine('twice.png')}`, { token: stranger.session.access_token }), '404', 'not_found');
  await t.control({ fault: 'expire-tokens' });
  assert.match((await refused(await raw(`/object/photos/${mine('twice.png')}`), '403', 'Unauthorized')).message, /"exp" claim timestamp check failed/);
  me.session = (await me.supabase.auth.refreshSession()).data.session;
});

test('signed addresses read and write for a while', async () => {
  const { data } = await photos.createSignedUrl(mine('twice.png'), 60);
  assert.equal((await fetch(data.signedUrl)).status, 200);
  await refused(await fetch(data.signedUrl.replace('twice.png', 'range.png')), '400', 'InvalidJWT');
  const many = await photos.createSignedUrls([mine('twice.png'), mine('nosuch.png')], 60);
  assert.deepEqual(many.data.map((each) => Boolean(each.error)), [false, true]);
  const upload = await photos.createSignedUploadUrl(mine('signed.png'));
  assert.equal((await t.client().storage.from('photos').uploadToSignedUrl(upload.data.path, upload.data.token, bytes, { contentType: 'image/png' })).error, null);
  assert.equal((await photos.exists(mine('signed.png'))).data, true);
});

test('public buckets need no key', async () => {
  const service = t.client(t.serviceKey);
  await service.storage.from('open').upload('hello.txt', 'hello', { contentType: 'text/plain' });
  assert.equal(await (await fetch(`${t.url}/storage/v1/object/public/open/hello.txt`)).text(), 'hello');
  await refused(await fetch(`${t.url}/storage/v1/object/public/photos/${mine('twice.png')}`), '404', 'Bucket not found');
  assert.ok((await service.storage.listBuckets()).data.some((bucket) => bucket.id === 'photos' && bucket.file_size_limit === 20971520));
});

function resumable(content, name, token, options = {}) {
  return new Promise((resolve, reject) => {
    const upload = new tus.Upload(content, {
      endpoint: `${t.url}/storage/v1/upload/resumable`, chunkSize: 6 * 1024 * 1024, retryDelays: null,
      headers: { apikey: t.publishableKey, authorization: `Bearer ${token}` },
      metadata: { bucketName: 'photos', objectName: name, contentType: 'image/png', cacheControl: '3600' },
      onSuccess: () => resolve(upload), onError: reject, ...options,
    });
    upload.start();
  });
}

test('resumable uploads: whole, continued, refused', async () => {
  const large = randomBytes(13 * 1024 * 1024);
  await resumable(large, mine('large.png'), me.session.access_token);
  assert.deepEqual(Buffer.from(await (await photos.download(mine('large.png'))).data.arrayBuffer()), large);
  await assert.rejects(resumable(bytes, 'someone/else.png', me.session.access_token), (error) => error.originalResponse.getStatus() === 403);
  await assert.rejects(resumable(bytes, mine('large.png'), me.session.access_token), (error) => error.originalResponse.getStatus() === 409);

  const headers = { 'tus-resumable': '1.0.0' };
  const encode = (text) => Buffer.from(text).toString('base64');
  const created = await raw('/upload/resumable', { method: 'POST', headers: { ...headers, 'upload-length': '10',
    'upload-metadata': `bucketName ${encode('photos')},objectName ${encode(mine('parts.png'))},contentType ${encode('image/png')}` } });
  assert.equal(created.status, 201);
  const where = created.headers.get('location').replace(/^.*\/storage\/v1/, '');
  const patch = (offset, body) => raw(where, { method: 'PATCH', body, headers: { ...headers, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' } });
  assert.equal((await patch(0, '01234')).status, 204);
  assert.equal((await patch(2, 'x')).status, 409);
  const asked = await fetch(`${t.url}/storage/v1${where}`, { method: 'HEAD', headers: { ...headers, apikey: t.publishableKey } });
  assert.equal(asked.headers.get('upload-offset'), '5');
  assert.equal((await patch(5, '56789')).status, 204);
  assert.equal(await (await photos.download(mine('parts.png'))).data.text(), '0123456789');
  assert.equal((await raw('/upload/resumable/00000000', { method: 'HEAD', headers })).status, 404);
});
