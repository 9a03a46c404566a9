import { randomUUID } from 'node:crypto';
import { entryRow, findEntry } from '#main/repos/programme-repo.ts';
import { ensureOfficeNoteSource, officeNoteSource } from '#main/services/changes/write.ts';
import { carryOut, invalid, nameOf, notFound, openRecord, type Desk } from '#main/services/editing/desk.ts';
import { isDeepStrictEqual } from 'node:util';
import type { EntryInput } from '#shared/domain/programme/entry-input.ts';
import type { Entry, EntryKind } from '#shared/domain/programme/entry.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

const kindNames: Record<EntryKind, FullBilingual> = {
  assessment: { zh: '五维评估', en: 'five-dimension assessment' },
  filing: { zh: '备案方案', en: 'filing plan' },
  track: { zh: '验证进程', en: 'course of validation' },
  session: { zh: '场次', en: 'session' },
};

/** The officer's own note, which every entry stands in. */
const note = { sourceId: officeNoteSource.id, segmentId: officeNoteSource.segments[0]?.id ?? '' };

function entryOrThrow(desk: Desk, id: string): Entry {
  const entry = findEntry(desk.db, id);
  if (entry === null) throw notFound('找不到这一项，可能已被撤销。', 'This entry is not in the store; it may have been undone.', id);
  return entry;
}

function replaced(desk: Desk, { id, recordId, body }: EntryInput): Entry | null {
  if (id === null) return null;
  const old = entryOrThrow(desk, id);
  if (old.recordId !== recordId || old.body.kind !== body.kind)
    throw invalid('id', '这一项属于另一条记录。', 'This entry belongs to another record.');
  return old;
}

/**
 * Writes what an officer entered, as a change that can be taken back. Nothing is written when all is as it was.
 * @throws UserError `not-found`, `refused` for a record in the archive, `invalid-input` with the property to mend.
 */
export function saveEntry(desk: Desk, input: EntryInput): Saved {
  const record = openRecord(desk, input.recordId);
  if (input.onDay > desk.clock.today()) throw invalid('onDay', '日期不能晚于今天。', 'The day cannot lie ahead.');
  const old = replaced(desk, input);
  const entry: Entry = { id: old?.id ?? `entry-${randomUUID()}`, recordId: record.id, onDay: input.onDay, body: input.body };
  if (old !== null && isDeepStrictEqual(old, entry)) return { id: old.id, changeId: null };
  const [name, what] = [nameOf(record), kindNames[input.body.kind]];
  const summary = {
    zh: `“${name.zh}”${old === null ? '新增' : '修改'}${what.zh}`,
    en: `“${name.en}”: ${old === null ? 'new' : 'changed'} ${what.en}`,
  };
  return carryOut(desk, { command: 'programme.saveEntry', summary, reason: input.reason }, (journal) => {
    ensureOfficeNoteSource(desk.db, journal);
    const row = entryRow(entry, note);
    if (old === null) journal.insert('programme_entry', row);
    else journal.update('programme_entry', { id: entry.id }, { on_day: row.on_day, body: row.body });
    return entry.id;
  });
}

/** Takes an entry away, as a change that can be taken back. @throws UserError `not-found`. */
export function removeEntry(desk: Desk, id: string): Saved {
  const entry = entryOrThrow(desk, id);
  const [name, what] = [nameOf(openRecord(desk, entry.recordId)), kindNames[entry.body.kind]];
  const summary = { zh: `“${name.zh}”移除${what.zh}`, en: `“${name.en}”: removed ${what.en}` };
  return carryOut(desk, { command: 'programme.removeEntry', summary }, (journal) => {
    journal.remove('programme_entry', { id });
    return id;
  });
}
