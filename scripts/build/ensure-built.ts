import fs from 'node:fs';
import path from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { buildMain } from './build-main.ts';
import { buildRenderer } from './build-renderer.ts';
import { compileTypesetter } from './compile-typesetter.ts';
import { copyAssets } from './copy-assets.ts';
import { sourceState } from './freshness.ts';

export type Part = 'assets' | 'typesetter' | 'main' | 'renderer';

interface PartRecipe {
  sources: readonly string[];
  /** What else it is made for. */
  engine?: string;
  build: (root: string) => Promise<void>;
}

const always = ['package.json', 'package-lock.json', 'scripts/build'];

const recipes: Record<Part, PartRecipe> = {
  assets: { sources: [...always, 'assets', 'seeds', 'scripts/copy-fonts.ts', 'main/documents/font-files.ts'], build: copyAssets },
  typesetter: {
    sources: [...always, 'scripts/train-typesetter.ts', 'main/documents/compiled-code.ts', 'main/documents/typst-compiler.ts'],
    engine: `${process.versions.v8} ${process.arch}`,
    build: compileTypesetter,
  },
  main: { sources: [...always, 'main', 'shared'], build: buildMain },
  renderer: { sources: [...always, 'renderer', 'shared'], build: buildRenderer },
};

export const allParts: readonly Part[] = ['assets', 'typesetter', 'main', 'renderer'];
/** What the command line needs: no window. */
export const headlessParts: readonly Part[] = ['assets', 'typesetter', 'main'];

const stampFile = (root: string, part: Part): string => path.join(root, 'dist', `.${part}-built`);

function stateOf(root: string, part: Part): string {
  const { sources, engine } = recipes[part];
  return engine === undefined ? sourceState(root, sources) : `${sourceState(root, sources)} ${engine}`;
}

function isFresh(root: string, part: Part): boolean {
  const file = stampFile(root, part);
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stateOf(root, part);
}

async function buildPart(root: string, part: Part): Promise<void> {
  const started = performance.now();
  // Taken first: what is written while the build runs makes it stale.
  const state = stateOf(root, part);
  fs.rmSync(stampFile(root, part), { force: true });
  console.error(`Parkfolio: building ${part}`);
  await recipes[part].build(root);
  fs.writeFileSync(stampFile(root, part), state);
  console.error(`  ${part} built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Promises that `dist` is made from the sources as they are. Costs milliseconds when it is. */
export async function ensureBuilt(root: string, parts: readonly Part[] = allParts): Promise<void> {
  if (parts.every((part) => isFresh(root, part))) return;
  await withLock(path.join(root, '.cache', 'build.lock'), async () => {
    fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
    for (const part of parts) if (!isFresh(root, part)) await buildPart(root, part);
  });
}

/** Makes the next build complete. */
export function forgetBuild(root: string): void {
  for (const part of allParts) fs.rmSync(stampFile(root, part), { force: true });
}
