import { randomUUID } from 'node:crypto';
import {
  eraseDuePicks,
  eraseLeads,
  erasing,
  countDuePicks,
  findLeadHash,
  insertLead,
  insertLeadImport,
  insertPicks,
  isStandCopyKnown,
  listDueLeads,
} from '#main/repos/lead-repo.ts';
import type { Clock } from '#main/services/clock.ts';
import type { Database } from '#main/store/database.ts';
import { isDue } from '#shared/domain/lead/lead-view.ts';
import type { LeadImport } from '#shared/ipc/contracts/lead-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { readHandOver, type HandedOverEntry, type NamedFile } from './hand-over.ts';

const differs = (id: string): UserError =>
  new UserError(
    'refused',
    '同一条线索已在库里，内容却不同；没有导入任何线索。The same lead is in the store with another content. No lead was taken in.',
    { where: id },
  );

/** True when the entry came new; one that is known, or due, is left as it is. */
function takeIn(db: Database, { entry, sha256 }: HandedOverEntry, { at, today }: { at: string; today: string }): boolean {
  if (entry.kind === 'gone' || isDue(entry.deleteOn, today)) return false;
  if (entry.kind === 'picks') return insertPicks(db, { ...entry, sha256 });
  const known = findLeadHash(db, entry.id);
  if (known !== null && known !== sha256) throw differs(entry.id);
  if (known !== null) return false;
  insertLead(db, { entry, sha256, importedAt: at, followUpOn: null });
  return true;
}

/**
 * Takes the leads of a hand-over file into the office's store, all or none; a file that came before adds nothing.
 * A fault names the file by its name.
 * @throws UserError `refused` when what is in the file is not what its head says, `invalid-input` for another file.
 */
export function importLeads(db: Database, file: string | NamedFile, clock: Clock): LeadImport {
  const { head, entries } = readHandOver(typeof file === 'string' ? { file, name: file } : file);
  const [at, today] = [clock.now(), clock.today()];
  const added = db.transaction(() => {
    const taken = entries.filter((entry) => takeIn(db, entry, { at, today }));
    const { copyId, madeAt, sha256, counts } = head;
    insertLeadImport(db, { id: `import-${randomUUID()}`, copyId, madeAt, importedAt: at, sha256, counts: JSON.stringify(counts) });
    return taken.filter(({ entry }) => entry.kind === 'lead').length;
  })();
  return {
    copyId: head.copyId,
    counts: head.counts,
    added,
    known: head.counts.leads - added,
    damaged: head.damaged,
    knownCopy: isStandCopyKnown(db, head.copyId),
  };
}

/** Deletes leads and codes whose day has come; answers how many leads. */
export function purgeDueLeads(db: Database, clock: Clock): number {
  const today = clock.today();
  const due = listDueLeads(db, today);
  if (due.length === 0 && countDuePicks(db, today) === 0) return 0;
  erasing(db, () => {
    eraseLeads(db, due, clock.now());
    eraseDuePicks(db, today);
  });
  return due.length;
}
