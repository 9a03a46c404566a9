import path from 'node:path';
import { findBrowser } from '#main/shells/chromium/find-browser.ts';
import { runForeground } from '../setup/foreground.mjs';
import { findOrDownloadElectron } from './electron-binary.ts';

/** What the dynamic loader answers when a library of the system is missing. */
const librariesMissing = 127;

interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
}

async function openInElectron(root: string, args: readonly string[]): Promise<End | null> {
  const electron = await findOrDownloadElectron(root);
  if (electron === null) return null;
  // Chromium's sandbox does not start for root.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const end = await runForeground(electron, [...sandbox, root, ...args]);
  if (end.code !== librariesMissing) return end;
  console.error('Parkfolio: Electron lacks libraries of this system: the window opens in a browser instead · 改用系统浏览器打开窗口');
  return null;
}

/**
 * Opens the application's window, in Electron or else in the system's browser, and answers when it is closed.
 * @throws NoBrowserError when there is neither
 */
export async function openWindow(root: string, args: readonly string[]): Promise<End> {
  const end = await openInElectron(root, args);
  if (end !== null) return end;
  findBrowser();
  return runForeground(process.execPath, [path.join(root, 'dist/main/chromium.mjs'), ...args]);
}
