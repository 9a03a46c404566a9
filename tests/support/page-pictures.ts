import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { temporaryFolder } from './core.ts';

/** Dots an inch: small files, and still every line of type to be seen. */
const dpi = 50;
/** Of a page, in shares: another build of the same library smooths edges another way. */
const mostDifferent = 0.002;
const largestBytes = 60_000;

export const canDraw = spawnSync('pdftoppm', ['-v']).error === undefined;

/** Sixteen steps of each colour are enough to see a page by, and make half the file. */
function coarser(drawn: Buffer): Buffer {
  const picture = PNG.sync.read(drawn);
  const step = 255 / 15;
  picture.data.forEach((value, index) => {
    picture.data[index] = Math.round(Math.round(value / step) * step);
  });
  return PNG.sync.write(picture, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
}

/** Draws one page of a PDF. */
export function drawPage(bytes: Uint8Array, page = 1): Buffer {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'a.pdf'), bytes);
  const options = ['-r', String(dpi), '-f', String(page), '-l', String(page), '-png', '-singlefile'];
  const run = spawnSync('pdftoppm', [...options, path.join(folder, 'a.pdf'), path.join(folder, 'a')]);
  if (run.status !== 0) throw new Error(`pdftoppm: ${String(run.stderr)}`);
  return coarser(fs.readFileSync(path.join(folder, 'a.png')));
}

/** Share of the dots that differ; 1 where the sizes do. */
export function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);
}

/**
 * Holds a page against its picture in the repository. `PARKFOLIO_RENEW_PICTURES=1` writes the pictures anew; a new page without
 * one fails until it is drawn and looked at. What differs is left in `.cache/pictures` to be seen.
 */
export function expectPicture(file: string, bytes: Uint8Array, page = 1): void {
  const drawn = drawPage(bytes, page);
  if (process.env['PARKFOLIO_RENEW_PICTURES'] === '1') {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, drawn);
  }
  const known = fs.existsSync(file) ? fs.readFileSync(file) : null;
  const share = known === null ? 1 : difference(known, drawn);
  if (share > mostDifferent) {
    const seen = path.resolve(import.meta.dirname, '../../.cache/pictures', path.basename(file));
    fs.mkdirSync(path.dirname(seen), { recursive: true });
    fs.writeFileSync(seen, drawn);
  }
  expect({ file: path.basename(file), share: share > mostDifferent ? share : 0 }).toEqual({ file: path.basename(file), share: 0 });
  expect(drawn.byteLength).toBeLessThanOrEqual(largestBytes);
}
