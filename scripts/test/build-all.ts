import path from 'node:path';
import { ensureBuilt } from '../build/ensure-built.ts';

/** Set-up of the tests that open the built application. */
export default async function setup(): Promise<void> {
  await ensureBuilt(path.resolve(import.meta.dirname, '../..'));
}
