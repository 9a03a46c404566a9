import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { bundleElectronWindow } from '../support/electron-bundle.ts';
import { openElectronSubject } from '../support/electron-subject.ts';
import { writeFixtureSite } from '../support/fixture-host.ts';
import { findElectron, skipReason } from '../support/lane.ts';
import { type Screen, openScreen } from '../support/screen.ts';
import { describeShell } from './conformance.ts';

const lane = findElectron();

describe.skipIf(lane.found === null)(`Electron shell${skipReason(lane)}`, () => {
  const workDir = mkdtempSync(join(tmpdir(), 'parkfolio-electron-'));
  const run = { electron: lane.found?.electron ?? '', appDir: join(workDir, 'app'), siteDir: join(workDir, 'site'), workDir };
  let screen: Screen;
  beforeAll(async () => {
    writeFixtureSite(run.siteDir);
    screen = await openScreen();
    await bundleElectronWindow(run.appDir);
  }, 60_000);
  afterAll(async () => {
    await screen.close();
    rmSync(workDir, { recursive: true, force: true });
  });
  describeShell((options) => openElectronSubject({ ...run, screen }, options));
});
