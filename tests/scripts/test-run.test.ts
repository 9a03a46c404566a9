import { describe, expect, test } from 'vitest';
import { hasDisplay } from '../../scripts/start/display.ts';
import { missingPackages, testPackages } from '../../scripts/test/debian-packages.ts';
import { closingLine, countTests, type TestReport } from '../../scripts/test/summary.ts';

const file = (status: string, ...tests: string[]): TestReport['testResults'][number] => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((state) => ({ status: state })),
});
const report = (changes: Partial<TestReport>): TestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [file('passed', 'passed')],
  ...changes,
});

describe('the closing line', () => {
  test.each<[string, TestReport | null, number, string]>([
    ['counts what the runner counted', report({}), 0, '3 passed, 0 failed, 2 skipped'],
    [
      'counts failed tests',
      report({ numFailedTests: 2, testResults: [file('failed', 'failed', 'failed')] }),
      1,
      '3 passed, 2 failed, 2 skipped',
    ],
    ['counts a file that does not load as failed', report({ testResults: [file('failed')] }), 1, '3 passed, 1 failed, 2 skipped'],
    ['is not green when the run ended badly', report({}), 1, '3 passed, 1 failed, 2 skipped'],
    ['is not green without a report', null, 0, '0 passed, 1 failed, 0 skipped'],
  ])('%s', (_, given, exitCode, line) => {
    expect(closingLine(countTests(given, exitCode))).toBe(line);
  });
});

describe('the packages that the tests need of Debian', () => {
  test('are missing until they are installed, by the name of either release', () => {
    expect(missingPackages(testPackages, new Set())).toEqual(testPackages);
    expect(missingPackages(['libasound2', 'qpdf', 'xvfb'], new Set(['libasound2t64', 'qpdf']))).toEqual(['xvfb']);
    expect(missingPackages(['libasound2'], new Set(['libasound2']))).toEqual([]);
  });
});

describe('a display', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j: %s', (platform, env, answer) => {
    expect(hasDisplay(platform, env)).toBe(answer);
  });
});
