/**
 * Makes installers into `release/`: `npm run package -- [electron-builder's flags]`. Needs the network once, for the
 * Electron of the target system.
 */
import { ensureBuilt } from './build/ensure-built.ts';
import { projectRoot, runTool } from './check/tools.ts';

await ensureBuilt(projectRoot);
process.exitCode = runTool('electron-builder', 'electron-builder', ['--publish', 'never', ...process.argv.slice(2)]) ? 0 : 1;
