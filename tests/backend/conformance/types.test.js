// SPDX-License-Identifier: GPL-3.0-or-later
// The project's edge functions as the compiler sees them: Deno checks no types when it runs them.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const functions = fileURLToPath(new URL('../../../sync/supabase/functions', import.meta.url));
const options = {
  strict: true, noEmit: true, allowImportingTsExtensions: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true, noUnusedLocals: true, noUnusedParameters: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
};

for (const name of readdirSync(functions)) {
  test(`${name} keeps to its types`, () => {
    const files = readdirSync(`${functions}/${name}`).filter((file) => file.endsWith('.ts')).map((file) => `${functions}/${name}/${file}`);
    const found = ts.getPreEmitDiagnostics(ts.createProgram(files, options)).map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`);
    assert.deepEqual(found, []);
  });
}
