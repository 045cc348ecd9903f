// SPDX-License-Identifier: GPL-3.0-or-later
// What one backend keeps to itself, and stays the same for as long as its data folder does.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';

const tenYears = 10 * 365 * 24 * 3600;

function fresh() {
  return {
    jwtSecret: randomBytes(32).toString('hex'),
    databasePassword: randomBytes(16).toString('hex'),
    publishableKey: `sb_publishable_${randomBytes(16).toString('base64url')}`,
    secretKey: `sb_secret_${randomBytes(16).toString('base64url')}`,
  };
}

/** Signs claims as the platform does: HS256, with a key id. */
export async function sign(claims, jwtSecret) {
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'local' }).sign(new TextEncoder().encode(jwtSecret));
}

/** A key of the older kind: a JWT that names a role. */
export async function legacyKey(role, jwtSecret) {
  const now = Math.floor(Date.now() / 1000);
  return sign({ iss: 'supabase', ref: 'local', role, iat: now, exp: now + tenYears, jti: randomUUID() }, jwtSecret);
}

/** Reads DIR/secrets.json, or makes it; adds the two legacy keys, which are JWTs. */
export async function loadSecrets(directory) {
  const file = join(directory, 'secrets.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(fresh(), null, 2), { mode: 0o600 });
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  if (!kept.anonKey) {
    kept.anonKey = await legacyKey('anon', kept.jwtSecret);
    kept.serviceKey = await legacyKey('service_role', kept.jwtSecret);
    writeFileSync(file, JSON.stringify(kept, null, 2), { mode: 0o600 });
  }
  return kept;
}
