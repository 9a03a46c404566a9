import type { Reporter, TestCase } from 'vitest/node';

/** Says of every skipped test why it was skipped: a gap nobody reads about is a gap nobody closes. */
export default class SkipReporter implements Reporter {
  readonly #skipped: string[] = [];

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'skipped')
      this.#skipped.push(`  ${test.module.relativeModuleId} > ${test.fullName}: ${result.note ?? 'no reason given'}`);
  }

  onTestRunEnd(): void {
    if (this.#skipped.length > 0) console.error(`Skipped:\n${this.#skipped.join('\n')}`);
  }
}
