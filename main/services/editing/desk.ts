import { findRecord } from '#main/repos/record-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { runChange, type ChangeNote, type Journal } from '#main/services/changes/change.ts';
import { byOf } from '#main/services/changes/write.ts';
import type { Clock } from '#main/services/clock.ts';
import type { Database } from '#main/store/database.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';

/** Where an officer's commands are carried out: the store and the time. */
export interface Desk {
  db: Database;
  clock: Clock;
}
/** What a command is, in words. */
export interface Command {
  command: string;
  summary: FullBilingual;
  reason?: string | null | undefined;
}

export const noteOf = ({ db, clock }: Desk, { command, summary, reason }: Command): ChangeNote => ({
  at: clock.now(),
  by: byOf(readSettings(db)),
  command,
  summary,
  reason: reason ?? null,
});

/** Carries a command out as one change; `work` answers the id of what it wrote. */
export function carryOut(desk: Desk, command: Command, work: (journal: Journal) => string): Saved {
  const { changeId, value } = runChange(desk.db, noteOf(desk, command), work);
  return { id: value, changeId };
}

export const refuse = (zh: string, en: string, where?: string): UserError => new UserError('refused', `${zh}${en}`, { where });
export const invalid = (where: string, zh: string, en: string): UserError => new UserError('invalid-input', `${zh}${en}`, { where });
export const notFound = (zh: string, en: string, where: string): UserError => new UserError('not-found', `${zh}${en}`, { where });

/** A name that always reads. */
export const shown = (name: Bilingual, id: string): FullBilingual => ({
  zh: name.zh ?? name.en ?? id,
  en: name.en ?? name.zh ?? id,
});
export const nameOf = (record: Pick<ParkfolioRecord, 'id' | 'name'>): FullBilingual => shown(record.name, record.id);

export function recordOrThrow({ db }: Pick<Desk, 'db'>, id: string): ParkfolioRecord {
  const record = findRecord(db, id);
  if (record === null) throw notFound('找不到这条记录，可能已被撤销。', 'This record is not in the store; it may have been undone.', id);
  return record;
}

/** A record that may be written on. @throws UserError `refused` for one in the archive. */
export function openRecord(desk: Pick<Desk, 'db'>, id: string): ParkfolioRecord {
  const record = recordOrThrow(desk, id);
  if (record.status === 'archived') {
    const name = nameOf(record);
    throw refuse(`“${name.zh}”已归档，请先恢复。`, `“${name.en}” is in the archive; restore it first.`, id);
  }
  return record;
}
