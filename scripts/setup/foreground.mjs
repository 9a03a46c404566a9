import { spawn } from 'node:child_process';

/** @type {NodeJS.Signals[]} */
const forwarded = process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in this terminal and waits for its end; signals meant for us reach it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} rejects when the program does not start
 */
export function runForeground(command, args, env = process.env) {
  const child = spawn(command, args, { stdio: 'inherit', env });
  const listeners = forwarded.map((signal) => ({ signal, listener: () => void child.kill(signal) }));
  for (const { signal, listener } of listeners) process.on(signal, listener);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve({ code, signal }));
  }).finally(() => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  });
}

/**
 * Ends this process as the other ended: same exit code, or the same signal.
 * @param {{ code: number | null, signal: NodeJS.Signals | null }} end
 */
export function endAs({ code, signal }) {
  if (signal === null) process.exitCode = code ?? 1;
  else process.kill(process.pid, signal);
}
