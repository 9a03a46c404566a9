import { join } from 'node:path';
import { openApplication } from '#main/open-application.ts';
import { assetPaths } from '#main/paths.ts';
import { openChromiumShell } from '#main/shells/chromium/chromium-shell.ts';
import { CHROMIUM_ORIGIN } from '#main/shells/chromium/origin.ts';
import { startPlaces } from '#main/shells/start-places.ts';
import { REPOSITORY } from './lane.ts';
import type { OpenApp } from './open-app.ts';

/** The real application in the system's browser, without a visible window; `dist` is built. Exports go to `<dataDir>/exports`. */
export const openAppInChromium = async ({ dataDir, browser }: { dataDir: string; browser: string }): Promise<OpenApp> => {
  const { exportDir, profileDir } = startPlaces([], 'chromium', dataDir);
  const application = await openApplication({ dataDir, assets: assetPaths(join(REPOSITORY, 'dist')) });
  try {
    const host = { ...application.host, origin: CHROMIUM_ORIGIN };
    const shell = await openChromiumShell({
      host,
      title: 'Parkfolio',
      profileDir,
      exportDir,
      kiosk: application.kiosk,
      browser,
      headless: true,
    });
    application.attach(shell);
    const close = async (): Promise<void> => {
      await shell.close();
      await application.close();
    };
    return { page: shell.page, exportDir, close };
  } catch (error) {
    await application.close();
    throw error;
  }
};
