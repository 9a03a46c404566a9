import path from 'node:path';
import { ensureBuilt } from '../build/ensure-built.ts';

/** Set-up of the test projects that start the built application. */
export default async function setup(): Promise<void> {
  await ensureBuilt(path.resolve(import.meta.dirname, '../..'));
}
