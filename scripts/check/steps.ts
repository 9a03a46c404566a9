import path from 'node:path';
import { projectRoot, runNode, runTool } from './tools.ts';

export interface Step {
  name: string;
  run: () => boolean;
}

export const layers = ['shared', 'main', 'renderer', 'tests', 'scripts'] as const;

const script =
  (name: string): (() => boolean) =>
  () =>
    runNode([path.join(projectRoot, 'scripts', `${name}.ts`)]);

/** Everything that judges the code without running it, cheapest first. */
export const staticSteps: readonly Step[] = [
  { name: 'format', run: () => runTool('oxfmt', 'oxfmt', ['--check']) },
  { name: 'lint', run: () => runTool('oxlint', 'oxlint', []) },
  ...layers.map((layer) => ({ name: `types ${layer}`, run: () => runTool('typescript', 'tsc', ['-p', `tsconfig.${layer}.json`]) })),
  { name: 'boundaries', run: script('boundaries') },
  { name: 'dead code', run: () => runTool('knip', 'knip', ['--no-progress']) },
  { name: 'starter data', run: script('check-seeds') },
  { name: 'notices', run: () => runNode([path.join(projectRoot, 'scripts/notices.ts'), '--check']) },
];
