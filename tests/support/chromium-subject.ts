import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { openChromiumShell } from '#main/shells/chromium/chromium-shell.ts';
import { CHROMIUM_ORIGIN } from '#main/shells/chromium/origin.ts';
import { createFixtureHost } from './fixture-host.ts';
import type { ShellSubject, SubjectOptions } from './shell-subject.ts';

export interface ChromiumRun {
  browser: string;
  siteDir: string;
  workDir: string;
}

/** Runs the shell in the system's browser, without a visible window. */
export const openChromiumSubject = async (
  { browser, siteDir, workDir }: ChromiumRun,
  { withoutPolicy = false }: SubjectOptions,
): Promise<ShellSubject> => {
  const profileDir = mkdtempSync(join(workDir, 'chromium-profile-'));
  const shell = await openChromiumShell({
    host: createFixtureHost({ origin: CHROMIUM_ORIGIN, root: siteDir, withoutPolicy }),
    title: 'Fixture',
    profileDir,
    exportDir: join(profileDir, 'exports'),
    browser,
    headless: true,
  });
  return {
    shell,
    origin: CHROMIUM_ORIGIN,
    processMarker: profileDir,
    evaluate: (expression) => shell.page.evaluate(expression),
    windowCount: async () => shell.page.context().pages().length,
    closeWindow: () => shell.page.close(),
  };
};
