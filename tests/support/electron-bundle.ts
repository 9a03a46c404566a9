import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { REPOSITORY } from './lane.ts';

interface Bundle {
  entry: string;
  outDir: string;
  fileName: string;
}

/** CommonJS loads at once, before Electron can be ready; not every launcher waits for an ES module. */
export const bundleForElectron = ({ entry, outDir, fileName }: Bundle): Promise<unknown> =>
  build({
    configFile: false,
    root: REPOSITORY,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      ssr: resolve(REPOSITORY, entry),
      target: 'node20',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: fileName } },
    },
  });

/** Builds the conformance window as an application folder that Electron runs. */
export const bundleElectronWindow = async (outDir: string): Promise<void> => {
  await bundleForElectron({ entry: 'tests/support/electron-window.ts', outDir, fileName: 'main.cjs' });
  await bundleForElectron({ entry: 'main/preload.ts', outDir, fileName: 'preload.cjs' });
  writeFileSync(join(outDir, 'package.json'), JSON.stringify({ name: 'parkfolio-conformance', main: 'main.cjs' }));
};
