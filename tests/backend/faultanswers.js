// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of faults that replace a service: name → (rule) → {status, headers, body}.

const json = (status, body, headers = {}) => ({ status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(body) });
const html = (status, title, headers = {}) => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
  body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
});

function postgrest(status, code, message, { details = null, hint = null, headers = {} } = {}) {
  return json(status, { code, details, hint, message }, { 'proxy-status': `PostgREST; error=${code}`, ...headers });
}

const invalidToken = (code, message) => postgrest(401, code, message,
  { headers: { 'www-authenticate': `Bearer error="invalid_token", error_description="${message}"` } });

// retryAfter: seconds, an HTTP date, or anything else a server might say; absent without it.
const retry = (rule) => (rule.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) });

export const answers = {
  'token-expired': () => invalidToken('PGRST303', 'JWT expired'),
  'token-invalid': () => invalidToken('PGRST301', 'No suitable key or wrong key type'),
  'token-expired-v12': () => invalidToken('PGRST301', 'JWT expired'),
  'gateway-401': () => json(401, { message: 'Invalid authentication credentials' }),
  403: (rule) => postgrest(403, '42501', rule.message ?? 'permission denied for schema sync'),
  404: (rule) => postgrest(404, 'PGRST202', `Could not find the function public.${rule.function ?? 'unknown'} in the schema cache`,
    { details: 'Searched for the function, but no matches were found in the schema cache.' }),
  'missing-table': (rule) => postgrest(404, 'PGRST205', `Could not find the table 'public.${rule.table ?? 'unknown'}' in the schema cache`),
  409: (rule) => postgrest(409, '23505', rule.message ?? 'duplicate key value violates unique constraint'),
  413: () => html(413, '413 Request Entity Too Large'),
  426: () => postgrest(426, 'PT426', 'upgrade_required'),
  429: (rule) => json(429, { message: 'API rate limit exceeded' }, retry(rule)),
  'timeout': () => postgrest(500, '57014', 'canceling statement due to statement timeout'),
  'serialization': () => postgrest(500, '40001', 'could not serialize access due to concurrent update'),
  'deadlock': () => postgrest(500, '40P01', 'deadlock detected'),
  500: (rule) => postgrest(500, rule.code ?? 'XX000', rule.message ?? 'internal error'),
  502: () => html(502, '502 Bad Gateway'),
  503: (rule) => postgrest(503, 'PGRST002', 'Could not query the database for the schema cache. Retrying.', { headers: retry(rule) }),
  504: () => html(504, '504 Gateway Time-out'),
  520: (rule) => html(rule.status ?? 520, `Web server is returning an unknown error | ${rule.status ?? 520}`, { server: 'cloudflare' }),
  546: () => json(546, { code: 'WORKER_LIMIT', message: 'Function failed due to not having enough compute resources (please check logs)' }),
  'captive-portal': () => html(200, 'Welcome! Please sign in to this network'),
  // code and status of GoTrue, e.g. {fault: "auth", status: 400, code: "refresh_token_not_found"}, in its newer format.
  'auth': (rule) => json(rule.status ?? 400, { code: rule.code, message: rule.message ?? rule.code }, { 'x-sb-error-code': rule.code ?? 'unknown' }),
  // Storage: HTTP 400, the true status in the body.
  'storage': (rule) => json(400, { statusCode: String(rule.statusCode ?? 500), error: rule.error ?? 'Internal', message: rule.message ?? 'Internal Server Error', code: rule.code }),
  'custom': (rule) => ({ status: rule.status ?? 500, headers: rule.headers ?? {}, body: rule.body ?? '' }),
};
