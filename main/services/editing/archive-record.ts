import { findRecord, recordRow } from '#main/repos/record-repo.ts';
import { listTiesOf, mergeOf, statusBeforeArchive } from '#main/repos/record-ties-repo.ts';
import { codeNameOf } from '#shared/domain/record/code-name.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { carryOut, nameOf, openRecord, recordOrThrow, refuse, type Desk } from './desk.ts';
import { differing, writeDifferences } from './save-record.ts';

interface RecordCommand {
  id: string;
  reason?: string | null | undefined;
}

/** Takes a record out of registers, matching and packets; nothing of it is lost. Refuses a district that live records stand in. */
export function archiveRecord(desk: Desk, { id, reason }: RecordCommand): Saved {
  const record = openRecord(desk, id);
  const name = nameOf(record);
  const standing = listTiesOf(desk.db, id).within.filter((each) => findRecord(desk.db, each)?.status !== 'archived');
  if (standing.length > 0)
    throw refuse(
      `还有 ${standing.length} 条记录位于“${name.zh}”，请先把它们改到别的区。`,
      `${standing.length} records still lie in “${name.en}”; move them to another district first.`,
      id,
    );
  const summary = { zh: `归档“${name.zh}”`, en: `Archive “${name.en}”` };
  return carryOut(desk, { command: 'record.archive', summary, reason }, (journal) => {
    journal.update('record', { id }, { status: 'archived' });
    return id;
  });
}

/** Brings a record back as it was before the archive. A record that was merged comes back by undoing the merge. */
export function restoreRecord(desk: Desk, { id, reason }: RecordCommand): Saved {
  const record = recordOrThrow(desk, id);
  const name = nameOf(record);
  if (record.status !== 'archived') return { id, changeId: null };
  const merge = mergeOf(desk.db, id);
  if (merge !== null)
    throw refuse(
      `“${name.zh}”已并入另一条记录；要分开请撤销那次合并。`,
      `“${name.en}” was merged into another record; undo that merge to part them again.`,
      merge,
    );
  const status = statusBeforeArchive(desk.db, id) === 'historical' ? 'historical' : 'live';
  const summary = { zh: `恢复“${name.zh}”`, en: `Restore “${name.en}”` };
  return carryOut(desk, { command: 'record.restore', summary, reason }, (journal) => {
    journal.update('record', { id }, differing(recordRow(record), { status }));
    return id;
  });
}

/** From now on the record goes by its own name everywhere; its code names stay as former names. */
export function discloseRecord(desk: Desk, { id, reason }: RecordCommand): Saved {
  const record = openRecord(desk, id);
  const name = nameOf(record);
  if (codeNameOf(record) === null)
    throw refuse(`“${name.zh}”没有代号，名称本来就公开。`, `“${name.en}” has no code name; its name is open already.`, id);
  const aliases = record.aliases.map((alias) => (alias.origin === 'code' ? { ...alias, origin: 'former' as const } : alias));
  const summary = { zh: `公开“${name.zh}”的名称`, en: `Disclose the name “${name.en}”` };
  return carryOut(desk, { command: 'record.disclose', summary, reason }, (journal) => {
    writeDifferences(journal, record, { ...record, aliases });
    return id;
  });
}
