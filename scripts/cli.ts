/** The command line from a checkout: builds what is out of date, then becomes `dist/main/cli.mjs`. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, headlessParts } from './build/ensure-built.ts';

const root = path.resolve(import.meta.dirname, '..');
await ensureBuilt(root, headlessParts);
const entry = path.join(root, 'dist', 'main', 'cli.mjs');
process.argv[1] = entry;
await import(pathToFileURL(entry).href);
