// SPDX-License-Identifier: GPL-3.0-or-later
// POST /_control: what a test asks of the backend itself. {fault: …} or {do: …}; README.md lists them.
import pg from 'pg';

function send(reply, status, body) {
  reply.statusCode = status;
  reply.setHeader('content-type', 'application/json; charset=utf-8');
  reply.end(JSON.stringify(body));
}

function merge(into, changes) {
  for (const [name, value] of Object.entries(changes)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) merge(into[name] ??= {}, value);
    else into[name] = value;
  }
}

const accountChanges = {
  ban: "update auth.users set banned_until = now() + interval '100 years' where email = $1",
  unban: 'update auth.users set banned_until = null where email = $1',
  delete: 'delete from auth.users where email = $1',
  revoke: 'delete from auth.sessions where user_id = (select id from auth.users where email = $1)',
  expire: "update auth.sessions set not_after = now() where user_id = (select id from auth.users where email = $1)",
};

const newEpochs = 'select sync.rotate_epochs()';

async function holdLock(backend, { sql, ms = 1000 }) {
  const client = new pg.Client(backend.database.config);
  client.on('error', () => {}); // a restore may end it
  await client.connect();
  await client.query('begin');
  await client.query(sql);
  setTimeout(() => client.end().catch(backend.report), ms);
}

// From now on GET reads the database as it is at this moment, like a replica that lags.
async function freezeReplica(backend) {
  const client = new pg.Client(backend.database.config);
  client.on('error', () => { backend.faults.snapshot = null; });
  await client.connect();
  await client.query('begin isolation level repeatable read');
  const { rows } = await client.query('select pg_export_snapshot() as id');
  backend.faults.snapshot = { id: rows[0].id, end: () => client.end() };
}

async function thawReplica(backend) {
  await backend.faults.snapshot?.end();
  backend.faults.snapshot = null;
}

const immediate = {
  'expire-tokens': async ({ tokens }) => tokens.expireAll(),
  'rotate-keys': async ({ tokens }) => tokens.rotateKeys(),
  'token-lifetime': async ({ tokens }, { seconds }) => { tokens.lifetime = seconds; },
  'account': async ({ database }, { email, change }) => { await database.admin.query(accountChanges[change], [email]); },
  'hold-lock': holdLock,
  'stale-replica': async (backend, { on = true }) => (on ? freezeReplica(backend) : thawReplica(backend)),
  'restore': async (backend, { name = 'default', newEpoch = false, sql }) => {
    await thawReplica(backend);
    await backend.whileClosed(() => backend.database.restore(name));
    if (newEpoch) await backend.database.admin.query(newEpochs);
    if (sql) await backend.database.admin.query(sql);
  },
  'realtime': async ({ realtime, faults }, { action, ...options }) => {
    if (action) return realtime.misbehave(action, options);
    merge(faults.realtime, options);
    return undefined;
  },
};

const requests = {
  'clear': async (backend) => { await thawReplica(backend); backend.faults.clear(); },
  'settings': async (backend, { settings = {} }) => { merge(backend.settings, settings); return backend.settings; },
  'inbox': async ({ inbox }, { to }) => inbox.filter((mail) => !to || mail.to === to),
  'journal': async ({ faults }) => faults.journal,
  'sql': async ({ database, catalogue }, { sql, parameters = [] }) => {
    const { rows = [] } = await database.admin.query(sql, parameters);
    catalogue.stale = true; // without waiting for the notification
    return rows;
  },
  'snapshot': async (backend, { name = 'default' }) => { await thawReplica(backend); await backend.whileClosed(() => backend.database.snapshot(name)); },
  'reload-schema': async ({ catalogue, database }) => catalogue.load(database.admin),
  'status': async ({ faults, realtime }) => ({ rules: faults.rules, realtime: faults.realtime, sockets: realtime.count }),
};

async function perform(backend, order) {
  if (order.fault) return immediate[order.fault] ? immediate[order.fault](backend, order) : { id: backend.faults.add(order) };
  const run = requests[order.do];
  if (!run) throw new Error(`unknown request; known: ${Object.keys(requests).join(', ')}, faults: ${Object.keys(immediate).join(', ')}`);
  return run(backend, order);
}

async function read(http) {
  const chunks = [];
  for await (const chunk of http) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** JSON only, and only by the loopback's name: a web page open in a browser on this machine can send neither. */
export async function handleControl(http, reply, backend) {
  const local = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(http.headers.host ?? '');
  if (http.method !== 'POST' || !local || !/^application\/json/.test(http.headers['content-type'] ?? '')) {
    return send(reply, 403, { error: 'POST application/json to the loopback address' });
  }
  try {
    const order = await read(http);
    const result = await perform(backend, order);
    return send(reply, 200, { ok: true, ...(result === undefined ? {} : { result }) });
  } catch (error) {
    return send(reply, 400, { ok: false, error: error.message });
  }
}
