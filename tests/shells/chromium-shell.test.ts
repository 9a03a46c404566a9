import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromiumSubject } from '../support/chromium-subject.ts';
import { writeFixtureSite } from '../support/fixture-host.ts';
import { findTestBrowser, skipReason } from '../support/lane.ts';
import { openScreen } from '../support/screen.ts';
import { describeShell } from './conformance.ts';

const browser = findTestBrowser();

describe.skipIf(browser.found === null)(`Chromium shell${skipReason(browser)}`, () => {
  const workDir = mkdtempSync(join(tmpdir(), 'parkfolio-chromium-'));
  const run = { browser: browser.found ?? '', siteDir: join(workDir, 'site'), workDir };
  beforeAll(() => writeFixtureSite(run.siteDir));
  afterAll(() => rmSync(workDir, { recursive: true, force: true }));
  describeShell((options) => openChromiumSubject(run, options));

  test('on a screen the second window has neither tabs nor an address bar, as the first', async () => {
    const screen = await openScreen();
    const { DISPLAY: before } = process.env;
    Object.assign(process.env, screen.env);
    try {
      const { shell, evaluate, beside } = await openChromiumSubject(run, { visible: true });
      try {
        await shell.openBeside('/notes');
        const bars = '[outerWidth - innerWidth, outerHeight - innerHeight]';
        await expect
          .poll(async () => [await beside.evaluate('location.hash'), await beside.evaluate(bars)])
          .toEqual(['#/notes', await evaluate(bars)]);
      } finally {
        await shell.close();
      }
    } finally {
      if (before === undefined) delete process.env['DISPLAY'];
      await screen.close();
    }
  }, 60_000);
});
