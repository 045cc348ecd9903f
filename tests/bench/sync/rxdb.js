// SPDX-License-Identifier: GPL-3.0-or-later
// node rxdb.js URL KEY DB [ROWS EDITED EDITS]: RxDB's replication with Supabase, documents in memory, against the local Supabase of
// tests/backend. An empty device reads ROWS documents, once with 1000 a request and once with its default; the first then makes
// EDITS edits of EDITED of them offline and brings them to the server. Prints a line "NAME seconds requests" for each: "pull",
// "pull-default" and "push". DB is the connection string the backend prints; the table it needs is made anew.
import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import pg from 'pg';
import { createRxDatabase } from 'rxdb';
import { replicateSupabase } from 'rxdb/plugins/replication-supabase';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';

const [url, key, db, ...numbers] = process.argv.slice(2);
const [rows, edited, edits] = [10_000, 2_000, 10_000].map((usual, i) => Number(numbers[i] ?? usual));
const rowsAPage = 1000; // the most that a project answers unless it is set otherwise

const noteNo = (i) => `defrost the evening before; ${i} `.repeat(6).slice(0, 160);

const fields = {
  id: { type: 'string', maxLength: 36 }, day: { type: 'string', maxLength: 10 }, slot: { type: 'string' }, position: { type: 'string' },
  text: { type: 'string' }, note: { type: 'string' }, servings: { type: 'integer' }, state: { type: 'string' }, locked: { type: 'boolean' },
};
const schema = { version: 0, primaryKey: 'id', type: 'object', properties: fields, required: ['id', 'day'] };

// As RxDB's documentation asks for it: the time of the last change is the server's.
const table = `
  drop table if exists public.entry;
  create table public.entry (
    id text primary key, day text not null, slot text, position text, text text, note text, servings integer, state text, locked boolean,
    _deleted boolean not null default false, _modified timestamptz not null default clock_timestamp());
  create index on public.entry (_modified, id);
  grant select, insert, update on public.entry to authenticated;
  create or replace function public.entry_modified() returns trigger language plpgsql
    as 'begin new._modified := clock_timestamp(); return new; end';
  create trigger entry_modified before update on public.entry for each row execute function public.entry_modified();
  notify pgrst, 'reload schema'`;

async function makeTable() {
  const client = new pg.Client(db);
  await client.connect();
  await client.query(table);
  const made = Array.from({ length: rows }, (_, i) => ({
    id: randomUUID(), day: new Date(Date.UTC(2026, 0, 1 + Math.floor(i / 4))).toISOString().slice(0, 10), slot: randomUUID(),
    position: `a${i % 4}`, text: `Creamy chicken and leek pie no ${i}`, note: noteNo(i), servings: 2, state: 'planned', locked: false,
  }));
  await client.query('insert into public.entry select * from json_populate_recordset(null::public.entry, $1)',
    [JSON.stringify(made.map((row) => ({ ...row, _deleted: false, _modified: new Date() })))]);
  await client.query('analyze public.entry');
  await client.end();
}

// Asks again at once where the server had closed an idle connection: RxDB would wait for seconds.
let requests = 0;
function countingFetch(...request) {
  ++requests;
  return fetch(...request).catch(() => fetch(...request));
}

async function signIn() {
  const client = createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false }, global: { fetch: countingFetch } });
  const { error } = await client.auth.signUp({ email: `${randomUUID()}@example.org`, password: 'correct horse' });
  if (error) throw error;
  return client;
}

async function emptyCollection() {
  const database = await createRxDatabase({ name: randomUUID(), storage: getRxStorageMemory(), multiInstance: false });
  const { entry } = await database.addCollections({ entry: { schema } });
  return entry;
}

// One replication, run until both sides have the same.
async function measure(name, collection, client, directions) {
  const before = requests;
  const started = performance.now();
  const replication = replicateSupabase({
    collection, client, tableName: 'entry', replicationIdentifier: 'bench', live: false, waitForLeadership: false, ...directions,
  });
  replication.error$.subscribe((error) => { console.error(name, error.code, JSON.stringify(error.parameters?.errors)); process.exit(1); });
  await replication.awaitInitialReplication();
  console.log(name, ((performance.now() - started) / 1000).toFixed(3), requests - before);
  await replication.cancel();
}

async function editOffline(collection) {
  const documents = await collection.find({ limit: edited }).exec();
  for (let i = 0; i < edits; ++i) {
    const document = documents[i % edited].getLatest();
    await document.incrementalPatch({ servings: 1 + (document.servings + Math.floor(i / edited)) % 9, note: noteNo(rows + i) });
  }
}

async function agreed(collection) {
  const client = new pg.Client(db);
  await client.connect();
  const { rows: [found] } = await client.query('select count(*)::int as all, md5(string_agg(id || note || servings, \'\' order by id collate "C")) as hash from public.entry');
  const ours = await client.query('select md5($1) as hash', [(await collection.find().exec()).map((d) => d.id + d.note + d.servings).sort().join('')]);
  await client.end();
  return found.all === rows && found.hash === ours.rows[0].hash;
}

await makeTable();
const client = await signIn();
const collection = await emptyCollection();
const both = { pull: { batchSize: rowsAPage }, push: {} };
await measure('pull', collection, client, both);
await measure('pull-default', await emptyCollection(), client, { pull: {} });
await editOffline(collection);
await measure('push', collection, client, both);
if (!await agreed(collection)) throw new Error('the server does not have what the device has');
process.exit(0);
