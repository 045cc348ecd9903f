// SPDX-License-Identifier: GPL-3.0-or-later
// One request, one transaction, in the role of the token: as PostgREST runs everything.

const setting = /^([a-z_.]+)=(.*)$/i;

function roleSettings(catalogue, role, fn) {
  const all = [...(catalogue.roles.get('authenticator') ?? []), ...(catalogue.roles.get(role) ?? []), ...(fn?.settings ?? [])];
  const pairs = all.map((each) => setting.exec(each)).filter(Boolean).map(([, name, value]) => [name.toLowerCase(), value]);
  return pairs.filter(([name]) => ['statement_timeout', 'lock_timeout', 'default_transaction_isolation'].includes(name));
}

function contextSettings(request, catalogue) {
  const { claims, http } = request;
  const headers = Object.fromEntries(Object.entries(http.headers).filter(([, value]) => typeof value === 'string'));
  const settings = [
    ['search_path', '"public", "extensions"'],
    ...roleSettings(catalogue, claims.role, request.fn),
    ['request.jwt.claims', JSON.stringify(claims)],
    ['request.method', http.method],
    ['request.path', http.path],
    ['request.headers', JSON.stringify(headers)],
    ['response.headers', ''],
    ['response.status', ''],
  ];
  if (request.prefer.timezone) settings.push(['timezone', request.prefer.timezone]);
  return [...settings, ['role', claims.role]]; // last: the settings before are not the role's to make
}

function beginSql(request, settings) {
  const isolation = request.replica ? 'repeatable read' : new Map(settings).get('default_transaction_isolation')?.replace(/[^a-z ]/gi, '');
  return `begin${isolation ? ` isolation level ${isolation}` : ''}${request.readOnly ? ' read only' : ' read write'}`;
}

async function begin(client, request, catalogue) {
  const settings = contextSettings(request, catalogue);
  await client.query(beginSql(request, settings));
  if (request.replica) await client.query(`set transaction snapshot '${request.replica}'`);
  const values = settings.filter(([name]) => name !== 'default_transaction_isolation');
  const calls = values.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`);
  await client.query(`select ${calls.join(', ')}`, values.flat());
}

/**
 * Runs work(client) as the request's role and returns {result, headers, status} (what SQL set of the response).
 * Rolls back when work throws, and when a fault of the request asks for it just before the commit.
 */
export async function inTransaction(pool, request, catalogue, work) {
  const client = await pool.connect();
  let broken;
  try {
    await begin(client, request, catalogue);
    const result = await work(client);
    const { rows } = await client.query("select current_setting('response.headers', true) as headers, current_setting('response.status', true) as status");
    await request.http.faultBeforeCommit?.();
    await client.query('commit');
    return { result, headers: rows[0].headers, status: rows[0].status };
  } catch (error) {
    broken = error;
    await client.query('rollback').catch(() => {}); // the connection may be what failed; the first error is told
    throw error;
  } finally {
    client.release(broken && !broken.code ? broken : undefined);
  }
}
