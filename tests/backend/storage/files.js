// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes: one file per version of an object, beside the database. A version is never written twice.
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class Files {
  constructor(home) {
    this.folder = join(home, 'objects');
  }

  #path(version) {
    return join(this.folder, version);
  }

  /** Stores bytes (a Buffer, or the path of a finished upload, which is taken over) and returns their version. */
  async store(content) {
    const version = randomUUID();
    await mkdir(this.folder, { recursive: true });
    if (Buffer.isBuffer(content)) await writeFile(this.#path(version), content, { flag: 'wx' });
    else await rename(content, this.#path(version));
    return version;
  }

  async copy(version) {
    const to = randomUUID();
    await copyFile(this.#path(version), this.#path(to));
    return to;
  }

  /** Null when the file is gone, as after a restore of the database alone. */
  async read(version) {
    try {
      return await readFile(this.#path(version));
    } catch (error) {
      if (error.code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(version) {
    if (version) await rm(this.#path(version), { force: true });
  }
}
