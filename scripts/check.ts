/**
 * The one line that says whether the project is in order: format, lint, types by layer, boundaries, dead code, starter
 * data, then all tests. Every step runs, so that one call shows everything that is wrong.
 *
 *   npm run check -- [--static]   (--static: no tests)
 */
import { parseArgs } from 'node:util';
import { staticSteps } from './check/steps.ts';
import { projectRoot } from './check/tools.ts';
import { runTests } from './test/run-tests.ts';
import { closingLine } from './test/summary.ts';

const { values } = parseArgs({ options: { static: { type: 'boolean' } } });
const failed: string[] = [];
for (const { name, run } of staticSteps) {
  const started = performance.now();
  const ok = run();
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}
const counts = values.static === true ? null : await runTests(projectRoot, []);
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`);
if (counts !== null) console.log(closingLine(counts));
process.exitCode = failed.length > 0 || (counts?.failed ?? 0) > 0 ? 1 : 0;
