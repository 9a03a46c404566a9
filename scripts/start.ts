/**
 * `npm start`: builds what is out of date and opens the application. Without a display or a browser it writes packets
 * for the sample investor instead, and says how to get the window.
 *
 *   npm start -- [--data DIR] [--training]
 */
import path from 'node:path';
import { NoBrowserError } from '#main/shells/chromium/find-browser.ts';
import { namedOffice } from '#main/shells/start-places.ts';
import { ensureBuilt, headlessParts } from './build/ensure-built.ts';
import { endAs } from './setup/foreground.mjs';
import { hasDisplay } from './start/display.ts';
import { openWindow } from './start/open-window.ts';
import { sampleSets, writeSamplePackets } from './start/sample-packets.ts';

const root = path.resolve(import.meta.dirname, '..');

const noDisplay =
  '这台机器没有显示器，因此未打开窗口。在有桌面的机器上再次运行 npm start 即可打开；无显示器时可用 xvfb-run -a npm start。\n' +
  'There is no display here, so no window was opened. Run npm start on a machine with a desktop, or: xvfb-run -a npm start';

async function workWithoutWindow(obstacle: string): Promise<void> {
  await ensureBuilt(root, headlessParts);
  const written = writeSamplePackets(root, sampleSets[namedOffice(process.argv.slice(2))]);
  console.log(`示例推介包 · sample packets:\n${written.join('\n')}\n\n${obstacle}`);
}

if (hasDisplay(process.platform, process.env)) {
  await ensureBuilt(root);
  try {
    endAs(await openWindow(root, process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    await workWithoutWindow(error.message);
  }
} else await workWithoutWindow(noDisplay);
