import fs from 'node:fs';
import path from 'node:path';
import { swapFolder } from './swap-folder.ts';

/** Builds the window's page by `renderer/vite.config.ts` into `dist/renderer`. */
export async function buildRenderer(root: string): Promise<void> {
  const folder = path.join(root, 'renderer');
  if (!fs.existsSync(path.join(folder, 'index.html'))) {
    console.error('  renderer/index.html is not there: the window is not built');
    return;
  }
  const { build } = await import('vite');
  const staging = path.join(root, 'dist', '.renderer');
  fs.rmSync(staging, { recursive: true, force: true });
  await build({
    root: folder,
    configFile: path.join(folder, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: staging, emptyOutDir: true },
  });
  swapFolder(staging, path.join(root, 'dist', 'renderer'));
}
