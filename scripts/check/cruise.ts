import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { commandFile, projectRoot } from './tools.ts';

/** What this project reads of dependency-cruiser's report. */
export interface CruiseResult {
  modules: { source: string; dependencies: { resolved: string; dependencyTypes: string[] }[] }[];
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
}

const roots = ['main', 'renderer', 'shared', 'scripts', 'tests'];

/** Reads every import below `root`, with the rules of this project. */
export function cruise(root: string = projectRoot): CruiseResult {
  const folders = roots.filter((folder) => fs.existsSync(path.join(root, folder)));
  const config = path.join(projectRoot, '.dependency-cruiser.json');
  const args = [commandFile('dependency-cruiser', 'depcruise'), '--config', config, '--output-type', 'json', ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${stderr}`);
  return JSON.parse(stdout) as CruiseResult;
}
