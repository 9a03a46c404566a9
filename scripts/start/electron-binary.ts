import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const downloadLimitSeconds = 20;
const retryAfterMs = 24 * 60 * 60_000;

/** The Electron that its package has unpacked, or null. */
export function electronBinary(root: string): string | null {
  const folder = path.join(root, 'node_modules', 'electron');
  const named = path.join(folder, 'path.txt');
  if (!fs.existsSync(named)) return null;
  const binary = path.join(folder, 'dist', fs.readFileSync(named, 'utf8').trim());
  return fs.existsSync(binary) ? binary : null;
}

function runInstaller(root: string): Promise<boolean> {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js');
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: downloadLimitSeconds * 1000 });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Electron's binary, downloaded if that takes no longer than announced. A failed try is remembered for a day, so that
 * a machine which cannot reach the download does not wait at every start.
 */
export async function findOrDownloadElectron(root: string): Promise<string | null> {
  const there = electronBinary(root);
  if (there !== null) return there;
  const failed = path.join(root, '.cache', 'electron-not-reachable');
  const lastTry = fs.statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - lastTry < retryAfterMs) return null;
  console.error(
    `Parkfolio: trying to download Electron, ${downloadLimitSeconds} s at most · 正在尝试下载 Electron，最多 ${downloadLimitSeconds} 秒`,
  );
  if (await runInstaller(root)) return electronBinary(root);
  fs.mkdirSync(path.dirname(failed), { recursive: true });
  fs.writeFileSync(failed, '');
  console.error('  not reachable: the window opens in a browser instead · 无法下载，改用系统浏览器打开窗口');
  return null;
}
