/**
 * Runs the benchmarks: each `tests/bench/*.bench.ts` exports `run(): Promise<void>` and prints its own figures.
 *
 *   npm run bench -- [part of a file's name]
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build/ensure-built.ts';

interface Bench {
  run(): Promise<void>;
}

const isBench = (module: object): module is Bench => 'run' in module && typeof module.run === 'function';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'tests', 'bench');
const filter = process.argv[2] ?? '';
const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(filter)) : [];
if (names.length === 0) console.error(`no benchmark in tests/bench matches "${filter}"`);
else await ensureBuilt(root);
for (const name of names.sort()) {
  console.log(`\n${name}`);
  // A dynamic import has no type of its own.
  const module = (await import(pathToFileURL(path.join(folder, name)).href)) as object;
  if (!isBench(module)) throw new Error(`${name} does not export run()`);
  await module.run();
}
