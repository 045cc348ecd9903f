// SPDX-License-Identifier: GPL-3.0-or-later
// Connections to the one database, and its copies: a snapshot is a database made from it as template.
import pg from 'pg';

// Values go out as PostgreSQL writes them; bodies are made by SQL, so nothing here may round or reformat.
const asText = { getTypeParser: () => (value) => value };

export class Database {
  constructor(config, password) {
    this.config = config;
    this.password = password;
    this.open();
  }

  open() {
    this.admin = new pg.Pool({ ...this.config, max: 10 });
    this.rest = new pg.Pool({ ...this.config, user: 'authenticator', password: this.password, max: 30, types: asText });
    for (const pool of [this.admin, this.rest]) pool.on('error', () => {}); // an idle connection ended; the pool makes another
  }

  async close() {
    await Promise.all([this.admin.end(), this.rest.end()]);
  }

  /** Runs work(client) as superuser in one transaction. */
  async transaction(work) {
    const client = await this.admin.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {}); // the first error is the one to tell
      throw error;
    } finally {
      client.release();
    }
  }

  async fromOutside(work) {
    const client = new pg.Client({ ...this.config, database: 'template1' });
    await client.connect();
    try {
      await client.query(`alter database ${this.config.database} allow_connections false`);
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [this.config.database]);
      for (let tries = 0; tries < 100; ++tries) {
        const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [this.config.database]);
        if (rowCount === 0) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await work(client);
    } finally {
      await client.query(`alter database ${this.config.database} allow_connections true`).catch(() => {}); // told by the first error
      await client.end();
    }
  }

  /** Keeps the database's present state under NAME; every connection to it is ended. */
  async snapshot(name) {
    const copy = pg.escapeIdentifier(`snapshot_${name}`);
    await this.fromOutside(async (client) => {
      await client.query(`drop database if exists ${copy}`);
      await client.query(`create database ${copy} template ${this.config.database} strategy file_copy`);
    });
  }

  /** Puts the state kept under NAME back, as a provider's restore would; what came later is lost. */
  async restore(name) {
    const copy = pg.escapeIdentifier(`snapshot_${name}`);
    const settings = 'set search_path to "$user", public, extensions';
    await this.fromOutside(async (client) => {
      await client.query(`drop database ${this.config.database}`);
      await client.query(`create database ${this.config.database} template ${copy} strategy file_copy owner postgres`);
      await client.query(`alter database ${this.config.database} ${settings}`);
    });
  }
}
