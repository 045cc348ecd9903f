// SPDX-License-Identifier: GPL-3.0-or-later
// What every storage call shares: the files, who is calling, and transactions in the caller's role.
import { inTransaction } from '../rest/transaction.js';
import { TokenError } from '../tokens.js';
import { storageErrors } from './errors.js';
import { Files } from './files.js';
import { makeResumable } from './resumable.js';

class Undo extends Error {}

export class Storage {
  constructor(backend) {
    this.backend = backend;
    this.files = new Files(backend.home);
    this.resumable = makeResumable(this);
  }

  /** {claims, http}; a bad or expired token is "Unauthorized", as the service says it. */
  async callerOf(http) {
    try {
      const claims = await this.backend.tokens.verify(http.bearer ?? '');
      return { http, claims: { ...claims, role: claims.role ?? 'anon' } };
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      throw storageErrors.denied(error.kind === 'expired' ? '"exp" claim timestamp check failed' : 'Invalid Compact JWS');
    }
  }

  async as(caller, work) {
    const request = { claims: caller.claims, http: { method: caller.http.method, path: caller.http.fullPath, headers: {} }, prefer: {} };
    return (await inTransaction(this.backend.database.rest, request, this.backend.catalogue, work)).result;
  }

  /** Throws unless the caller could store an object of that name now; nothing is stored. */
  async mayInsert(caller, bucketId, name, upsert) {
    try {
      await this.as(caller, async (client) => {
        await client.query(`insert into storage.objects (bucket_id, name, owner, owner_id) values ($1, $2, $3::uuid, $3::text)${
          upsert ? ' on conflict (bucket_id, name) do update set updated_at = now()' : ''}`, [bucketId, name, caller.claims.sub ?? null]);
        throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
  }
}
