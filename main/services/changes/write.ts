import { conflictRow } from '#main/repos/conflict-repo.ts';
import { factRow } from '#main/repos/fact-repo.ts';
import { recordRow } from '#main/repos/record-repo.ts';
import { segmentRow, sourceRow } from '#main/repos/source-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import { officeNoteId, type Source } from '#shared/domain/source/source.ts';
import { hasRow, type Journal } from './change.ts';

/** A record with its other names and schemes. */
export function writeRecord(journal: Journal, record: ParkfolioRecord): void {
  journal.insert('record', recordRow(record));
  for (const { name, language, origin } of record.aliases) journal.insert('alias', { record_id: record.id, name, language, origin });
  for (const scheme of record.schemes) journal.insert('record_scheme', { record_id: record.id, scheme });
}

/** A fact with what it was computed from. */
export function writeFact(journal: Journal, fact: Fact): void {
  journal.insert('fact', factRow(fact));
  for (const input of fact.inputs) journal.insert('fact_input', { fact_id: fact.id, input_id: input });
}

/** A newer fact takes the place of another, which stays in the history. */
export function supersedeFact(journal: Journal, { old, by }: { old: string; by: Fact }): void {
  writeFact(journal, by);
  journal.update('fact', { id: old }, { superseded_by: by.id });
}

/** A source document with its items. */
export function writeSource(journal: Journal, source: Source): void {
  journal.insert('source', sourceRow(source));
  for (const segment of source.segments) journal.insert('segment', segmentRow(source.id, segment));
}

export function writeConflict(journal: Journal, conflict: Conflict): void {
  journal.insert('conflict', conflictRow(conflict));
  for (const factId of conflict.factIds) journal.insert('conflict_fact', { conflict_id: conflict.id, fact_id: factId });
}

/** The source of what an officer knows and no document prints; visibly so by its grade. */
export const officeNoteSource: Source = {
  id: officeNoteId,
  file: null,
  title: { zh: '本机构工作人员备注', en: 'Officer’s own note' },
  language: 'zh',
  publisher: null,
  publishedOn: null,
  grade: 'note',
  weight: 'low',
  note: null,
  pack: null,
  sha256: null,
  segments: [
    { id: 'office-note-1', ordinal: 1, lineFrom: 1, lineTo: 1, title: { zh: '备注', en: 'Note' }, publishedOn: null, publisher: null },
  ],
};

/** Makes the source of officers' notes at its first use. */
export function ensureOfficeNoteSource(db: Database, journal: Journal): void {
  if (!hasRow(db, 'source', { id: officeNoteSource.id })) writeSource(journal, officeNoteSource);
}

/** Who stands in the journal: the contact person of the settings, or the machine. */
export const byOf = (settings: Settings): string => settings.office.contactName.trim() || '本机 This computer';
