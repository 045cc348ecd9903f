// SPDX-License-Identifier: GPL-3.0-or-later
// Ends with 0 when the backend can run here; else says on one line what is missing. Imports nothing that may be missing.
import { existsSync } from 'node:fs';

async function missing() {
  if (Number(process.versions.node.split('.')[0]) < 18) return `Node 18 or newer is needed, this is ${process.version}`;
  if (!existsSync(new URL('node_modules/typescript', import.meta.url))) return 'the npm modules are missing or old: run npm ci in tests/backend';
  const { findPostgres } = await import('./postgres.js');
  return findPostgres() ? null : 'PostgreSQL 15 or newer is not installed';
}

const what = await missing();
if (what) {
  console.log(what);
  process.exit(1);
}
