/**
 * Copies the four static fonts and their licence texts out of node_modules, so that neither the window nor the
 * installer carries the hundred megabytes of the packages. Files already there with the same size stay untouched.
 *
 *   node scripts/copy-fonts.ts [--out DIR]   (default: dist/fonts)
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fontFiles } from '#main/documents/font-files.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = path.resolve(values.out ?? path.join(root, 'dist/fonts'));

function copyUnlessSame(from: string, to: string): boolean {
  const size = fs.statSync(from).size;
  if (fs.statSync(to, { throwIfNoEntry: false })?.size === size) return false;
  fs.copyFileSync(from, to);
  return true;
}

fs.mkdirSync(out, { recursive: true });
let copied = 0;
for (const font of fontFiles) {
  const folder = path.join(root, 'node_modules', font.package);
  copied += Number(copyUnlessSame(path.join(folder, font.path), path.join(out, font.file)));
  const licence = `OFL-${font.package.split('/').at(-1)}.txt`;
  copied += Number(copyUnlessSame(path.join(folder, 'LICENSE_FONT'), path.join(out, licence)));
}
console.log(`${copied} files copied to ${out}`);
