import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, _electron } from 'playwright-core';
import { bundleForElectron } from './electron-bundle.ts';
import { type ElectronLane, REPOSITORY, sandboxArgs } from './lane.ts';
import type { OpenApp } from './open-app.ts';
import type { Screen } from './screen.ts';

/** Makes an application folder of the built `dist` that this Electron can run. Once for a test file. */
export const stageBuiltApp = async (lane: ElectronLane, workDir: string): Promise<string> => {
  const bare = join(workDir, 'bare');
  mkdirSync(bare, { recursive: true });
  writeFileSync(join(bare, 'package.json'), JSON.stringify({ name: 'parkfolio', main: 'dist/main/start.cjs' }));
  symlinkSync(join(REPOSITORY, 'node_modules'), join(bare, 'node_modules'));
  const app = lane.stage(bare, join(workDir, 'app'));
  // Copied, not linked: modules resolve from a file's real path.
  cpSync(join(REPOSITORY, 'dist'), join(app, 'dist'), { recursive: true });
  await bundleForElectron({ entry: join(app, 'dist/main/electron.mjs'), outDir: join(app, 'dist/main'), fileName: 'start.cjs' });
  return app;
};

export interface ElectronStart {
  lane: ElectronLane;
  /** Answer of `stageBuiltApp`. */
  appDir: string;
  dataDir: string;
  screen: Screen;
}

/** The system's dialog has no page to press its buttons from: every save goes to the export folder. */
const answerDialogs = (electron: ElectronApplication, exportDir: string): Promise<void> =>
  electron.evaluate(({ dialog }, folder) => {
    const saveToFolder = async (_window: unknown, options: { defaultPath?: string } = {}) => ({
      canceled: false,
      filePath: `${folder}/${options.defaultPath}`,
    });
    Object.assign(dialog, { showSaveDialog: saveToFolder });
  }, exportDir);

/** The real application in a real Electron. */
export const openAppInElectron = async ({ lane, appDir, dataDir, screen }: ElectronStart): Promise<OpenApp> => {
  const exportDir = join(dataDir, 'exports');
  mkdirSync(exportDir, { recursive: true });
  const electron = await _electron.launch({
    executablePath: lane.electron,
    args: [...sandboxArgs(), appDir, '--data', dataDir],
    env: screen.env,
  });
  await answerDialogs(electron, exportDir);
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  return { page, exportDir, close: () => electron.close() };
};
