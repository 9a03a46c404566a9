/** Writes the project's format into every file: `npm run format -- [paths]`. */
import { runTool } from './check/tools.ts';

process.exitCode = runTool('oxfmt', 'oxfmt', ['--write', ...process.argv.slice(2)]) ? 0 : 1;
