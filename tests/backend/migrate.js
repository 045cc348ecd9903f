// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a database to what the platform gives, then applies the project's migrations once each, in name order.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';

async function withClient(config, work) {
  const client = new pg.Client(config);
  client.on('error', () => {}); // the query that was running rejects by itself
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function preparePlatform(config, password) {
  await withClient(config, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_namespace where nspname = 'supabase_migrations'");
    if (rowCount > 0) return;
    const sql = readFileSync(new URL('platform.sql', import.meta.url), 'utf8');
    await client.query(`begin; ${sql.replaceAll(':password', pg.escapeLiteral(password))}; commit;`);
  });
}

function migrationFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.sql')).sort().map((name) => join(folder, name));
}

/** Where in FILE an SQL error lies, as line: text. */
function located(error, file, sql) {
  const line = error.position ? sql.slice(0, Number(error.position)).split('\n').length : '?';
  return new Error(`${basename(file)}:${line}: ${error.message}${error.detail ? `\n${error.detail}` : ''}${error.where ? `\n${error.where}` : ''}`);
}

async function applyMigration(client, file) {
  const [version, ...name] = basename(file, '.sql').split('_');
  const known = await client.query('select 1 from supabase_migrations.schema_migrations where version = $1', [version]);
  if (known.rowCount > 0) return false;
  const sql = readFileSync(file, 'utf8');
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into supabase_migrations.schema_migrations (version, name) values ($1, $2)', [version, name.join('_')]);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    throw located(error, file, sql);
  }
}

/**
 * Applies the platform and every *.sql of FOLDERS, as the role postgres; the folders in the order given.
 * Each file is one transaction. Returns the files newly applied; a failing file is named in the error thrown.
 */
export async function migrate(config, password, folders) {
  await preparePlatform(config, password);
  return withClient({ ...config, user: 'postgres' }, async (client) => {
    const applied = [];
    for (const file of folders.flatMap(migrationFiles)) {
      if (await applyMigration(client, file)) applied.push(file);
    }
    return applied;
  });
}
