// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const script = fileURLToPath(new URL('../server.js', import.meta.url));

async function run(...args) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, about: JSON.parse(line) };
}

async function canConnect(url) {
  const client = new pg.Client(url);
  client.on('error', () => {}); // it may be ended while it connects
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

test('the project\'s own migrations apply, and everything stops with stdin', async () => {
  const { child, about } = await run();
  assert.deepEqual(Object.keys(about), ['url', 'anonKey', 'publishableKey', 'serviceKey', 'db']);
  assert.equal((await fetch(`${about.url}/auth/v1/health`, { headers: { apikey: about.publishableKey } })).status, 200);
  assert.equal(await canConnect(about.db), true);
  const ended = once(child, 'exit');
  child.stdin.end();
  assert.deepEqual(await ended, [0, null]);
  assert.equal(await canConnect(about.db), false);
});

test('a data folder keeps accounts and keys from run to run', async () => {
  const data = mkdtempSync(join(tmpdir(), 'kecarajocomer-backend-test-'));
  const signIn = (about, path) => fetch(`${about.url}/auth/v1/${path}`, { method: 'POST', headers: { apikey: about.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'kept@example.org', password: 'correct horse' }) });
  try {
    const first = await run('--data', data);
    assert.equal((await signIn(first.about, 'signup')).status, 200);
    first.child.kill('SIGTERM');
    assert.deepEqual(await once(first.child, 'exit'), [0, null]);
    const second = await run('--data', data);
    assert.equal(second.about.publishableKey, first.about.publishableKey);
    assert.equal((await signIn(second.about, 'token?grant_type=password')).status, 200);
    second.child.kill('SIGINT');
    await once(second.child, 'exit');
    assert.ok(existsSync(join(data, 'pg')));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test('PostgreSQL ends even when the backend is killed outright', async () => {
  const data = mkdtempSync(join(tmpdir(), 'kecarajocomer-backend-test-'));
  try {
    const { child, about } = await run('--data', data);
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (let tries = 0; tries < 50 && await canConnect(about.db); ++tries) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(await canConnect(about.db), false);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
