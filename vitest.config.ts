import path from 'node:path';
import { defineConfig } from 'vitest/config';

const cache = path.join(import.meta.dirname, '.cache');
/** `npm test` names its own file, so that two runs at once do not read each other's counts. */
const reportFile = process.env['PARKFOLIO_TEST_REPORT'] ?? path.join(cache, 'test-report.json');

/** Tests that start the built application as a process of its own. */
const processTests = ['tests/cli/**/*.test.ts', 'tests/faults/**/*.test.ts', 'tests/scripts/process/**/*.test.ts'];
/** Tests that open a browser or Electron: one after the other, since two windows on two cores only time each other out. */
const browserTests = ['tests/e2e/**/*.test.ts', 'tests/shells/**/*.test.ts'];

export default defineConfig({
  cacheDir: path.join(cache, 'vite'),
  test: {
    reporters: ['default', ['json', { outputFile: reportFile }], './scripts/test/skip-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...processTests, ...browserTests],
          testTimeout: 20_000,
          // One fewer than the processors is the default, which leaves half of a small machine idle.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: processTests,
          globalSetup: './scripts/test/build-headless.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          globalSetup: './scripts/test/build-all.ts',
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
