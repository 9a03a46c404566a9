import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The file behind a package's command: run by path, it needs no shell and no shim on any platform. */
export function commandFile(packageName: string, command: string): string {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  const file = bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, file);
}

/** Runs a tool of the project in this terminal; true when it found nothing to say. */
export function runTool(packageName: string, command: string, args: readonly string[]): boolean {
  return runNode([commandFile(packageName, command), ...args]);
}

export function runNode(args: readonly string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
