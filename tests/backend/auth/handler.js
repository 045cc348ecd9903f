// SPDX-License-Identifier: GPL-3.0-or-later
// /auth/v1: which call is meant, its transaction, its answer.
import { changeUser, readUser, reauthenticate, signIn, signOut } from './account.js';
import { AuthError, authErrors, sendAuthError } from './errors.js';
import { authorize, callback, exchangeCode, providerPage } from './oauth.js';
import { errorRedirect, redirectTarget } from './redirects.js';
import { refresh } from './sessions.js';
import { recover, resend, sendOtp, signUp, verify } from './signup.js';

const largestBody = 1024 * 1024;

async function health() {
  return { version: 'v2.189.0', name: 'GoTrue', description: 'GoTrue is a user registration and authentication API' };
}

async function settingsOf({ backend }) {
  const { autoconfirm, signupDisabled, anonymous, providers } = backend.settings.auth;
  const external = { email: true, phone: false, anonymous_users: anonymous };
  for (const provider of ['apple', 'azure', 'facebook', 'github', 'gitlab', 'google']) external[provider] = providers.includes(provider);
  return { external, disable_signup: signupDisabled, mailer_autoconfirm: autoconfirm, phone_autoconfirm: false, sms_provider: '', saml_enabled: false, passkeys_enabled: false };
}

async function token(call) {
  switch (call.query.get('grant_type')) {
    case 'password': return signIn(call);
    case 'pkce': return exchangeCode(call);
    case 'refresh_token': {
      const { body, headers } = await refresh(call.backend, call.body.refresh_token);
      return { body, headers };
    }
    default: throw new AuthError(400, 'invalid_credentials', 'unsupported_grant_type');
  }
}

// A mailed link: the session travels in the fragment, an error in both places.
async function verifyLink(call) {
  const { backend, query, http } = call;
  const target = redirectTarget(http, query, backend.settings.auth);
  try {
    const { user, ...session } = await verify({ ...call, body: { type: query.get('type'), token_hash: query.get('token') } });
    return { status: 303, redirect: `${target}#${new URLSearchParams({ ...session, type: query.get('type') })}` };
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    return { status: 303, redirect: errorRedirect(target, 'access_denied', error.code, 'Email link is invalid or has expired') };
  }
}

const calls = {
  'GET /health': health,
  'GET /settings': settingsOf,
  'GET /.well-known/jwks.json': async () => ({ body: { keys: [] }, headers: { 'cache-control': 'public, max-age=600' } }),
  'POST /signup': signUp,
  'POST /token': token,
  'POST /otp': sendOtp,
  'POST /magiclink': sendOtp,
  'POST /verify': verify,
  'GET /verify': verifyLink,
  'POST /recover': recover,
  'POST /resend': resend,
  'GET /authorize': authorize,
  'GET /test-provider': providerPage,
  'GET /callback': callback,
  'GET /user': readUser,
  'PUT /user': changeUser,
  'GET /reauthenticate': reauthenticate,
  'POST /logout': signOut,
};

function bodyOf(http) {
  if (http.rawBody.length > largestBody) throw new AuthError(413, 'request_entity_too_large', 'Request body too large');
  if (http.rawBody.length === 0) return {};
  try {
    const body = JSON.parse(http.rawBody.toString('utf8'));
    return body !== null && typeof body === 'object' ? body : {};
  } catch {
    throw authErrors.badJson();
  }
}

function send(reply, result) {
  if (result.redirect) {
    reply.statusCode = result.status ?? 302;
    reply.setHeader('location', result.redirect);
    return reply.end();
  }
  if (result.html) {
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    return reply.end(result.html);
  }
  if (result.status === 204) {
    reply.statusCode = 204;
    return reply.end();
  }
  for (const [name, value] of Object.entries(result.headers ?? {})) reply.setHeader(name, value);
  reply.setHeader('content-type', 'application/json');
  return reply.end(JSON.stringify(result.headers ? result.body : result));
}

/** Answers one request under /auth/v1. */
export async function handleAuth(http, reply, backend) {
  try {
    const run = calls[`${http.method} ${http.path}`];
    if (!run) throw new AuthError(404, undefined, 'Not Found');
    const call = { backend, http, body: bodyOf(http), query: new URLSearchParams(http.search) };
    const own = http.path === '/token' && call.query.get('grant_type') === 'refresh_token'; // has a transaction of its own
    return send(reply, own ? await run(call) : await backend.database.transaction((db) => run({ ...call, db })));
  } catch (error) {
    if (!(error instanceof AuthError) && !error.code) backend.report(error);
    return sendAuthError(http, reply, error);
  }
}
