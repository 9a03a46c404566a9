import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openChromiumSubject } from '../support/chromium-subject.ts';
import { writeFixtureSite } from '../support/fixture-host.ts';
import { findTestBrowser, skipReason } from '../support/lane.ts';
import { describeShell } from './conformance.ts';

const browser = findTestBrowser();

describe.skipIf(browser.found === null)(`Chromium shell${skipReason(browser)}`, () => {
  const workDir = mkdtempSync(join(tmpdir(), 'parkfolio-chromium-'));
  const run = { browser: browser.found ?? '', siteDir: join(workDir, 'site'), workDir };
  beforeAll(() => writeFixtureSite(run.siteDir));
  afterAll(() => rmSync(workDir, { recursive: true, force: true }));
  describeShell((options) => openChromiumSubject(run, options));
});
