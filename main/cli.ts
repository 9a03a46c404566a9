import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Entry: no window.  cli.mjs VERB [options]; one JSON document on stdout, logs on stderr.

// The bytecode of the next process's program, beside the program where that folder can be written; else each process makes its own.
enableCompileCache(path.join(import.meta.dirname, '.bytecode'));
const { runCommand } = await import('./cli/run-command.ts');
await runCommand(process.argv.slice(2), path.resolve(import.meta.dirname, '..'));
