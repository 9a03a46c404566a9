/**
 * Sets an example of every block and keeps the machine code that V8 made of the typesetting compiler meanwhile, so that the first document
 * of a new process does not wait for it. Needs `dist` but for that file; writes `dist/wasm/typst.code`.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compiledEagerly, packCode } from '#main/documents/compiled-code.ts';
import { documentFiles } from '#main/documents/document-files.ts';
import { createCompiler } from '#main/documents/typst-compiler.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { assetPaths } from '#main/paths.ts';
import { exampleSnapshot } from '#main/services/gallery/example-snapshot.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { openStore } from '#main/store/open-store.ts';

const { wasmFile, codeFile, templatesDir, fontsDir, seedsDir } = assetPaths(path.resolve(import.meta.dirname, '../dist'));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-train-'));
try {
  fs.rmSync(codeFile, { force: true });
  const store = openStore(folder, { waitMs: 0 });
  seedStore(store.db, seedsDir);
  const value = documentValue(exampleSnapshot(store.db, { language: 'zh-en', layout: 'side-by-side', today: '2026-01-01' }), 'example');
  store.close();
  let module: WebAssembly.Module | null = null;
  await compiledEagerly(async () => {
    const compiler = await createCompiler({ wasmFile, codeFile, templatesDir, fontsDir, liftoffOnly: false });
    const outcome = compiler.compile(documentFiles(value));
    if (Array.isArray(outcome)) throw new Error(outcome.join('\n'));
    ({ module } = compiler);
  });
  if (module === null) throw new Error('no compiler was made');
  fs.writeFileSync(`${codeFile}.new`, packCode(fs.readFileSync(wasmFile), module));
  fs.renameSync(`${codeFile}.new`, codeFile);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
