import fs from 'node:fs';

/** Puts the finished folder `from` in the place of `to`, so that nobody meets a half-written one. */
export function swapFolder(from: string, to: string): void {
  const old = `${to}.old`;
  fs.rmSync(old, { recursive: true, force: true });
  if (fs.existsSync(to)) fs.renameSync(to, old);
  fs.renameSync(from, to);
  fs.rmSync(old, { recursive: true, force: true });
}
