// SPDX-License-Identifier: GPL-3.0-or-later
// PostgREST's errors: its own codes, and the HTTP status of each SQLSTATE (PostgREST 14.12, Error.hs).

export class RestError extends Error {
  constructor(status, code, message, { details = null, hint = null, headers = {} } = {}) {
    super(message);
    Object.assign(this, { status, code, details, hint, headers });
  }

  body() {
    return { code: this.code, details: this.details, hint: this.hint, message: this.message };
  }
}

const parse = (what, details) => new RestError(400, 'PGRST100', `"failed to parse ${what}"`, { details });

export const restErrors = {
  parse,
  body: (message) => new RestError(400, 'PGRST102', message),
  range: (offset, total) => new RestError(416, 'PGRST103', 'Requested range not satisfiable',
    { details: `An offset of ${offset} was requested, but there are only ${total} rows.` }),
  schema: (name) => new RestError(406, 'PGRST106', `Invalid schema: ${name}`, { hint: 'Only the following schemas are exposed: public' }),
  mediaType: (name) => new RestError(415, 'PGRST107', `None of these media types are available: ${name}`),
  notEmbedded: (name) => new RestError(400, 'PGRST108', `'${name}' is not an embedded resource in this request`,
    { hint: `Verify that '${name}' is included in the 'select' query parameter.` }),
  singular: (rows) => new RestError(406, 'PGRST116', 'Cannot coerce the result to a single JSON object', { details: `The result contains ${rows} rows` }),
  method: (name) => new RestError(405, 'PGRST117', `Unsupported HTTP method: ${name}`),
  aggregates: () => new RestError(400, 'PGRST123', 'Use of aggregate functions is not allowed'),
  preference: (names) => new RestError(400, 'PGRST122', 'Invalid preferences given with handling=strict', { details: `Invalid preferences: ${names.join(', ')}` }),
  affected: (n) => new RestError(400, 'PGRST124', 'Query result exceeds max-affected preference constraint', { details: `The query affects ${n} rows` }),
  path: () => new RestError(404, 'PGRST125', 'Invalid path specified in request URL'),
  relationship: (from, to) => new RestError(400, 'PGRST200', `Could not find a relationship between '${from}' and '${to}' in the schema cache`,
    { details: `Searched for a foreign key relationship between '${from}' and '${to}' in the schema 'public', but no matches were found.` }),
  ambiguousRelationship: (from, to, details) => new RestError(300, 'PGRST201',
    `Could not embed because more than one relationship was found for '${from}' and '${to}'`,
    { details, hint: `Try changing '${to}' to one of the following: ${details.map((each) => `'${to}!${each.constraint}'`).join(', ')}.` }),
  column: (name, table) => new RestError(400, 'PGRST204', `Could not find the '${name}' column of '${table}' in the schema cache`),
  table: (schema, name) => new RestError(404, 'PGRST205', `Could not find the table '${schema}.${name}' in the schema cache`),
  token: (error) => new RestError(401, ['malformed', 'signature', 'algorithm'].includes(error.kind) ? 'PGRST301' : 'PGRST303', error.message,
    { headers: { 'www-authenticate': `Bearer error="invalid_token", error_description="${error.message}"` } }),
  database: () => new RestError(503, 'PGRST001', 'Database client error. Retrying the connection.', { headers: { 'retry-after': '1' } }),
};

const exact = { 23503: 409, 23505: 409, 25006: 405, 21000: 500, 53400: 500, '57P01': 503, P0001: 400, 42883: 404, '42P01': 404, '42P17': 500 };
const classes = { '08': 503, '09': 500, '0L': 403, '0P': 403, 23: 400, 25: 500, 28: 403, '2D': 403, 38: 500, 39: 500, '3B': 500, 40: 500,
  53: 503, 54: 500, 55: 500, 57: 500, 58: 500, F0: 500, HV: 500, P0: 500, XX: 500 };

function statusOf(error, signedIn) {
  const code = error.code;
  if (code === '42501') return signedIn ? 403 : 401;
  if (code === '22023' && /^role ".*" does not exist$/.test(error.message)) return 401;
  if (/^PT\d{3}$/.test(code)) return Number(code.slice(2));
  return exact[code] ?? classes[code.slice(0, 2)] ?? 400;
}

// raise sqlstate 'PGRST': the message and the detail are JSON and say everything.
function custom(error) {
  try {
    const body = JSON.parse(error.message);
    const reply = JSON.parse(error.detail);
    const own = new RestError(reply.status, body.code, body.message, { details: body.details ?? null, hint: body.hint ?? null, headers: reply.headers ?? {} });
    own.statusText = reply.status_text;
    return own;
  } catch {
    return new RestError(500, 'PGRST121', 'Could not parse JSON in the "RAISE SQLSTATE \'PGRST\'" error', { details: error.message });
  }
}

/** What a client is told of an error of the database driver. */
export function fromDatabase(error, signedIn) {
  if (error instanceof RestError) return error;
  if (!/^[0-9A-Z]{5}$/.test(error.code ?? '')) return restErrors.database();
  if (error.code === 'PGRST') return custom(error);
  return new RestError(statusOf(error, signedIn), error.code, error.message, { details: error.detail ?? null, hint: error.hint ?? null });
}
