// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own edge functions, as they are deployed: TypeScript for Deno, made into what Node runs, behind Deno.serve.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('../../sync/supabase', import.meta.url));

// What a function finds of Deno. Each has its own, for each has its own secrets.
const deno = `export const Deno = {
  secrets: {},
  env: { get: (name) => Deno.secrets[name] ?? undefined },
  serve(handle) { Deno.handle = handle; },
};
`;

async function transpile(from, to) {
  const { default: ts } = await import('typescript');
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'package.json'), '{"type": "module"}');
  writeFileSync(join(to, 'deno.js'), deno);
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, rewriteRelativeImportExtensions: true };
  for (const name of readdirSync(from).filter((file) => file.endsWith('.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(from, name), 'utf8'), { compilerOptions, fileName: name });
    const head = name === 'index.ts' ? 'import { Deno } from "./deno.js";\n' : '';
    writeFileSync(join(to, name.replace(/\.ts$/, '.js')), head + outputText);
  }
}

function verifiesJwt(name) {
  const config = readFileSync(join(project, 'config.toml'), 'utf8');
  const section = config.split(/^\[/m).find((part) => part.startsWith(`functions.${name}]`)) ?? '';
  return !/^verify_jwt\s*=\s*false/m.test(section);
}

export class Deployed {
  #loaded = new Map();

  constructor(backend) {
    this.backend = backend;
  }

  /** {verifyJwt, serve(http, reply)} of a function in sync/supabase/functions; null when there is none of that name. */
  async find(name) {
    if (!/^[a-z][a-z0-9_-]*$/.test(name ?? '') || !existsSync(join(project, 'functions', name, 'index.ts'))) return null;
    if (!this.#loaded.has(name)) this.#loaded.set(name, this.#load(name));
    return this.#loaded.get(name);
  }

  async #load(name) {
    const folder = join(this.backend.home, 'functions', name);
    await transpile(join(project, 'functions', name), folder);
    const { Deno } = await import(pathToFileURL(join(folder, 'deno.js')));
    await import(pathToFileURL(join(folder, 'index.js')));
    const serve = (http, reply) => {
      Deno.secrets = this.#secrets();
      return answer(Deno.handle, http, reply, this.backend.url);
    };
    return { verifyJwt: verifiesJwt(name), serve };
  }

  #secrets() {
    const { anonKey, publishableKey, serviceKey, secretKey } = this.backend.secrets;
    return {
      SUPABASE_URL: this.backend.url,
      SUPABASE_ANON_KEY: anonKey,
      SUPABASE_SERVICE_ROLE_KEY: serviceKey,
      SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: publishableKey }),
      SUPABASE_SECRET_KEYS: JSON.stringify({ default: secretKey }),
      ...this.backend.settings.functions.secrets,
    };
  }
}

async function answer(handle, http, reply, url) {
  const gone = new AbortController();
  reply.on('close', () => gone.abort());
  const { connection, ...headers } = http.headers; // is between the two of us
  const body = ['GET', 'HEAD'].includes(http.method) ? undefined : http.rawBody;
  const response = await handle(new Request(`${url}${http.url}`, { method: http.method, headers, body, signal: gone.signal }));
  reply.statusCode = response.status;
  for (const [name, value] of response.headers) reply.setHeader(name, value);
  reply.flushHeaders();
  const reader = response.body?.getReader();
  reply.on('close', () => reader?.cancel().catch(() => {})); // it may be over already
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader.read()) {
      if (!reply.write(piece.value)) await new Promise((resolve) => reply.once('drain', resolve).once('close', resolve));
    }
    reply.end();
  } catch {
    reply.destroy(); // the function broke its stream off, so does the platform
  }
}
