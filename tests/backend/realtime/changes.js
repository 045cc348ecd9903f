// SPDX-License-Identifier: GPL-3.0-or-later
// postgres_changes: rows of the publication supabase_realtime as they are committed, by logical replication.
import { LogicalReplicationService, PgoutputPlugin } from 'pg-logical-replication';
import { escapeIdentifier } from 'pg';
import { parseOperation } from '../rest/grammar.js';
import { conditionSql, Parameters } from '../rest/filters.js';

const slot = 'supabase_realtime_slot';
const types = { insert: 'INSERT', update: 'UPDATE', delete: 'DELETE' };

function tableOf(relation) {
  return `${escapeIdentifier(relation.schema)}.${escapeIdentifier(relation.name)}`;
}

function wanted(change, { event = '*', schema = 'public', table }) {
  return (event === '*' || event === change.type) && (schema === '*' || schema === change.relation.schema) && (!table || table === '*' || table === change.relation.name);
}

export class Changes {
  #service = null;
  #queue = Promise.resolve();

  /** deliver(change) is called once per change, one after the other. */
  constructor(backend, deliver) {
    this.backend = backend;
    this.deliver = deliver;
  }

  /** Starts following, with the first subscription: nobody pays for what nobody asked. */
  async start(config) {
    if (this.#service) return;
    const { admin } = this.backend.database;
    await admin.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1 and not active', [slot]);
    await admin.query("select pg_create_logical_replication_slot($1, 'pgoutput')", [slot]);
    this.#service = new LogicalReplicationService(config, { acknowledge: { auto: true, timeoutSeconds: 10 } });
    this.#service.on('error', () => {}); // the database went away; a restore starts anew
    this.#service.on('data', (lsn, log) => this.#take(log));
    const started = new Promise((resolve) => this.#service.once('start', resolve));
    this.#service.subscribe(new PgoutputPlugin({ protoVersion: 1, publicationNames: ['supabase_realtime'] }), slot).catch(() => {}); // told by 'error'
    await started;
  }

  get running() {
    return this.#service !== null;
  }

  async stop() {
    if (!this.#service) return;
    await this.#service.stop();
    this.#service = null;
    const { admin } = this.backend.database;
    for (let tries = 0; tries < 50; ++tries) {
      const { rows } = await admin.query('select active from pg_replication_slots where slot_name = $1', [slot]);
      if (rows.length === 0) return;
      if (!rows[0].active) await admin.query('select pg_drop_replication_slot($1)', [slot]);
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #take(log) {
    if (log.tag === 'relation') for (const column of log.columns) column.parser = (text) => text; // SQL reads it below
    if (log.tag === 'begin') this.committed = new Date(Number(log.commitTime / 1000n)).toISOString();
    if (!types[log.tag]) return;
    const key = log.relation.keyColumns;
    const old = log.old ?? log.key ?? (log.new ? Object.fromEntries(key.map((name) => [name, log.new[name]])) : {});
    const change = { type: types[log.tag], relation: log.relation, key, row: log.new ?? null, old: Object.fromEntries(key.map((name) => [name, old[name]])), at: this.committed };
    this.#queue = this.#queue.then(() => this.deliver(change)).catch(this.backend.report);
  }
}

async function asJson(client, relation, row) {
  const { rows } = await client.query(`select to_jsonb(json_populate_record(null::${tableOf(relation)}, $1::json)) as record`, [JSON.stringify(row)]);
  return Object.fromEntries(Object.keys(row).map((name) => [name, rows[0].record[name]]));
}

// A filter may be checked on the row as it was told, without reading the table.
async function passes(client, change, filter, columns) {
  if (!filter) return true;
  const [column, ...rest] = filter.split('=');
  const parameters = new Parameters();
  const row = parameters.add(JSON.stringify(change.row ?? change.old));
  const condition = conditionSql(parseOperation(rest.join('='), { column, path: [] }), { name: change.relation.name, columns }, 'r', parameters);
  const { rowCount } = await client.query(`select 1 from json_populate_record(null::${tableOf(change.relation)}, ${row}::json) r where ${condition}`, parameters.values);
  return rowCount > 0;
}

// A delete is told to every subscriber: there is no row left to ask the policies about.
async function visible(client, change, claims) {
  if (change.type === 'DELETE') return true;
  const conditions = change.key.map((name, i) => `${escapeIdentifier(name)}::text = $${i + 1}`);
  await client.query("select set_config('request.jwt.claims', $1, true), set_config('role', $2, true)", [JSON.stringify(claims), claims.role]);
  const { rowCount } = await client.query(`select 1 from ${tableOf(change.relation)} where ${conditions.join(' and ')}`, change.key.map((name) => change.row[name]));
  return rowCount > 0;
}

/** The payload for a channel's subscriptions, or null when nothing of the change is for it. */
export async function payloadFor(backend, channel, change) {
  const candidates = channel.changes.filter((each) => wanted(change, each));
  if (candidates.length === 0) return null;
  const columns = change.relation.columns.map(({ name, typeName }) => ({ name, type: typeName ?? 'text' }));
  const client = await backend.database.admin.connect();
  try {
    await client.query('begin');
    const ids = [];
    for (const each of candidates) if (await passes(client, change, each.filter, columns)) ids.push(each.id);
    const record = change.row ? { record: await asJson(client, change.relation, change.row) } : {};
    const old = change.type === 'INSERT' ? {} : { old_record: await asJson(client, change.relation, change.old) };
    if (ids.length === 0 || !(await visible(client, change, channel.claims))) return null;
    const data = { schema: change.relation.schema, table: change.relation.name, type: change.type, commit_timestamp: change.at, columns, ...record, ...old, errors: null };
    return { ids, data };
  } finally {
    await client.query('rollback').catch(() => {}); // the connection may be gone; the pool sees that
    client.release();
  }
}
