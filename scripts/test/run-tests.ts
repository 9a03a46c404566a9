import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser, NoBrowserError } from '#main/shells/chromium/find-browser.ts';
import { ensureBuilt } from '../build/ensure-built.ts';
import { installTestPackages, mayInstall } from './debian-packages.ts';
import { countTests, type TestReport } from './summary.ts';
import type { TestCounts } from './summary.ts';

/** Tests that need a browser skip themselves where there is none; this says how to have them run. */
function sayWhereBrowsersComeFrom(): void {
  try {
    findBrowser();
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(`Parkfolio: tests that need a browser are skipped. ${error.message}`);
    if (process.platform === 'linux')
      console.error('On Debian and Ubuntu: apt-get install chromium (as root with CI=true, npm test does it).');
  }
}

/** Runs vitest with `args` (filters and flags) and answers the counts of its own report. */
export async function runTests(root: string, args: readonly string[]): Promise<TestCounts> {
  if (mayInstall(process.env)) installTestPackages();
  sayWhereBrowsersComeFrom();
  // A filtered run builds in the set-up of the projects that need it.
  if (args.length === 0) await ensureBuilt(root);
  const reportFile = path.join(root, '.cache', `test-report-${process.pid}.json`);
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, PARKFOLIO_TEST_REPORT: reportFile };
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...args], { cwd: root, stdio: 'inherit', env });
  const report = fs.existsSync(reportFile) ? (JSON.parse(fs.readFileSync(reportFile, 'utf8')) as TestReport) : null;
  if (report !== null) fs.renameSync(reportFile, path.join(root, '.cache', 'test-report.json'));
  return countTests(report, status ?? 1);
}
