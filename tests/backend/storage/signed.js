// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that carry their own permission: to read an object for a while, or to upload one.
import { TokenError } from '../tokens.js';
import { storageErrors } from './errors.js';
import { findObject } from './objects.js';

const uploadSeconds = 7200;

async function tokenFor(storage, claims, seconds) {
  const now = Math.floor(storage.backend.now() / 1000);
  return storage.backend.tokens.issue({ ...claims, iat: now, exp: now + seconds });
}

async function readToken(storage, text, url) {
  try {
    const claims = await storage.backend.tokens.verify(text ?? '');
    if (claims.url !== url) throw storageErrors.signature('The url do not match the signature');
    return claims;
  } catch (error) {
    throw error instanceof TokenError ? storageErrors.signature(error.kind === 'expired' ? '"exp" claim timestamp check failed' : 'Invalid Compact JWS') : error;
  }
}

export async function signRead(storage, caller, bucketId, name, seconds) {
  await findObject(storage, caller, bucketId, name);
  const token = await tokenFor(storage, { url: `${bucketId}/${name}` }, seconds);
  return `/object/sign/${bucketId}/${name.split('/').map(encodeURIComponent).join('/')}?token=${token}`;
}

export async function signMany(storage, caller, bucketId, { expiresIn, paths }) {
  return Promise.all(paths.map(async (path) => {
    try {
      return { error: null, path, signedURL: await signRead(storage, caller, bucketId, path, expiresIn) };
    } catch {
      return { error: 'Either the object does not exist or you do not have access to it', path, signedURL: null };
    }
  }));
}

export async function signUpload(storage, caller, bucketId, name, upsert) {
  await storage.mayInsert(caller, bucketId, name, upsert);
  const token = await tokenFor(storage, { url: `${bucketId}/${name}`, owner: caller.claims.sub, upsert }, uploadSeconds);
  return { url: `/object/upload/sign/${bucketId}/${name}?token=${token}`, token };
}

/** The row a signed address gives access to. */
export async function openSigned(storage, token, bucketId, name) {
  await readToken(storage, token, `${bucketId}/${name}`);
  return findObject(storage, null, bucketId, name);
}

/** Who a signed upload counts as: its policies were asked when it was signed. */
export async function uploaderOf(storage, token, bucketId, name, http) {
  const claims = await readToken(storage, token, `${bucketId}/${name}`);
  return { caller: { http, claims: { role: 'service_role', sub: claims.owner } }, upsert: Boolean(claims.upsert) };
}
