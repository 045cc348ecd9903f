// SPDX-License-Identifier: GPL-3.0-or-later
// Storage's errors: nearly always HTTP 400, with the true status as text in the body.

export class StorageError extends Error {
  constructor(statusCode, code, error, message, status = 400) {
    super(message);
    Object.assign(this, { statusCode: String(statusCode), code, error, status });
  }

  body() {
    return { statusCode: this.statusCode, error: this.error, message: this.message, code: this.code };
  }
}

export const storageErrors = {
  noObject: () => new StorageError(404, 'NoSuchKey', 'not_found', 'Object not found'),
  noBucket: () => new StorageError(404, 'NoSuchBucket', 'Bucket not found', 'Bucket not found'),
  duplicate: () => new StorageError(409, 'KeyAlreadyExists', 'Duplicate', 'The resource already exists'),
  denied: (message = 'new row violates row-level security policy') => new StorageError(403, 'AccessDenied', 'Unauthorized', message),
  tooLarge: () => new StorageError(413, 'EntityTooLarge', 'Payload too large', 'The object exceeded the maximum allowed size'),
  mimeType: (type) => new StorageError(415, 'InvalidMimeType', 'invalid_mime_type', `mime type ${type} is not supported`),
  key: (name) => new StorageError(400, 'InvalidKey', 'InvalidKey', `Invalid key: ${name}`),
  request: (message) => new StorageError(400, 'InvalidRequest', 'invalid_request', message),
  signature: (message) => new StorageError(400, 'InvalidJWT', 'InvalidJWT', message),
};

/** What a client is told of ERROR. */
export function toStorageError(error) {
  if (error instanceof StorageError) return error;
  if (error.code === '42501') return storageErrors.denied(error.message);
  if (error.code === '23505') return storageErrors.duplicate();
  if (error.code === '23503') return storageErrors.noBucket();
  if (error.code === '57014') return new StorageError(544, 'DatabaseTimeout', 'DatabaseTimeout', 'The connection to the database timed out', 544);
  return new StorageError(500, 'InternalError', 'Internal', 'Internal Server Error', 500);
}
