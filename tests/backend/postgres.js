// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL server of our own in a folder of its own: made, started and stopped here, never run as root.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const oldest = 15;

function versionsIn(root) {
  if (!existsSync(root)) return [];
  return readdirSync(root).filter((name) => Number(name) >= oldest).sort((a, b) => b - a).map((name) => join(root, name, 'bin'));
}

/** Folder of initdb and postgres, version 15 or newer; null when there is none. KJC_PG_BIN names it outright. */
export function findPostgres() {
  const packaged = [...versionsIn('/usr/lib/postgresql'), '/opt/homebrew/opt/postgresql@17/bin', '/usr/local/opt/postgresql@17/bin'];
  const candidates = [process.env.KJC_PG_BIN, ...packaged, ...(process.env.PATH ?? '').split(delimiter)];
  for (const folder of candidates.filter(Boolean)) {
    if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) continue;
    const version = /(\d+)/.exec(execFileSync(join(folder, 'initdb'), ['--version'], { encoding: 'utf8' }));
    if (version && Number(version[1]) >= oldest) return folder;
  }
  return null;
}

// PostgreSQL refuses to run as root, rightly: then it runs as the account made for it, or as nobody.
function account() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: number('-u'), gid: number('-g') };
    } catch {
      continue; // not on this machine
    }
  }
  throw new Error('running as root, and neither "postgres" nor "nobody" exists to run PostgreSQL as');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function initialise(bin, home, data, password, who) {
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (who.uid !== undefined) chownSync(passwordFile, who.uid, who.gid);
  // Not synced while it is made, only from then on. ICU's English order, as hosted projects have: SQL that needs bytewise order must say so.
  const args = ['-D', data, '-U', 'supabase_admin', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-sync',
    '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];
  try {
    execFileSync(join(bin, 'initdb'), args, { ...who, cwd: home, env: { ...process.env, HOME: home }, stdio: ['ignore', 'ignore', 'pipe'] });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

// Should this process be killed outright, the pipe closes and PostgreSQL is asked to stop all the same.
function stopWith(server) {
  const script = 'read -r _; kill -INT "$1" 2>/dev/null';
  const watcher = spawn('/bin/sh', ['-c', script, 'sh', String(server.pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.unref();
  watcher.stdin.unref?.();
  watcher.stdin.on('error', () => {}); // it may end before us
  return watcher;
}

async function untilReady(config, server, log) {
  for (let tries = 0; tries < 300; ++tries) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once:\n${log.join('')}`);
    const client = new pg.Client(config);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (error.code && error.code !== 'ECONNREFUSED' && error.code !== '57P03') throw error;
      await sleep(100);
    }
  }
  throw new Error('PostgreSQL did not answer within 30 seconds');
}

/**
 * Starts PostgreSQL on HOME/pg, made first if missing; listens on the loopback only, on a free port, fsync on.
 * Returns {config, stop()}: config connects as supabase_admin, the superuser; stop() waits until it has ended.
 */
export async function startPostgres(home, password) {
  const bin = findPostgres();
  if (!bin) throw new Error(`PostgreSQL ${oldest} or newer not found: install it, or set KJC_PG_BIN to the folder of initdb`);
  const who = account();
  const data = join(home, 'pg');
  mkdirSync(home, { recursive: true });
  if (who.uid !== undefined) chownSync(home, who.uid, who.gid);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, home, data, password, who);
  const port = await freePort();
  const log = [];
  const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=on',
    '-c', 'wal_level=logical', '-c', 'max_connections=200', '-c', 'shared_buffers=64MB', '-c', 'timezone=UTC'];
  const server = spawn(join(bin, 'postgres'), args, { ...who, cwd: home, env: { ...process.env, HOME: home }, stdio: ['ignore', 'ignore', 'pipe'] });
  server.stderr.on('data', (chunk) => { log.push(String(chunk)); if (log.length > 200) log.shift(); });
  const watcher = stopWith(server);
  const ended = new Promise((resolve) => server.once('exit', resolve)).then(() => watcher.kill('SIGKILL'));
  const config = { host: '127.0.0.1', port, user: 'supabase_admin', password, database: 'postgres' };
  await untilReady(config, server, log);
  return {
    config,
    log,
    // SIGINT is PostgreSQL's "fast" way to stop: it rolls back what is open and writes a checkpoint.
    async stop() { if (server.exitCode === null) server.kill('SIGINT'); await ended; },
  };
}
