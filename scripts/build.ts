/**
 * Builds what is out of date into `dist/`.
 *
 *   npm run build -- [--force] [--headless]   (--headless: all but the window)
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allParts, ensureBuilt, forgetBuild, headlessParts } from './build/ensure-built.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { force: { type: 'boolean' }, headless: { type: 'boolean' } } });
if (values.force === true) forgetBuild(root);
await ensureBuilt(root, values.headless === true ? headlessParts : allParts);
