import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { backupStore, fsync, sealOf, tableCounts } from './backup.ts';
import type { Database } from './database.ts';

const copyReasonSchema = z.enum(['daily', 'before-schema', 'before-restore', 'by-hand']);

const sealSchema = z.object({
  reason: copyReasonSchema,
  /** ISO instant. */
  madeAt: z.string(),
  schema: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string().length(64),
  counts: z.object({
    record: z.number().int(),
    fact: z.number().int(),
    source: z.number().int(),
    investor: z.number().int(),
    packet: z.number().int(),
    packet_version: z.number().int(),
  }),
});
/** What a copy held when it was made; lies beside it as `<copy>.json`. */
export type Seal = z.infer<typeof sealSchema>;
export interface SealedCopy extends Seal {
  path: string;
}

/** The seal beside a copy; null where there is none, `unreadable` where it is no seal. */
export function readSeal(copy: string): Seal | 'unreadable' | null {
  const file = sealOf(copy);
  if (!fs.existsSync(file)) return null;
  try {
    const seal = sealSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
    return seal.success ? seal.data : 'unreadable';
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  }
}

function writeSeal(copy: string, seal: Seal): void {
  const aside = path.join(path.dirname(copy), `.${path.basename(copy)}.${randomUUID().slice(0, 8)}.part`);
  try {
    fs.writeFileSync(aside, `${JSON.stringify(seal, null, 2)}\n`);
    fsync(aside, 'r+');
    fs.renameSync(aside, sealOf(copy));
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

/**
 * A sound, complete copy of the store with its seal. Killed before the rename, no copy of that name is there; killed before
 * the seal, the copy is whole and counts as unsealed.
 * @throws UserError when the place cannot take the copy.
 */
export function makeSealedCopy(db: Database, target: string, { reason, madeAt }: Pick<Seal, 'reason' | 'madeAt'>): SealedCopy {
  const counts = tableCounts(db);
  const schema = db.pragma('user_version', { simple: true }) as number;
  const { path: file, bytes, sha256 } = backupStore(db, target);
  const seal: Seal = { reason, madeAt, schema, bytes, sha256, counts };
  writeSeal(target, seal);
  return { path: file, ...seal };
}

/** Where a data folder keeps its copies. */
export const copiesFolder = (dataDir: string): string => path.join(dataDir, 'backups');

/** A path for a new copy, named by reason and time; one that is there is never written over. */
export function newCopyPath(dataDir: string, { reason, madeAt }: Pick<Seal, 'reason' | 'madeAt'>): string {
  const stem = path.join(copiesFolder(dataDir), `${reason === 'by-hand' ? 'parkfolio' : reason}-${madeAt.replace(/[:.]/g, '-')}`);
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${stem}.sqlite` : `${stem}-${number}.sqlite`;
    if (!fs.existsSync(file)) return file;
  }
}
