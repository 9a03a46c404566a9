import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Screen {
  /** Environment of a program that is to be seen on it. */
  env: Record<string, string>;
  close: () => Promise<void>;
}

const plainEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const hasScreen = (env: Readonly<Record<string, string>>): boolean =>
  process.platform !== 'linux' || [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');

/** The user's screen, or a virtual one where Linux has none. @throws Error when there is no Xvfb either. */
export const openScreen = async (): Promise<Screen> => {
  const env = plainEnvironment();
  if (hasScreen(env)) return { env, close: async () => undefined };
  // The server picks a free number and tells it once it answers.
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.once('exit', () => server.kill());
  const failed = once(server, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`)));
  const announced = once(server.stdout, 'data').then(([number]) => String(number).trim());
  const number = await Promise.race([announced, failed]);
  failed.catch(() => undefined);
  const close = async (): Promise<void> => {
    const gone = once(server, 'exit');
    server.kill();
    await gone;
  };
  return { env: { ...env, DISPLAY: `:${number}` }, close };
};
