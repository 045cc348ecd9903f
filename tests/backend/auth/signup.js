// SPDX-License-Identifier: GPL-3.0-or-later
// New accounts, codes by mail, and their confirmation.
import { randomUUID } from 'node:crypto';
import { mailCode, spendCode } from './codes.js';
import { AuthError, authErrors } from './errors.js';
import { redirectTarget } from './redirects.js';
import { startSession } from './sessions.js';
import { checkEmail, checkPassword, confirmUser, createUser, giveEmailIdentity, hashPassword, userByEmail, userById, userJson } from './users.js';

async function signUpAnonymously(backend, db, data) {
  if (!backend.settings.auth.anonymous) throw new AuthError(422, 'anonymous_provider_disabled', 'Anonymous sign-ins are disabled');
  return startSession(backend, db, await createUser(db, { data, anonymous: true }), 'anonymous');
}

// A known address must not be told apart from a new one, so the answer is a plausible invention.
function sanitised(email, data) {
  const now = new Date().toISOString();
  return { id: randomUUID(), aud: 'authenticated', role: '', email, phone: '', confirmation_sent_at: now, app_metadata: { provider: 'email', providers: ['email'] },
    user_metadata: data ?? {}, identities: [], created_at: now, updated_at: now, is_anonymous: false };
}

/** POST /signup: a session with autoconfirm, else the user, whose address waits for its code. */
export async function signUp({ backend, db, body, http, query }) {
  const settings = backend.settings.auth;
  if (settings.signupDisabled) throw new AuthError(422, 'signup_disabled', 'Signups not allowed for this instance');
  if (!body.email && !body.phone) return signUpAnonymously(backend, db, body.data);
  if (body.email && body.phone) throw authErrors.validation('Only an email address or phone number should be provided on signup.');
  if (body.phone) throw new AuthError(400, 'phone_provider_disabled', 'Phone signups are disabled');
  const email = checkEmail(body.email);
  checkPassword(body.password, settings);
  const known = await userByEmail(db, email);
  if (known?.email_confirmed_at) {
    if (settings.autoconfirm) throw new AuthError(422, 'user_already_exists', 'User already registered');
    return sanitised(email, body.data);
  }
  const user = known ?? await createUser(db, { email, password: body.password, data: body.data, confirmed: settings.autoconfirm });
  if (settings.autoconfirm) return startSession(backend, db, known ? await confirmUser(db, user) : user, 'password');
  await mailCode(backend, db, user, { purpose: 'confirmation', type: 'signup', redirectTo: redirectTarget(http, query, settings), pkce: Boolean(body.code_challenge) });
  return userJson(db, await userById(db, user.id));
}

/** POST /otp and /magiclink: a code to a known address, or to a new account. */
export async function sendOtp({ backend, db, body, http, query }) {
  const settings = backend.settings.auth;
  const email = checkEmail(body.email);
  let user = await userByEmail(db, email);
  if (!user) {
    if (body.create_user === false || settings.signupDisabled) throw new AuthError(422, 'otp_disabled', 'Signups not allowed for otp');
    user = await createUser(db, { email, data: body.data });
  }
  const purpose = user.email_confirmed_at ? 'recovery' : 'confirmation';
  await mailCode(backend, db, user, { purpose, type: user.email_confirmed_at ? 'magiclink' : 'signup', redirectTo: redirectTarget(http, query, settings) });
  return {};
}

/** POST /recover: the same answer whether or not the address is known. */
export async function recover({ backend, db, body, http, query }) {
  const user = await userByEmail(db, checkEmail(body.email));
  if (user) await mailCode(backend, db, user, { purpose: 'recovery', type: 'recovery', redirectTo: redirectTarget(http, query, backend.settings.auth) });
  return {};
}

export async function resend({ backend, db, body, http, query }) {
  const purpose = { signup: 'confirmation', email_change: 'email_change' }[body.type];
  if (!purpose) throw authErrors.validation('Missing one of these types: signup, email_change, sms, phone_change');
  const user = await userByEmail(db, checkEmail(body.email));
  if (!user || (purpose === 'confirmation' && user.email_confirmed_at) || (purpose === 'email_change' && !user.email_change)) return {};
  const address = purpose === 'email_change' ? user.email_change : user.email;
  await mailCode(backend, db, user, { purpose, type: body.type, address, redirectTo: redirectTarget(http, query, backend.settings.auth) });
  return {};
}

// With double confirmation the address changes once both mails were answered.
async function changeEmail(db, user, spent) {
  const left = await db.query("select 1 from auth.one_time_tokens where user_id = $1 and token_type like 'email_change%'", [user.id]);
  if (left.rowCount > 0) return null;
  const { rows } = await db.query(`update auth.users set email = email_change, email_change = '', email_confirmed_at = now(), is_anonymous = false, updated_at = now()
    where id = $1 returning *`, [spent.user_id]);
  await db.query("delete from auth.identities where user_id = $1 and provider = 'email'", [user.id]);
  await giveEmailIdentity(db, rows[0]);
  return rows[0];
}

/** POST /verify: a session for a right code. */
export async function verify({ backend, db, body }) {
  if (body.phone) throw authErrors.otpExpired();
  const spent = await spendCode(backend, db, { ...body, email: body.email ? checkEmail(body.email) : undefined });
  let user = await userById(db, spent.user_id);
  if (!user) throw authErrors.otpExpired();
  if (spent.token_type.startsWith('email_change')) {
    user = await changeEmail(db, user, spent);
    if (!user) return { msg: 'Confirmation link accepted. Please proceed to confirm link sent to the other email', code: '200' };
  } else {
    user = await confirmUser(db, user);
  }
  return startSession(backend, db, user, body.type === 'recovery' ? 'recovery' : 'otp');
}

/** PUT /user {email}: mails the new address, and with double confirmation the old one too. */
export async function requestEmailChange(backend, db, user, email, redirectTo) {
  const settings = backend.settings.auth;
  const address = checkEmail(email);
  if (await userByEmail(db, address)) throw new AuthError(422, 'email_exists', 'A user with this email address has already been registered');
  if (settings.autoconfirm && !user.email) {
    const { rows } = await db.query('update auth.users set email = $2, email_confirmed_at = now(), is_anonymous = false where id = $1 returning *', [user.id, address]);
    return giveEmailIdentity(db, rows[0]);
  }
  await db.query('update auth.users set email_change = $2 where id = $1', [user.id, address]);
  await mailCode(backend, db, user, { purpose: 'email_change', type: 'email_change', address, redirectTo });
  if (user.email && settings.doubleConfirmChanges) {
    await mailCode(backend, db, user, { purpose: 'email_change', slot: 'email_change_current', type: 'email_change', address: user.email, redirectTo });
  }
  return undefined;
}

export async function setPassword(db, user, password) {
  await db.query('update auth.users set encrypted_password = $2, updated_at = now() where id = $1', [user.id, await hashPassword(password)]);
}
