import fs from 'node:fs';
import path from 'node:path';
import type { InlineConfig } from 'vite';
import { pdfTextOnly } from './pdf-text-only.ts';
import { swapFolder } from './swap-folder.ts';

/** Entry name → source. Each becomes `dist/main/<name>.mjs`. */
export const mainEntries = {
  electron: 'main/electron.ts',
  chromium: 'main/chromium.ts',
  cli: 'main/cli.ts',
  'typst-worker': 'main/documents/typst-worker.ts',
  'document-worker': 'main/services/text-in/document-worker.ts',
  'sheet-worker': 'main/services/workbook/sheet-worker.ts',
} as const;

/** Electron's sandbox loads CommonJS only. */
export const preloadEntry = { preload: 'main/preload.ts' } as const;

/** Packages that stay packages: they carry binaries, or stand in Electron itself. Everything else is bundled. */
export const externals = ['better-sqlite3', 'electron', 'playwright-core', '@myriaddreamin/typst-ts-web-compiler'];

const isExternal = (id: string): boolean => externals.some((name) => id === name || id.startsWith(`${name}/`));

function present(root: string, entries: Record<string, string>): Record<string, string> {
  const found = Object.entries(entries).filter(([, file]) => fs.existsSync(path.join(root, file)));
  for (const [name, file] of Object.entries(entries))
    if (!(name in Object.fromEntries(found))) console.error(`  ${file} is not there: ${name} not built`);
  return Object.fromEntries(found.map(([name, file]) => [name, path.join(root, file)]));
}

function bundleConfig(root: string, outDir: string, input: Record<string, string>, format: 'es' | 'cjs'): InlineConfig {
  const extension = format === 'es' ? 'mjs' : 'cjs';
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [pdfTextOnly],
    ssr: { target: 'node', noExternal: true, external: externals },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external: isExternal,
        // Chunks lie beside the entries: import.meta.dirname is dist/main wherever a module ends up.
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  };
}

/** Bundles the entries of `main/` into `dist/main`. */
export async function buildMain(root: string): Promise<void> {
  const { build } = await import('vite');
  const staging = path.join(root, 'dist', '.main');
  fs.rmSync(staging, { recursive: true, force: true });
  fs.mkdirSync(staging, { recursive: true });
  const entries = present(root, mainEntries);
  if (Object.keys(entries).length > 0) await build(bundleConfig(root, staging, entries, 'es'));
  const preload = present(root, preloadEntry);
  if (Object.keys(preload).length > 0) await build(bundleConfig(root, staging, preload, 'cjs'));
  swapFolder(staging, path.join(root, 'dist', 'main'));
}
