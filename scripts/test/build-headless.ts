import path from 'node:path';
import { ensureBuilt, headlessParts } from '../build/ensure-built.ts';

/** Set-up of the tests that start the built command line. */
export default async function setup(): Promise<void> {
  await ensureBuilt(path.resolve(import.meta.dirname, '../..'), headlessParts);
}
