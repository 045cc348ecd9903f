// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-in through a provider, PKCE and implicit. The provider is a page of ours that asks who you want to be.
import { createHash, randomUUID } from 'node:crypto';
import { AuthError, authErrors } from './errors.js';
import { errorRedirect, redirectTarget } from './redirects.js';
import { startSession } from './sessions.js';
import { userById, userOfProvider } from './users.js';

const challengeForm = /^[A-Za-z0-9\-._~]{43,128}$/;

/** GET /authorize: to the provider's page. */
export async function authorize({ backend, http, query }) {
  const provider = query.get('provider') ?? '';
  const settings = backend.settings.auth;
  if (!settings.providers.includes(provider)) throw authErrors.validation('Unsupported provider: provider is not enabled');
  const challenge = query.get('code_challenge');
  const method = (query.get('code_challenge_method') ?? 'plain').toLowerCase();
  if (challenge && !challengeForm.test(challenge)) throw authErrors.validation('code challenge has to be between 43 and 128 characters');
  if (challenge && !['s256', 'plain'].includes(method)) throw authErrors.validation('invalid code challenge method');
  const state = randomUUID();
  backend.oauthStates.set(state, { provider, challenge, method, redirectTo: redirectTarget(http, query, settings) });
  return { redirect: `${backend.url}/auth/v1/test-provider?state=${state}` };
}

const escapeHtml = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** GET /test-provider: a page with a form, for a person and for tests alike. */
export async function providerPage({ backend, query }) {
  const state = query.get('state') ?? '';
  const flow = backend.oauthStates.get(state);
  if (!flow) throw new AuthError(400, 'bad_oauth_state', 'OAuth state not found or expired');
  const html = `<!doctype html><meta charset="utf-8"><title>Test provider</title><h1>Test provider: ${escapeHtml(flow.provider)}</h1>
<form action="${backend.url}/auth/v1/callback"><input type="hidden" name="state" value="${escapeHtml(state)}">
<p><label>E-mail <input name="email" value="someone@example.org"></label></p>
<button name="answer" value="allow">Allow</button> <button name="answer" value="deny">Refuse</button></form>`;
  return { html };
}

/** GET /callback: what the provider answered, taken back to the program that asked. */
export async function callback({ backend, db, query }) {
  const flow = backend.oauthStates.get(query.get('state') ?? '');
  if (!flow) return { redirect: errorRedirect(backend.settings.auth.siteUrl, 'invalid_request', 'bad_oauth_state', 'OAuth callback with invalid state') };
  backend.oauthStates.delete(query.get('state'));
  if (query.get('answer') !== 'allow') return { redirect: errorRedirect(flow.redirectTo, 'access_denied', 'access_denied', 'The user denied the request') };
  const email = (query.get('email') ?? '').toLowerCase();
  const sub = createHash('sha256').update(`${flow.provider}:${email}`).digest('hex').slice(0, 20);
  const profile = { sub, email, email_verified: true, name: email.split('@')[0], provider_id: sub, iss: backend.url };
  const user = await userOfProvider(db, flow.provider, profile, backend.settings.auth);
  const target = new URL(flow.redirectTo);
  if (!flow.challenge) {
    const { user: _, ...session } = await startSession(backend, db, user, 'oauth');
    target.hash = String(new URLSearchParams({ ...session, provider_token: 'test-provider-token', sb: '' }));
    return { redirect: target.toString() };
  }
  const code = randomUUID();
  await db.query(`insert into auth.flow_state (user_id, auth_code, code_challenge, code_challenge_method, provider_type, redirect_to)
    values ($1, $2, $3, $4, $5, $6)`, [user.id, code, flow.challenge, flow.method, flow.provider, flow.redirectTo]);
  target.searchParams.set('code', code);
  return { redirect: target.toString() };
}

/** POST /token?grant_type=pkce */
export async function exchangeCode({ backend, db, body }) {
  if (!body.auth_code || !body.code_verifier) throw authErrors.validation('invalid request: both auth code and code verifier should be non-empty');
  const { rows } = await db.query("select *, created_at < now() - interval '300 seconds' as expired from auth.flow_state where auth_code = $1 for update", [body.auth_code]);
  const flow = rows[0];
  if (!flow) throw new AuthError(404, 'flow_state_not_found', 'invalid flow state, no valid flow state found');
  if (flow.expired) throw new AuthError(422, 'flow_state_expired', 'invalid flow state, flow state has expired');
  if (!challengeForm.test(body.code_verifier)) throw authErrors.validation('code verifier has to be between 43 and 128 characters');
  const shown = flow.code_challenge_method === 's256' ? createHash('sha256').update(body.code_verifier).digest('base64url') : body.code_verifier;
  if (shown !== flow.code_challenge) throw new AuthError(400, 'bad_code_verifier', 'code challenge does not match previously saved code verifier');
  await db.query('delete from auth.flow_state where id = $1', [flow.id]);
  const session = await startSession(backend, db, await userById(db, flow.user_id), 'oauth');
  return { ...session, provider_token: 'test-provider-token', provider_refresh_token: 'test-provider-refresh-token' };
}
