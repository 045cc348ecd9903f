// SPDX-License-Identifier: GPL-3.0-or-later
// What a signed-in person does with the account: look, change, sign out.
import { TokenError } from '../tokens.js';
import { mailCode, spendNonce } from './codes.js';
import { AuthError, authErrors } from './errors.js';
import { redirectTarget } from './redirects.js';
import { endSessions, startSession } from './sessions.js';
import { requestEmailChange, setPassword } from './signup.js';
import { checkEmail, checkPassword, isBanned, passwordMatches, userByEmail, userById, userJson } from './users.js';

function badJwt(error) {
  const why = error.kind === 'expired' ? 'token has invalid claims: token is expired' : error.message;
  return new AuthError(403, 'bad_jwt', `invalid JWT: unable to parse or verify signature, ${why}`);
}

/** Claims and user behind the bearer token; its session must still stand. */
export async function whoIs(backend, db, http) {
  if (!http.headers.authorization) throw new AuthError(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
  let claims;
  try {
    claims = await backend.tokens.verify(http.bearer);
  } catch (error) {
    throw error instanceof TokenError ? badJwt(error) : error;
  }
  if (!claims.sub) throw new AuthError(403, 'bad_jwt', 'invalid claim: missing sub claim');
  const user = await userById(db, claims.sub);
  if (!user) throw new AuthError(403, 'user_not_found', 'User from sub claim in JWT does not exist');
  if (isBanned(user)) throw authErrors.banned(403);
  const session = (await db.query('select * from auth.sessions where id = $1', [claims.session_id])).rows[0];
  if (!session) throw new AuthError(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
  if (session.not_after && session.not_after < new Date()) throw new AuthError(403, 'session_expired', 'Session is no longer valid');
  return { claims, user, session };
}

/** POST /token?grant_type=password */
export async function signIn({ backend, db, body }) {
  if (!body.email && !body.phone) throw authErrors.validation('missing email or phone');
  if (body.email && body.phone) throw authErrors.validation('Only an email address or phone number should be provided on login.');
  if (body.phone) throw new AuthError(422, 'phone_provider_disabled', 'Phone logins are disabled');
  const user = await userByEmail(db, checkEmail(body.email));
  if (!user || !(await passwordMatches(user, String(body.password ?? '')))) throw authErrors.invalidCredentials();
  if (isBanned(user)) throw authErrors.banned();
  if (!user.email_confirmed_at) throw new AuthError(400, 'email_not_confirmed', 'Email not confirmed');
  return startSession(backend, db, user, 'password');
}

export async function readUser({ backend, db, http }) {
  return userJson(db, (await whoIs(backend, db, http)).user);
}

async function changePassword(backend, db, { user, claims, session }, body) {
  const settings = backend.settings.auth;
  checkPassword(body.password, settings);
  const old = Date.now() - session.created_at.getTime() > 24 * 3600 * 1000;
  if (settings.securePasswordChange && old) {
    if (!body.nonce) throw new AuthError(400, 'reauthentication_needed', 'Password update requires reauthentication');
    await spendNonce(db, user, body.nonce);
  }
  if (await passwordMatches(user, body.password)) throw new AuthError(422, 'same_password', 'New password should be different from the old password.');
  await setPassword(db, user, body.password);
  await endSessions(db, claims, 'others');
}

export async function changeUser({ backend, db, http, body, query }) {
  const who = await whoIs(backend, db, http);
  if (body.password) await changePassword(backend, db, who, body);
  if (body.data) {
    await db.query('update auth.users set raw_user_meta_data = coalesce(raw_user_meta_data, $3) || $2, updated_at = now() where id = $1', [who.user.id, body.data, {}]);
  }
  if (body.email && body.email.toLowerCase() !== who.user.email) {
    await requestEmailChange(backend, db, who.user, body.email, redirectTarget(http, query, backend.settings.auth));
  }
  return userJson(db, await userById(db, who.user.id));
}

export async function reauthenticate({ backend, db, http }) {
  const { user } = await whoIs(backend, db, http);
  await mailCode(backend, db, user, { purpose: 'reauthentication', type: 'reauthentication' });
  return {};
}

export async function signOut({ backend, db, http, query }) {
  const { claims } = await whoIs(backend, db, http);
  await endSessions(db, claims, query.get('scope') ?? 'global');
  return { status: 204 };
}
