import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromiumShell, type ChromiumShell } from '#main/shells/chromium/chromium-shell.ts';
import { CHROMIUM_ORIGIN } from '#main/shells/chromium/origin.ts';
import { createFixtureHost } from './fixture-host.ts';
import type { ShellSubject, SubjectOptions } from './shell-subject.ts';

export interface ChromiumRun {
  browser: string;
  siteDir: string;
  workDir: string;
}

const besideOf = (shell: ChromiumShell): Page => {
  const page = shell.page
    .context()
    .pages()
    .find((other) => other !== shell.page);
  if (page === undefined) throw new Error('no second window');
  return page;
};

/** Runs the shell in the system's browser, without a visible window. */
export const openChromiumSubject = async (
  { browser, siteDir, workDir }: ChromiumRun,
  { withoutPolicy = false, visible = false }: SubjectOptions,
): Promise<ShellSubject> => {
  const profileDir = mkdtempSync(join(workDir, 'chromium-profile-'));
  const shell = await openChromiumShell({
    host: createFixtureHost({ origin: CHROMIUM_ORIGIN, root: siteDir, withoutPolicy }),
    title: 'Fixture',
    profileDir,
    exportDir: join(profileDir, 'exports'),
    browser,
    headless: !visible,
  });
  return {
    shell,
    origin: CHROMIUM_ORIGIN,
    processMarker: profileDir,
    evaluate: (expression) => shell.page.evaluate(expression),
    windowCount: async () => shell.page.context().pages().length,
    closeWindow: () => shell.page.close(),
    beside: { evaluate: (expression) => besideOf(shell).evaluate(expression), close: () => besideOf(shell).close() },
  };
};
