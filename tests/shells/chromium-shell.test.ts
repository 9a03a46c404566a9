import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openChromiumSubject } from '../support/chromium-subject.ts';
import { writeFixtureSite } from '../support/fixture-host.ts';
import { findTestBrowser } from '../support/lane.ts';
import { describeShell } from './conformance.ts';

const browser = findTestBrowser();

if (browser.found === null) {
  describe.skip(`Chromium shell: ${browser.reason}`, () => undefined);
} else {
  const workDir = mkdtempSync(join(tmpdir(), 'parkfolio-chromium-'));
  const siteDir = join(workDir, 'site');
  writeFixtureSite(siteDir);
  afterAll(() => rmSync(workDir, { recursive: true, force: true }));
  const run = { browser: browser.found, siteDir, workDir };
  describeShell('Chromium shell', (options) => openChromiumSubject(run, options));
}
