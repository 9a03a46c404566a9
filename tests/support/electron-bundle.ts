import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { REPOSITORY } from './lane.ts';

interface Bundle {
  entry: string;
  outDir: string;
  fileName: string;
  format: 'es' | 'cjs';
}

const bundle = ({ entry, outDir, fileName, format }: Bundle): Promise<unknown> =>
  build({
    configFile: false,
    root: REPOSITORY,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      ssr: join(REPOSITORY, entry),
      target: 'node20',
      rollupOptions: { external: ['electron'], output: { format, entryFileNames: fileName } },
    },
  });

/** Builds the conformance window as an application folder that Electron runs. */
export const bundleElectronWindow = async (outDir: string): Promise<void> => {
  await bundle({ entry: 'tests/support/electron-window.ts', outDir, fileName: 'main.mjs', format: 'es' });
  await bundle({ entry: 'main/preload.ts', outDir, fileName: 'preload.cjs', format: 'cjs' });
  writeFileSync(join(outDir, 'package.json'), JSON.stringify({ name: 'parkfolio-conformance', type: 'module', main: 'main.mjs' }));
};
