/**
 * Runs the tests and closes with `N passed, N failed, N skipped`.
 *
 *   npm test                          all
 *   npm test -- tests/main/store      those whose path contains the text; vitest's own flags work too
 */
import path from 'node:path';
import { runTests } from './test/run-tests.ts';
import { closingLine } from './test/summary.ts';

const root = path.resolve(import.meta.dirname, '..');
const counts = await runTests(root, process.argv.slice(2));
console.log(closingLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
