import { findSource, listCitedLines, segmentRow, sourceRow } from '#main/repos/source-repo.ts';
import type { Journal } from '#main/services/changes/change.ts';
import { officeNoteSource, writeSource } from '#main/services/changes/write.ts';
import type { SourceInput } from '#shared/domain/editing/source-input.ts';
import type { Segment, Source } from '#shared/domain/source/source.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { carryOut, invalid, notFound, refuse, shown, type Desk } from './desk.ts';
import { freeId, idFromName } from './new-id.ts';
import { differing } from './save-record.ts';

function segmentsOf({ db }: Desk, { id, input, before }: { id: string; input: SourceInput; before: Source | null }): Segment[] {
  if (input.segments.length === 0) {
    const { title, publishedOn, publisher } = input;
    return (
      before?.segments ?? [{ id: freeId(db, 'segment', `${id}-item-1`), ordinal: 1, lineFrom: 1, lineTo: 1, title, publishedOn, publisher }]
    );
  }
  const own = new Set(before?.segments.map((segment) => segment.id));
  const taken = new Set<string>();
  return input.segments.map((segment, index) => {
    const where = `segments.${index}`;
    if (segment.lineTo < segment.lineFrom)
      throw invalid(`${where}.lineTo`, '末行在首行之前，请核对。', 'The last line lies before the first; check both.');
    if (segment.id !== null && (!own.has(segment.id) || taken.has(segment.id)))
      throw invalid(`${where}.id`, '这一条目不属于这份来源。', 'This item does not belong to the source.');
    let number = index + 1;
    let segmentId = segment.id ?? freeId(db, 'segment', `${id}-item-${number}`);
    while (taken.has(segmentId) || (segment.id === null && own.has(segmentId))) {
      number += 1;
      segmentId = freeId(db, 'segment', `${id}-item-${number}`);
    }
    taken.add(segmentId);
    return { ...segment, id: segmentId, ordinal: index + 1 };
  });
}

/** Items that something is cited from stay, and stay where the citations point. */
function checkCited({ db }: Desk, before: Source, after: Source): void {
  for (const old of before.segments) {
    const lines = listCitedLines(db, old.id);
    const now = after.segments.find((segment) => segment.id === old.id);
    const title = shown(old.title, old.id);
    if (now === undefined && lines.length > 0)
      throw refuse(
        `条目“${title.zh}”仍被 ${lines.length} 处引用，不能删去。`,
        `The item “${title.en}” is still cited ${lines.length} times and cannot be removed.`,
        old.id,
      );
    if (now === undefined || before.file === null) continue;
    if (lines.some((line) => line !== null && (line < now.lineFrom || line > now.lineTo)))
      throw refuse(
        `条目“${title.zh}”有引用在所填行号之外，请放宽首行和末行。`,
        `Citations of “${title.en}” lie outside these lines; widen first and last line.`,
        old.id,
      );
  }
}

function writeSegments(journal: Journal, before: Source, after: Source): void {
  const old = new Map(before.segments.map((segment) => [segment.id, segment]));
  const kept = new Set(after.segments.map((segment) => segment.id));
  for (const { id } of before.segments) if (!kept.has(id)) journal.remove('segment', { id });
  for (const segment of after.segments) {
    const row = segmentRow(after.id, segment);
    const known = old.get(segment.id);
    const patch = known === undefined ? row : differing(segmentRow(after.id, known), row);
    if (known === undefined) journal.insert('segment', row);
    else if (Object.keys(patch).length > 0) journal.update('segment', { id: segment.id }, patch);
  }
}

function sourceBefore({ db }: Desk, id: string): Source {
  if (id === officeNoteSource.id)
    throw refuse('“本机构工作人员备注”是固定的来源，不能修改。', 'The officer’s own note is a fixed source and cannot be edited.', id);
  const source = findSource(db, id);
  if (source === null) throw notFound('这份来源不在库中。', 'This source is not in the store.', id);
  return source;
}

/** Makes or edits a source document with its items; file, hash and pack of a document stay what they are. */
export function saveSource(desk: Desk, input: SourceInput): Saved {
  const before = input.id === null ? null : sourceBefore(desk, input.id);
  const id = before?.id ?? idFromName(desk.db, 'source', { name: input.title, fallback: 'source' });
  const { title, language, publisher, publishedOn, grade, weight, note } = input;
  const kept = { file: before?.file ?? null, pack: before?.pack ?? null, sha256: before?.sha256 ?? null };
  const segments = segmentsOf(desk, { id, input, before });
  const source: Source = { id, title, language, publisher, publishedOn, grade, weight, note, ...kept, segments };
  if (before !== null) checkCited(desk, before, source);
  const name = shown(title, id);
  const summary =
    before === null
      ? { zh: `新增来源“${name.zh}”`, en: `New source “${name.en}”` }
      : { zh: `修改来源“${name.zh}”`, en: `Edit source “${name.en}”` };
  return carryOut(desk, { command: 'source.save', summary, reason: input.reason }, (journal) => {
    if (before === null) writeSource(journal, source);
    else {
      const patch = differing(sourceRow(before), sourceRow(source));
      if (Object.keys(patch).length > 0) journal.update('source', { id }, patch);
      writeSegments(journal, before, source);
    }
    return id;
  });
}
