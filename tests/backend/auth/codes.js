// SPDX-License-Identifier: GPL-3.0-or-later
// One-time codes and links: made, "mailed" into an inbox the control endpoint can read, and spent.
import { createHash, randomInt } from 'node:crypto';
import { AuthError, authErrors } from './errors.js';

const columns = { confirmation: 'confirmation_sent_at', recovery: 'recovery_sent_at', email_change: 'email_change_sent_at', reauthentication: 'reauthentication_sent_at' };

const hashOf = (address, code) => createHash('sha224').update(address + code).digest('hex');

function checkGap(user, column, gap) {
  const since = user[column] ? (Date.now() - user[column].getTime()) / 1000 : Infinity;
  if (since < gap) throw authErrors.tooSoon(Math.max(1, Math.ceil(gap - since)));
}

/**
 * Mails USER a code for PURPOSE (confirmation, recovery, email_change, reauthentication) at ADDRESS.
 * type is what /verify will be called with; the message holds code and link.
 */
export async function mailCode(backend, db, user, { purpose, type, address = user.email, redirectTo, pkce = false, slot = purpose }) {
  const { codeLength, mailGap } = backend.settings.auth;
  const column = columns[purpose];
  if (slot === purpose) checkGap(user, column, mailGap);
  const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
  const hash = (pkce ? 'pkce_' : '') + hashOf(address, code);
  await db.query(`insert into auth.one_time_tokens (user_id, token_type, token_hash, relates_to) values ($1, $2, $3, $4)
    on conflict (user_id, token_type) do update set token_hash = excluded.token_hash, relates_to = excluded.relates_to, created_at = now()`,
  [user.id, slot, hash, address]);
  await db.query(`update auth.users set ${column} = now() where id = $1`, [user.id]);
  const link = `${backend.url}/auth/v1/verify?token=${hash}&type=${type}&redirect_to=${encodeURIComponent(redirectTo ?? backend.settings.auth.siteUrl)}`;
  backend.inbox.push({ to: address, type, code, tokenHash: hash, link, at: new Date().toISOString() });
}

const slotsOf = {
  signup: ['confirmation'], invite: ['confirmation'], magiclink: ['recovery', 'confirmation'], recovery: ['recovery'],
  email: ['confirmation', 'recovery'], email_change: ['email_change', 'email_change_current'],
};

/** Spends a code; returns its row {user_id, token_type, relates_to}. Wrong, used and too old all look the same: 403 otp_expired. */
export async function spendCode(backend, db, { type, email, token, token_hash: tokenHash }) {
  const slots = slotsOf[type];
  if (!slots) throw authErrors.validation('Verify requires a verification type');
  if (!tokenHash && !(email && token)) throw authErrors.validation('Only an email address or phone number should be provided on verify');
  const hash = tokenHash ?? hashOf(email, token);
  const { rows } = await db.query(`delete from auth.one_time_tokens where token_hash = any($1) and token_type = any($2)
    and created_at > now() - make_interval(secs => $3) returning *`, [[hash, `pkce_${hash}`], slots, backend.settings.auth.codeExpiry]);
  if (rows.length === 0) throw authErrors.otpExpired();
  return rows[0];
}

/** Spends the code that a password change of an old session needs. */
export async function spendNonce(db, user, nonce) {
  const { rowCount } = await db.query("delete from auth.one_time_tokens where user_id = $1 and token_type = 'reauthentication' and token_hash = $2",
    [user.id, hashOf(user.email, nonce)]);
  if (rowCount === 0) throw new AuthError(422, 'reauthentication_not_valid', 'Verification code is invalid or expired');
}
