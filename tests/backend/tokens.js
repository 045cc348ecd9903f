// SPDX-License-Identifier: GPL-3.0-or-later
// Access tokens and API keys: what each service may believe of a request.
import { randomBytes } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { legacyKey, sign } from './secrets.js';

const leeway = 30; // seconds, as PostgREST grants

/** Why a token was refused. kind: malformed, signature, algorithm, expired, early or claims. */
export class TokenError extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

function refusal(error) {
  if (error instanceof errors.JWTExpired) return new TokenError('expired', 'JWT expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'nbf' ? new TokenError('early', 'JWT not yet valid') : new TokenError('claims', 'Parsing claims failed');
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return new TokenError('algorithm', 'Wrong or unsupported encoding algorithm');
  return new TokenError('signature', 'No suitable key or wrong key type');
}

export class Tokens {
  /** now() gives milliseconds; secrets as secrets.js makes them. */
  constructor(secrets, now) {
    this.secrets = secrets;
    this.now = now;
    this.internal = { anon: secrets.anonKey, service: secrets.serviceKey }; // what keys are swapped for
    this.refusedBefore = 0; // seconds: user tokens issued up to then count as expired
    this.renewed = new Set(); // tokens issued since, in that same second
    this.lifetime = 3600;   // seconds a new access token lives
  }

  async issue(claims) {
    const token = await sign(claims, this.secrets.jwtSecret);
    if (claims.iat <= this.refusedBefore) this.renewed.add(token);
    return token;
  }

  /** Claims of a valid token; throws TokenError. */
  async verify(token) {
    const parts = token.split('.').length;
    if (parts !== 3) throw new TokenError('malformed', `Expected 3 parts in JWT; got ${parts}`);
    try {
      decodeProtectedHeader(token);
    } catch {
      throw new TokenError('malformed', 'JWT cryptographic operation failed');
    }
    let claims;
    try {
      const options = { algorithms: ['HS256'], clockTolerance: leeway, currentDate: new Date(this.now()) };
      claims = (await jwtVerify(token, new TextEncoder().encode(this.secrets.jwtSecret), options)).payload;
    } catch (error) {
      throw refusal(error);
    }
    if (claims.iat > this.now() / 1000 + leeway) throw new TokenError('early', 'JWT issued at future');
    if (claims.sub && claims.iat <= this.refusedBefore && !this.renewed.has(token)) throw new TokenError('expired', 'JWT expired');
    return claims;
  }

  /** From now on every user token issued so far is expired. */
  expireAll() {
    this.renewed.clear();
    this.refusedBefore = Math.floor(this.now() / 1000);
  }

  /** A new signing key: every user token is worthless at once, the API keys go on working. */
  async rotateKeys() {
    this.secrets.jwtSecret = randomBytes(32).toString('hex');
    this.internal = { anon: await legacyKey('anon', this.secrets.jwtSecret), service: await legacyKey('service_role', this.secrets.jwtSecret) };
  }

  /** The JWT an API key stands for; null for an unknown key. */
  ofKey(key) {
    const { publishableKey, secretKey, anonKey, serviceKey } = this.secrets;
    if (key === publishableKey || key === anonKey) return this.internal.anon;
    if (key === secretKey || key === serviceKey) return this.internal.service;
    return null;
  }
}
