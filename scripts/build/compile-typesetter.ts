import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Has the typesetter's compiler turned into machine code, in a process of its own: what trains it changes V8's flags. */
export function compileTypesetter(root: string): Promise<void> {
  execFileSync(process.execPath, [path.join(root, 'scripts/train-typesetter.ts')], { stdio: ['ignore', 2, 2] });
  return Promise.resolve();
}
