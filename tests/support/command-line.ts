import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { root } from './core.ts';

export const cliEntry = path.join(root, 'dist/main/cli.mjs');

/** What a run of the command line left behind; `answer` is its one JSON document. */
export interface CliRun {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  answer: Record<string, unknown>;
}

/** Starts a script of this project with the Node that runs the tests. */
export const startNode = (args: readonly string[], options: { cwd?: string } = {}): ChildProcess =>
  spawn(process.execPath, args, { cwd: options.cwd ?? root, stdio: ['ignore', 'pipe', 'pipe'] });

/** Runs the built command line to its end. @throws Error when stdout is not exactly one JSON document. */
export function runCli(...args: string[]): Promise<CliRun> {
  const child = startNode([cliEntry, ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      try {
        resolve({ code, signal, stdout, stderr, answer: JSON.parse(stdout) as Record<string, unknown> });
      } catch {
        reject(new Error(`not one JSON document: ${stdout.slice(0, 200)} / ${stderr.slice(0, 2000)}`));
      }
    });
  });
}
