#!/usr/bin/env node
/**
 * `node scripts/launch.mjs TASK [arguments]` sets up what is missing, then runs `scripts/TASK.ts` on the project's own
 * Node. This file and `scripts/setup/` are plain JavaScript because the machine's Node may be 20, which reads no types.
 * Everything said on the way goes to stderr: stdout belongs to the task.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './setup/dependencies.mjs';
import { endAs, runForeground } from './setup/foreground.mjs';
import { isProjectNode, projectNode } from './setup/project-node.mjs';
import { SetupError } from './setup/setup-error.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** @param {string} task */
function taskFile(task) {
  const file = path.join(root, 'scripts', `${task}.ts`);
  if (/^[a-z-]+$/.test(task) && fs.existsSync(file)) return file;
  const tasks = fs.readdirSync(path.join(root, 'scripts')).filter((name) => name.endsWith('.ts'));
  throw new SetupError(`no task "${task}"; there are: ${tasks.map((name) => path.parse(name).name).join(', ')}`);
}

async function launch() {
  const [task = '', ...args] = process.argv.slice(2);
  const file = taskFile(task);
  await ensureDependencies(root);
  const node = projectNode(root);
  if (!isProjectNode(node)) {
    if (process.env['PARKFOLIO_HANDED_OVER'] === '1') throw new SetupError(`${node} is not the Node that answers to that path`);
    const env = { ...process.env, PARKFOLIO_HANDED_OVER: '1' };
    endAs(await runForeground(node, [import.meta.filename, task, ...args], env));
    return;
  }
  delete process.env['PARKFOLIO_HANDED_OVER'];
  process.argv.splice(1, process.argv.length, file, ...args);
  await import(pathToFileURL(file).href);
}

try {
  await launch();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`Parkfolio: ${error.message}`);
  process.exitCode = 1;
}
