import os from 'node:os';
import path from 'node:path';
import { trainingFolder, type Office } from '#shared/domain/training/office.ts';
import type { AssetPaths as DocumentAssets } from './documents/asset-paths.ts';

/** Where a build keeps what the application reads at run time. */
export interface AssetPaths extends DocumentAssets {
  /** The built page. */
  rendererDir: string;
  /** Starter data. */
  seedsDir: string;
}

/** The assets of a build folder, which may lie anywhere (in a checkout, inside a package). */
export const assetPaths = (distDir: string): AssetPaths => ({
  rendererDir: path.join(distDir, 'renderer'),
  seedsDir: path.join(distDir, 'seeds'),
  templatesDir: path.join(distDir, 'assets', 'documents'),
  fontsDir: path.join(distDir, 'fonts'),
  wasmFile: path.join(distDir, 'wasm', 'typst_ts_web_compiler_bg.wasm'),
  codeFile: path.join(distDir, 'wasm', 'typst.code'),
  workerFile: path.join(distDir, 'main', 'typst-worker.mjs'),
});

/** The platform's folder for application data, e.g. `~/.local/share/parkfolio`. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = os.homedir();
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Parkfolio');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Parkfolio');
  return path.join(env['XDG_DATA_HOME'] || path.join(home, '.local', 'share'), 'parkfolio');
}

/** Where an office keeps its store below a data folder, and its starter data below `seeds`: the training office has a folder of its own. */
export const officeDir = (folder: string, office: Office): string => (office === 'training' ? path.join(folder, trainingFolder) : folder);

/** The office whose store may lie in a data folder; its name alone decides, also where letters have no case. */
export const officeOfDir = (dataDir: string): Office =>
  path.basename(path.resolve(dataDir)).toLowerCase() === trainingFolder ? 'training' : 'own';
