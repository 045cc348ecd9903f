// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { startFixture } from './support.js';

let t;
before(async () => { t = await startFixture(); });
after(async () => { await t.stop(); assert.deepEqual(t.unforeseen, []); });
beforeEach(async () => {
  await t.control({ do: 'settings', settings: { auth: { autoconfirm: true, mailGap: 0, reuseInterval: 10, anonymous: false } } });
});

const refreshWith = (token) => t.raw('/auth/v1/token?grant_type=refresh_token', { method: 'POST', body: { refresh_token: token }, headers: { 'x-supabase-api-version': '2024-01-01' } });

test('signing up, in, and out with the official client', async () => {
  const { supabase, user, session } = await t.someone('first password');
  assert.equal(session.token_type, 'bearer');
  assert.equal(session.expires_in, 3600);
  assert.equal(user.identities.length, 1);
  assert.equal((await supabase.auth.getUser()).data.user.id, user.id);
  const again = t.client();
  const wrong = await again.auth.signInWithPassword({ email: user.email, password: 'wrong' });
  assert.equal(wrong.error.code, 'invalid_credentials');
  assert.equal(wrong.error.status, 400);
  const right = await again.auth.signInWithPassword({ email: user.email, password: 'first password' });
  assert.equal(right.data.user.id, user.id);
  assert.equal((await again.auth.signOut()).error, null);
  assert.equal((await t.raw('/auth/v1/user', { token: session.access_token })).status, 403);
});

test('errors come in the format the request asks for', async () => {
  const old = await t.raw('/auth/v1/signup', { method: 'POST', body: { email: 'short@example.org', password: 'abc' } });
  assert.equal(old.status, 422);
  assert.equal(old.headers.get('x-sb-error-code'), 'weak_password');
  assert.deepEqual(await old.json(), { code: 422, error_code: 'weak_password', msg: 'Password should be at least 6 characters.', weak_password: { reasons: ['length'] } });
  const current = await t.raw('/auth/v1/signup', { method: 'POST', body: { email: 'short@example.org', password: 'abc' }, headers: { 'x-supabase-api-version': '2024-01-01' } });
  assert.equal(current.headers.get('x-supabase-api-version'), '2024-01-01');
  assert.equal((await current.json()).code, 'weak_password');
});

test('a known address is an error with autoconfirm, and hidden without', async () => {
  const { user } = await t.someone();
  assert.equal((await t.client().auth.signUp({ email: user.email, password: 'other password' })).error.code, 'user_already_exists');
  await t.control({ do: 'settings', settings: { auth: { autoconfirm: false } } });
  const { data, error } = await t.client().auth.signUp({ email: user.email, password: 'other password' });
  assert.equal(error, null);
  assert.equal(data.session, null);
  assert.notEqual(data.user.id, user.id);
  assert.deepEqual(data.user.identities, []);
});

test('refresh tokens rotate, forgive one lost answer, and end the family when stolen', async () => {
  await t.control({ do: 'settings', settings: { auth: { reuseInterval: 0 } } });
  const { session } = await t.someone();
  const second = await (await refreshWith(session.refresh_token)).json();
  assert.notEqual(second.refresh_token, session.refresh_token);
  const repeated = await refreshWith(session.refresh_token);
  assert.equal(repeated.status, 200);
  assert.equal((await repeated.json()).refresh_token, second.refresh_token);
  const third = await (await refreshWith(second.refresh_token)).json();
  const stolen = await refreshWith(session.refresh_token);
  assert.equal(stolen.status, 400);
  assert.equal(stolen.headers.get('x-sb-error-code'), 'refresh_token_already_used');
  assert.equal((await refreshWith(third.refresh_token)).status, 400);
});

test('within the reuse interval an older token still gets the current one', async () => {
  const { session } = await t.someone();
  const second = await (await refreshWith(session.refresh_token)).json();
  const third = await (await refreshWith(second.refresh_token)).json();
  const old = await refreshWith(session.refresh_token);
  assert.equal(old.status, 200);
  assert.equal((await old.json()).refresh_token, third.refresh_token);
});

test('unknown and empty refresh tokens are refused for good', async () => {
  assert.equal((await (await refreshWith('nosuchtoken1')).json()).code, 'refresh_token_not_found');
  assert.equal((await (await refreshWith('')).json()).code, 'validation_failed');
});

test('accounts that were banned, revoked or deleted are told so', async () => {
  const { session, user } = await t.someone();
  await t.control({ fault: 'account', email: user.email, change: 'ban' });
  assert.equal((await (await refreshWith(session.refresh_token)).json()).code, 'user_banned');
  await t.control({ fault: 'account', email: user.email, change: 'unban' });
  await t.control({ fault: 'account', email: user.email, change: 'revoke' });
  const gone = await t.raw('/auth/v1/user', { token: session.access_token });
  assert.equal(gone.headers.get('x-sb-error-code'), 'session_not_found');
  assert.equal((await (await refreshWith(session.refresh_token)).json()).code, 'refresh_token_not_found');
  await t.control({ fault: 'account', email: user.email, change: 'delete' });
  assert.equal((await t.raw('/auth/v1/user', { token: session.access_token })).headers.get('x-sb-error-code'), 'user_not_found');
});

test('codes by mail confirm, sign in, and reset a password', async () => {
  await t.control({ do: 'settings', settings: { auth: { autoconfirm: false } } });
  const supabase = t.client();
  const email = 'codes@example.org';
  const { data } = await supabase.auth.signUp({ email, password: 'old password' });
  assert.equal(data.session, null);
  assert.equal((await supabase.auth.signInWithPassword({ email, password: 'old password' })).error.code, 'email_not_confirmed');
  const codeFor = async () => (await t.control({ do: 'inbox', to: email })).at(-1).code;
  assert.equal((await supabase.auth.verifyOtp({ email, token: 'nottheone', type: 'signup' })).error.code, 'otp_expired');
  assert.ok((await supabase.auth.verifyOtp({ email, token: await codeFor(), type: 'signup' })).data.session);
  await supabase.auth.signInWithOtp({ email });
  assert.ok((await supabase.auth.verifyOtp({ email, token: await codeFor(), type: 'email' })).data.session);
  await supabase.auth.resetPasswordForEmail(email);
  assert.ok((await supabase.auth.verifyOtp({ email, token: await codeFor(), type: 'recovery' })).data.session);
  assert.equal((await supabase.auth.updateUser({ password: 'new password' })).error, null);
  assert.equal((await supabase.auth.signInWithPassword({ email, password: 'new password' })).error, null);
  assert.equal((await supabase.auth.resetPasswordForEmail('nobody@example.org')).error, null);
});

test('mails to one address keep their distance', async () => {
  await t.control({ do: 'settings', settings: { auth: { mailGap: 60 } } });
  const supabase = t.client();
  await supabase.auth.signInWithOtp({ email: 'often@example.org' });
  const { error } = await supabase.auth.signInWithOtp({ email: 'often@example.org' });
  assert.equal(error.code, 'over_email_send_rate_limit');
  assert.match(error.message, /after \d+ seconds/);
});

test('anonymous sign-in only where it is allowed', async () => {
  assert.equal((await t.client().auth.signInAnonymously()).error.code, 'anonymous_provider_disabled');
  await t.control({ do: 'settings', settings: { auth: { anonymous: true } } });
  assert.equal((await t.client().auth.signInAnonymously()).data.user.is_anonymous, true);
});

async function browserFlow(answer, redirectTo = 'http://127.0.0.1:54999/back/nonce') {
  const verifier = randomBytes(48).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({ provider: 'google', redirect_to: redirectTo, code_challenge: challenge, code_challenge_method: 's256' });
  const first = await fetch(`${t.url}/auth/v1/authorize?${query}`, { redirect: 'manual' });
  assert.equal(first.status, 302);
  const page = new URL(first.headers.get('location'));
  assert.match(await (await fetch(page)).text(), /Test provider: google/);
  const state = page.searchParams.get('state');
  const back = await fetch(`${t.url}/auth/v1/callback?state=${state}&answer=${answer}&email=Friend%40example.org`, { redirect: 'manual' });
  return { verifier, location: new URL(back.headers.get('location')) };
}

test('a provider sign-in with PKCE ends in a session', async () => {
  const { verifier, location } = await browserFlow('allow');
  assert.equal(location.host, '127.0.0.1:54999');
  const exchange = (codeVerifier) => t.raw('/auth/v1/token?grant_type=pkce', { method: 'POST', body: { auth_code: location.searchParams.get('code'), code_verifier: codeVerifier } });
  const wrong = await exchange('x'.repeat(43));
  assert.equal(wrong.headers.get('x-sb-error-code'), 'bad_code_verifier');
  const session = await (await exchange(verifier)).json();
  assert.equal(session.user.email, 'friend@example.org');
  assert.equal((await exchange(verifier)).headers.get('x-sb-error-code'), 'flow_state_not_found');
});

test('a refusal at the provider, and a redirect nobody allowed', async () => {
  const { location } = await browserFlow('deny');
  assert.equal(location.searchParams.get('error'), 'access_denied');
  assert.match(location.hash, /error=access_denied/);
  const elsewhere = await browserFlow('allow', 'https://evil.example/');
  assert.equal(elsewhere.location.host, '127.0.0.1:3000');
});

test('the gateway refuses unknown keys in its own words', async () => {
  const none = await fetch(`${t.url}/auth/v1/user`);
  assert.equal(none.status, 401);
  assert.deepEqual(await none.json(), { message: 'No API key found in request' });
  assert.equal((await fetch(`${t.url}/rest/v1/books`, { headers: { apikey: 'sb_publishable_wrong' } })).status, 401);
  assert.equal((await t.raw('/auth/v1/user')).headers.get('x-sb-error-code'), 'no_authorization');
});

test('changing the address asks both old and new', async () => {
  const { supabase, user } = await t.someone();
  await supabase.auth.updateUser({ email: 'Moved@example.org' });
  const toNew = (await t.control({ do: 'inbox', to: 'moved@example.org' })).at(-1);
  const toOld = (await t.control({ do: 'inbox', to: user.email })).at(-1);
  assert.equal((await supabase.auth.verifyOtp({ email: user.email, token: toOld.code, type: 'email_change' })).error, null);
  await supabase.auth.verifyOtp({ email: 'moved@example.org', token: toNew.code, type: 'email_change' });
  assert.equal((await supabase.auth.getUser()).data.user.email, 'moved@example.org');
});

test('a trigger of the project that refuses is a server error, told in the older format only', async () => {
  await t.control({ do: 'sql', sql: `create function public.no() returns trigger language plpgsql as $$ begin raise exception 'not today' using errcode = 'PT418'; end $$;
    create trigger no before insert on auth.users for each row when (new.email like 'no%') execute function public.no()` });
  const signUp = (headers) => t.raw('/auth/v1/signup', { method: 'POST', headers, body: { email: 'no@example.org', password: 'long enough' } });
  const old = await signUp({});
  assert.equal(old.status, 418);
  assert.deepEqual(await old.json(), { code: 'PT418', message: 'not today' });
  assert.equal((await (await signUp({ 'x-supabase-api-version': '2024-01-01' })).json()).code, 'unexpected_failure');
});

test('a refresh that waits too long for another one is a conflict, and may be tried again', async () => {
  const { session, user } = await t.someone();
  await t.control({ fault: 'hold-lock', ms: 6500, sql: `select 1 from auth.refresh_tokens where user_id = '${user.id}' for update` });
  const answer = await refreshWith(session.refresh_token);
  assert.deepEqual([answer.status, answer.headers.get('x-sb-error-code')], [409, 'conflict']);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.equal((await refreshWith(session.refresh_token)).status, 200);
});
