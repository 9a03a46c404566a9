import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';

/** The system's own opener. On Windows no command shell stands between, which would read `&` and `%` in a file name. */
export const openerOf = (platform: NodeJS.Platform, path: string): [program: string, ...args: string[]] => {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', path];
  return platform === 'darwin' ? ['open', path] : ['xdg-open', path];
};

/** An opener that still runs after this long has become the viewer itself. */
const VIEWER_RUNS_AFTER_MS = 3_000;

/**
 * Opens a file, or shows a folder, with the system's own program.
 * @throws Error when there is no such file, or when the system refuses.
 */
export const openOutside = async (path: string): Promise<void> => {
  await access(path);
  const [program, ...args] = openerOf(process.platform, path);
  await new Promise<void>((resolve, reject) => {
    const refuse = (why: string): void => reject(new Error(`无法打开 / cannot open ${path}: ${why}`));
    const opener = spawn(program, args, { stdio: 'ignore', detached: true });
    const viewing = setTimeout(resolve, VIEWER_RUNS_AFTER_MS);
    opener.unref();
    opener.once('error', (error) => refuse(error.message));
    opener.once('exit', (code) => {
      clearTimeout(viewing);
      if (code === 0) resolve();
      else refuse(`${program} ${code}`);
    });
  });
};
