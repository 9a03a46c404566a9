import fs from 'node:fs';
import path from 'node:path';
import { copiesFolder, readSeal } from '#main/store/sealed-copy.ts';
import type { CopyEntry, CopyReason } from '#shared/domain/copies/copy.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** Stores put aside because they could not be opened: kept for whoever can mend them, never offered as copies. */
export const asidePrefix = 'damaged-';

const reasonOfName = (name: string): CopyReason => {
  const reasons: CopyReason[] = ['before-schema', 'before-restore', 'daily'];
  return reasons.find((reason) => name.startsWith(`${reason}-`)) ?? 'by-hand';
};

function entryOf(folder: string, name: string): CopyEntry {
  const file = path.join(folder, name);
  const { size, mtime } = fs.statSync(file);
  const seal = readSeal(file);
  if (seal === null || seal === 'unreadable') {
    const state = seal === null ? 'unsealed' : 'damaged';
    return { name, reason: reasonOfName(name), madeAt: mtime.toISOString(), bytes: size, schema: null, counts: null, state };
  }
  const { reason, madeAt, schema, counts } = seal;
  return { name, reason, madeAt, bytes: size, schema, counts, state: seal.bytes === size ? 'sealed' : 'damaged' };
}

/** The copies in a data folder, the newest first, as their size and seal tell; their contents are not read. */
export function listCopies(dataDir: string): CopyEntry[] {
  const folder = copiesFolder(dataDir);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite') && !name.startsWith('.') && !name.startsWith(asidePrefix))
    .map((name) => entryOf(folder, name))
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** The file of a listed copy. @throws UserError `not-found` for any other name. */
export function copyFile(dataDir: string, name: string): string {
  if (!listCopies(dataDir).some((copy) => copy.name === name))
    throw new UserError('not-found', `没有这份备份：${name}。There is no such copy.`, { where: name });
  return path.join(copiesFolder(dataDir), name);
}
