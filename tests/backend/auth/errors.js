// SPDX-License-Identifier: GPL-3.0-or-later
// GoTrue's errors, in whichever of its two formats the request asks for.

export class AuthError extends Error {
  /** details: further members of the body, such as weak_password. */
  constructor(status, code, message, details = {}) {
    super(message);
    Object.assign(this, { status, code, details });
  }
}

const newFormat = '2024-01-01';

function versionOf(http) {
  const asked = http.headers['x-supabase-api-version'] ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) && asked >= newFormat ? newFormat : null;
}

function bodyIn(version, known, error, requestId) {
  if (version) return { code: known.code, message: known.message, ...known.details };
  // Only the older format tells what a trigger of the project said.
  if (error.severity && known.status !== 409) return { code: error.code, message: error.message, hint: error.hint, detail: error.detail };
  return { code: known.status, error_code: known.code, msg: known.message, ...(known.status >= 500 ? { error_id: requestId } : {}), ...known.details };
}

/** Answers ERROR; anything that is not an AuthError is a 500 unexpected_failure, or what a trigger of the project raised. */
export function sendAuthError(http, reply, error) {
  const version = versionOf(http);
  const known = error instanceof AuthError ? error : fromDatabase(error);
  reply.statusCode = known.status;
  if (known.code) reply.setHeader('x-sb-error-code', known.code);
  reply.setHeader('content-type', 'application/json');
  if (version) reply.setHeader('x-supabase-api-version', version);
  reply.end(JSON.stringify(bodyIn(version, known, error, reply.getHeader('sb-request-id'))));
}

function fromDatabase(error) {
  const raised = /^PT(\d{3})$/.exec(error.code ?? '');
  if (raised) return new AuthError(Number(raised[1]), 'unexpected_failure', error.message);
  if (error.code === '55P03') return new AuthError(409, 'conflict', 'Too many concurrent token refresh requests on the same session or refresh token');
  return new AuthError(500, 'unexpected_failure', error.code ? 'Database error' : 'Unexpected failure, please check server logs for more information');
}

export const authErrors = {
  validation: (message) => new AuthError(400, 'validation_failed', message),
  badJson: () => new AuthError(400, 'bad_json', 'Could not parse request body as JSON'),
  invalidCredentials: () => new AuthError(400, 'invalid_credentials', 'Invalid login credentials'),
  otpExpired: () => new AuthError(403, 'otp_expired', 'Token has expired or is invalid'),
  banned: (status = 400) => new AuthError(status, 'user_banned', 'User is banned'),
  weakPassword: (least) => new AuthError(422, 'weak_password', `Password should be at least ${least} characters.`, { weak_password: { reasons: ['length'] } }),
  tooSoon: (seconds) => new AuthError(429, 'over_email_send_rate_limit', `For security purposes, you can only request this after ${seconds} seconds.`),
};
