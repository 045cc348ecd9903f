// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts: how they are found, made, and shown.
import bcrypt from 'bcryptjs';
import { AuthError, authErrors } from './errors.js';

const cost = 6; // of bcrypt: these accounts guard nothing
const longest = 72; // bytes bcrypt reads

const stamp = (value) => (value ? value.toISOString() : undefined);

function identityJson(row) {
  return { identity_id: row.id, id: row.provider_id, user_id: row.user_id, identity_data: row.identity_data, provider: row.provider,
    last_sign_in_at: stamp(row.last_sign_in_at), created_at: stamp(row.created_at), updated_at: stamp(row.updated_at), email: row.email ?? undefined };
}

/** The user object of the API; absent members stay absent. */
export async function userJson(db, user) {
  const { rows } = await db.query('select * from auth.identities where user_id = $1 order by created_at', [user.id]);
  return {
    id: user.id, aud: user.aud, role: user.role, email: user.email ?? '', email_confirmed_at: stamp(user.email_confirmed_at), phone: user.phone ?? '',
    phone_confirmed_at: stamp(user.phone_confirmed_at), confirmation_sent_at: stamp(user.confirmation_sent_at), confirmed_at: stamp(user.confirmed_at),
    recovery_sent_at: stamp(user.recovery_sent_at), new_email: user.email_change || undefined, email_change_sent_at: stamp(user.email_change_sent_at),
    reauthentication_sent_at: stamp(user.reauthentication_sent_at), last_sign_in_at: stamp(user.last_sign_in_at), app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {}, identities: rows.map(identityJson), created_at: stamp(user.created_at), updated_at: stamp(user.updated_at),
    banned_until: stamp(user.banned_until), is_anonymous: user.is_anonymous,
  };
}

export function checkEmail(email) {
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw authErrors.validation('Unable to validate email address: invalid format');
  return email.trim().toLowerCase();
}

export function checkPassword(password, settings) {
  if (typeof password !== 'string' || password === '') throw authErrors.validation('Signup requires a valid password');
  if (Buffer.byteLength(password) > longest) throw authErrors.validation('Password cannot be longer than 72 characters');
  if (password.length < settings.passwordLength) throw authErrors.weakPassword(settings.passwordLength);
}

export const hashPassword = (password) => bcrypt.hash(password, cost);

export async function passwordMatches(user, password) {
  return Boolean(user.encrypted_password) && Buffer.byteLength(password) <= longest && bcrypt.compare(password, user.encrypted_password);
}

export async function userById(db, id) {
  return (await db.query('select * from auth.users where id = $1 and deleted_at is null', [id])).rows[0];
}

export async function userByEmail(db, email) {
  return (await db.query('select * from auth.users where email = $1 and deleted_at is null', [email])).rows[0];
}

export function isBanned(user) {
  return Boolean(user.banned_until) && user.banned_until > new Date();
}

async function addIdentity(db, user, provider, providerId, data) {
  await db.query(`insert into auth.identities (provider_id, user_id, identity_data, provider, last_sign_in_at) values ($1, $2, $3, $4, now())
    on conflict (provider_id, provider) do update set identity_data = excluded.identity_data, last_sign_in_at = now()`, [providerId, user.id, data, provider]);
}

/** A new account with an e-mail identity, unless it is anonymous. password null: none. */
export async function createUser(db, { email, password = null, data = {}, confirmed = false, anonymous = false }) {
  const meta = anonymous ? {} : { provider: 'email', providers: ['email'] };
  const { rows } = await db.query(`insert into auth.users (email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, is_anonymous)
    values ($1, $2, case when $3::boolean then now() end, $4, $5, $6) returning *`,
  [email ?? null, password === null ? null : await hashPassword(password), confirmed, meta, data ?? {}, anonymous]);
  const user = rows[0];
  if (!anonymous) await giveEmailIdentity(db, user);
  return anonymous ? user : setMetadata(db, user.id, { ...data, sub: user.id, email, email_verified: confirmed, phone_verified: false });
}

async function setMetadata(db, id, data) {
  return (await db.query('update auth.users set raw_user_meta_data = $2 where id = $1 returning *', [id, data])).rows[0];
}

export async function giveEmailIdentity(db, user) {
  await addIdentity(db, user, 'email', user.id, { sub: user.id, email: user.email, email_verified: Boolean(user.email_confirmed_at), phone_verified: false });
}

/** The account behind an outside provider's identity: known by it, joined by its confirmed address, or new. */
export async function userOfProvider(db, provider, profile, settings) {
  const known = await db.query('select user_id from auth.identities where provider = $1 and provider_id = $2', [provider, profile.sub]);
  let user = known.rows[0] ? await userById(db, known.rows[0].user_id) : await userByEmail(db, profile.email);
  if (!user) {
    if (settings.signupDisabled) throw new AuthError(422, 'signup_disabled', 'Signups not allowed for this instance');
    user = (await db.query(`insert into auth.users (email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
      values ($1, now(), $2, $3) returning *`, [profile.email, { provider, providers: [provider] }, profile])).rows[0];
  }
  await addIdentity(db, user, provider, profile.sub, profile);
  return user;
}

/** Marks the address as proven; the first sign-in may follow. */
export async function confirmUser(db, user) {
  await db.query(`update auth.identities set identity_data = identity_data || '{"email_verified": true}' where user_id = $1 and provider = 'email'`, [user.id]);
  return (await db.query(`update auth.users set email_confirmed_at = coalesce(email_confirmed_at, now()), updated_at = now(),
    raw_user_meta_data = raw_user_meta_data || '{"email_verified": true}' where id = $1 returning *`, [user.id])).rows[0];
}
