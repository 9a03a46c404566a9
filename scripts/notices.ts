/** Writes NOTICES.md; `--check` fails when it would change. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './check/tools.ts';
import { shippedPackages } from './notices/shipped-packages.ts';
import { noticesText } from './notices/write-notices.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const file = path.join(projectRoot, 'NOTICES.md');
const text = noticesText(projectRoot, shippedPackages(projectRoot));
const current = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
if (values.check !== true) fs.writeFileSync(file, text);
else if (current !== text) {
  console.error('NOTICES.md is not what the imports and the lock say: npm run notices');
  process.exitCode = 1;
}
