// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions: access tokens, and refresh tokens that rotate (form 1: twelve characters, a family per session).
import { randomInt } from 'node:crypto';
import { AuthError, authErrors } from './errors.js';
import { isBanned, userById, userJson } from './users.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

function freshToken() {
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

function claimsOf(user, session, now, lifetime, issuer) {
  return {
    iss: issuer, sub: user.id, aud: 'authenticated', exp: now + lifetime, iat: now, email: user.email ?? '', phone: user.phone ?? '',
    app_metadata: user.raw_app_meta_data ?? {}, user_metadata: user.raw_user_meta_data ?? {}, role: user.role, aal: session.aal, amr: session.amr,
    session_id: session.id, is_anonymous: user.is_anonymous,
  };
}

async function answer(backend, db, user, session, refreshToken) {
  const now = Math.floor(backend.now() / 1000);
  const { lifetime } = backend.tokens;
  const token = await backend.tokens.issue(claimsOf(user, session, now, lifetime, `${backend.url}/auth/v1`));
  return { access_token: token, token_type: 'bearer', expires_in: lifetime, expires_at: now + lifetime, refresh_token: refreshToken, user: await userJson(db, user) };
}

async function addToken(db, session, parent) {
  const token = freshToken();
  await db.query('insert into auth.refresh_tokens (token, user_id, session_id, parent) values ($1, $2, $3, $4)', [token, session.user_id, session.id, parent]);
  return token;
}

/** Signs USER in by METHOD (password, otp, oauth…): a new session and its first tokens. */
export async function startSession(backend, db, user, method) {
  if (isBanned(user)) throw authErrors.banned();
  const amr = JSON.stringify([{ method, timestamp: Math.floor(backend.now() / 1000) }]);
  const session = (await db.query('insert into auth.sessions (user_id, amr) values ($1, $2) returning *', [user.id, amr])).rows[0];
  const signedIn = (await db.query('update auth.users set last_sign_in_at = now() where id = $1 returning *', [user.id])).rows[0];
  return answer(backend, db, signedIn, session, await addToken(db, session, null));
}

const alreadyUsed = () => new AuthError(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');

// An already used token: fine for the predecessor of the current one (its answer was lost), or shortly after the last refresh.
async function reuse(db, token, interval) {
  const { rows } = await db.query('select * from auth.refresh_tokens where session_id = $1 and not revoked order by id desc limit 1', [token.session_id]);
  const current = rows[0];
  if (current?.parent === token.token) return { token: current.token, cause: 'fail-to-save' };
  const recent = await db.query("select 1 where $1::timestamptz > now() - make_interval(secs => $2)", [token.updated_at, interval]);
  return current && recent.rowCount > 0 ? { token: current.token, cause: 'concurrent-refresh' } : null;
}

async function checkSession(db, token) {
  const session = (await db.query('select * from auth.sessions where id = $1', [token.session_id])).rows[0];
  if (!session) throw new AuthError(400, 'session_not_found', 'Invalid Refresh Token: Session Not Found');
  if (session.not_after && session.not_after < new Date()) throw new AuthError(400, 'session_expired', 'Invalid Refresh Token: Session Expired');
  const user = await userById(db, session.user_id);
  if (!user) throw new AuthError(400, 'session_not_found', 'Invalid Refresh Token: User Not Found');
  if (isBanned(user)) throw authErrors.banned();
  return { session, user };
}

async function rotate(db, token, settings) {
  if (token.revoked) {
    const used = await reuse(db, token, settings.reuseInterval);
    return used && { ...used, rotated: false };
  }
  await db.query('update auth.refresh_tokens set revoked = true, updated_at = now() where id = $1', [token.id]);
  return { token: await addToken(db, { id: token.session_id, user_id: token.user_id }, token.token), rotated: true };
}

/**
 * Changes a refresh token for a session; the rules of rotation are GoTrue's for tokens of form 1.
 * Returns {body, headers}. A token used again out of turn ends the whole family, and is remembered as such.
 */
export async function refresh(backend, text) {
  if (typeof text !== 'string' || text === '') throw new AuthError(400, 'validation_failed', 'refresh_token required');
  const result = await backend.database.transaction(async (db) => {
    await db.query("set local lock_timeout = '5s'");
    const token = (await db.query('select * from auth.refresh_tokens where token = $1 for update', [text])).rows[0];
    if (!token) throw new AuthError(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
    await db.query('select 1 from auth.sessions where id = $1 for update', [token.session_id]);
    const { session, user } = await checkSession(db, token);
    const next = await rotate(db, token, backend.settings.auth);
    if (!next) {
      await db.query('update auth.refresh_tokens set revoked = true, updated_at = now() where session_id = $1 and not revoked', [token.session_id]);
      return null; // not an exception: the family's end must be committed
    }
    await db.query('update auth.sessions set refreshed_at = now(), updated_at = now() where id = $1', [session.id]);
    const headers = { 'sb-auth-user-id': user.id, 'sb-auth-session-id': session.id, 'sb-auth-refresh-token-rotated': String(next.rotated) };
    if (next.cause) Object.assign(headers, { 'sb-auth-refresh-token-reuse': 'true', 'sb-auth-refresh-token-reuse-cause': next.cause });
    return { body: await answer(backend, db, user, session, next.token), headers };
  });
  if (!result) throw alreadyUsed();
  return result;
}

/** scope: global (all), local (this one) or others. */
export async function endSessions(db, claims, scope) {
  const which = { global: 'user_id = $1 or id = $2', local: 'user_id = $1 and id = $2', others: 'user_id = $1 and id <> $2' }[scope];
  if (!which) throw authErrors.validation(`Unsupported logout scope "${scope}"`);
  await db.query(`delete from auth.sessions where ${which}`, [claims.sub, claims.session_id]);
}
