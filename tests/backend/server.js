// SPDX-License-Identifier: GPL-3.0-or-later
// node server.js [--port N] [--data DIR] [--migrations DIR]…: prints one line of JSON when ready, stops on SIGTERM, SIGINT or the end of stdin.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBackend } from './backend.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    migrations: { type: 'string', multiple: true },
    'keep-running': { type: 'boolean', default: false },
  },
});

let stopping = false;

// Also while still starting: then it is stopped as soon as it has started.
async function stop() {
  if (stopping) return;
  stopping = true;
  await starting.then((backend) => backend.stop(), () => {}); // a failed start is told below
  process.exit(0);
}

const starting = startBackend({
  port: Number(values.port),
  data: values.data ? resolve(values.data) : null,
  ...(values.migrations ? { migrations: values.migrations.map((folder) => resolve(folder)) } : {}),
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
if (!values['keep-running']) process.stdin.on('end', stop).on('error', stop).resume();
try {
  const backend = await starting;
  if (!stopping) console.log(JSON.stringify(backend.describe()));
} catch (error) {
  console.error(`The backend could not start: ${error.message}`);
  process.exit(1);
}
