import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** One import that the layer rules forbid. */
export interface Violation {
  rule: string;
  from: string;
  to: string;
}

export interface BoundaryReport {
  /** Modules read below the checked folders; 0 means that the checker saw nothing, not that all is well. */
  modules: number;
  violations: Violation[];
}

interface CruiseResult {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
}

const projectRoot = path.resolve(import.meta.dirname, '../..');
const layers = ['main', 'renderer', 'shared', 'scripts', 'tests'];

/** Holds every import below `root` against `.dependency-cruiser.json` of this project. */
export function checkBoundaries(root: string = projectRoot): BoundaryReport {
  const folders = layers.filter((layer) => fs.existsSync(path.join(root, layer)));
  const cruiser = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = path.join(projectRoot, '.dependency-cruiser.json');
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', ...folders], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${stderr}`);
  const { summary } = JSON.parse(stdout) as CruiseResult;
  return { modules: summary.totalCruised, violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) };
}
