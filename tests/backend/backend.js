// SPDX-License-Identifier: GPL-3.0-or-later
// All parts put together: PostgreSQL, migrations, services, gateway. One object, handed to every handler.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from './database.js';
import { Deployed } from './deployed.js';
import { Faults } from './faults.js';
import { gateway } from './gateway.js';
import { migrate } from './migrate.js';
import { startPostgres } from './postgres.js';
import { Realtime } from './realtime/realtime.js';
import { Catalogue } from './rest/catalogue.js';
import { loadSecrets } from './secrets.js';
import { Storage } from './storage/storage.js';
import { Tokens } from './tokens.js';

const ourMigrations = fileURLToPath(new URL('../../sync/supabase/migrations', import.meta.url));

function defaultSettings() {
  return {
    auth: {
      autoconfirm: true, signupDisabled: false, anonymous: false, passwordLength: 6, reuseInterval: 10, codeLength: 6, codeExpiry: 3600, mailGap: 1,
      doubleConfirmChanges: true, securePasswordChange: false, siteUrl: 'http://127.0.0.1:3000', redirects: [], providers: ['google', 'github', 'apple'],
    },
    functions: { secrets: {} },
  };
}

export class Backend {
  #work = new Set();
  opened = Promise.resolve(); // pending while the database is being copied or put back

  /** home: data folder; temporary: removed when stopped. report(error): what nobody foresaw. */
  constructor({ home, temporary, secrets, postgres, report }) {
    Object.assign(this, { home, temporary, secrets, postgres, report, settings: defaultSettings(), inbox: [], oauthStates: new Map() });
    this.database = new Database(postgres.config, secrets.databasePassword);
    this.catalogue = new Catalogue();
    this.tokens = new Tokens(secrets, () => this.now());
    this.faults = new Faults(this);
    this.realtime = new Realtime(this);
    this.storage = new Storage(this);
    this.deployed = new Deployed(this);
  }

  now() {
    return Date.now();
  }

  /** Runs work() once the database is there; whoever wants to close it waits for the end. */
  async withDatabase(work) {
    await this.opened;
    const running = work();
    this.#work.add(running);
    try {
      return await running;
    } finally {
      this.#work.delete(running);
    }
  }

  async openDatabase() {
    await this.catalogue.load(this.database.admin);
    this.listener = await this.catalogue.follow(this.database.config);
    await this.realtime.follow(this.database.config);
  }

  async closeDatabase() {
    await this.realtime.unfollow();
    await this.listener.end();
    await this.database.close();
  }

  /** Runs work() while nothing is connected to the database. Requests wait meanwhile; sockets of Realtime stay. */
  async whileClosed(work) {
    await this.opened;
    let reopen;
    this.opened = new Promise((resolve) => { reopen = resolve; });
    try {
      await Promise.allSettled(this.#work);
      await this.closeDatabase();
      try {
        await work();
      } finally {
        this.database.open();
        await this.openDatabase();
      }
    } finally {
      reopen();
    }
  }

  async listen(port) {
    this.server = createServer(gateway(this));
    this.server.on('upgrade', (http, socket, head) => this.realtime.upgrade(http, socket, head));
    await new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    this.url = `http://127.0.0.1:${this.server.address().port}`;
  }

  /** What a client needs to know; db connects as the role postgres, the owner of the project's tables. */
  describe() {
    const { anonKey, publishableKey, serviceKey, databasePassword } = this.secrets;
    const { port, database } = this.postgres.config;
    return { url: this.url, anonKey, publishableKey, serviceKey, db: `postgresql://postgres:${databasePassword}@127.0.0.1:${port}/${database}` };
  }

  async stop() {
    this.realtime.stop();
    this.server?.closeAllConnections();
    if (this.server) await new Promise((resolve) => this.server.close(resolve));
    if (this.listener) await this.closeDatabase().catch(this.report);
    await this.postgres.stop();
    if (this.temporary) rmSync(this.home, { recursive: true, force: true });
  }
}

/**
 * Starts everything. port 0: any free one. data null: a temporary folder. migrations: folders of *.sql applied after the platform,
 * by default the project's own. Throws when PostgreSQL is missing or a migration fails, having stopped what it started.
 */
export async function startBackend({ port = 0, data = null, migrations = [ourMigrations], report = (error) => console.error(error) } = {}) {
  const home = data ?? mkdtempSync(join(tmpdir(), 'kecarajocomer-backend-'));
  mkdirSync(home, { recursive: true });
  const secrets = await loadSecrets(home);
  const postgres = await startPostgres(home, secrets.databasePassword);
  const backend = new Backend({ home, temporary: data === null, secrets, postgres, report });
  try {
    await migrate(postgres.config, secrets.databasePassword, migrations);
    await backend.openDatabase();
    await backend.listen(port);
    return backend;
  } catch (error) {
    await backend.stop();
    throw error;
  }
}
