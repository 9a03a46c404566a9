import { createHash } from 'node:crypto';
import { runChange, type Journal } from '#main/services/changes/change.ts';
import { writeFact, writeRecord, writeSource } from '#main/services/changes/write.ts';
import { invalid, noteOf, openRecord, type Desk } from '#main/services/editing/desk.ts';
import { idFromName } from '#main/services/editing/new-id.ts';
import { oneItemSource } from '#main/services/editing/one-item-source.ts';
import { attributeOrThrow, readAsOf, understand } from '#main/services/editing/read-value.ts';
import { newFactId } from '#main/services/editing/save-fact.ts';
import type { AcceptedFact, NamedRecord, ReviewedText } from '#shared/domain/proposal/text-input.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Source } from '#shared/domain/source/source.ts';
import type { AcceptedText } from '#shared/ipc/contracts/text-contract.ts';

/** The text as a document of one item; its lines are kept, so that each fact can be found where it stands. */
const sourceOf = ({ db }: Desk, { document, lines }: ReviewedText): Source =>
  oneItemSource(db, document, { lines: lines.length, sha256: createHash('sha256').update(lines.join('\n')).digest('hex') });

/** @throws UserError `invalid-input` for a class that its register has not got. */
function recordOf({ db }: Desk, named: NamedRecord, sensitivity: ReviewedText['sensitivity']): ParkfolioRecord {
  if (!(named.class in registers[named.kind].classes))
    throw invalid('newRecords', '这个名录没有这一类别，请另选。', 'The register has no such class; choose another.');
  return {
    id: idFromName(db, 'record', { name: named.name, fallback: named.kind.toLowerCase() }),
    kind: named.kind,
    name: named.name,
    nameIsLabel: false,
    aliases: [],
    class: named.class,
    districtId: named.districtId,
    parentId: null,
    status: 'live',
    inShanghai: true,
    sensitivity,
    schemes: [],
  };
}

/** Writes the records that the text names and the store has not got; answers the id of each key. */
function writeNamed(desk: Desk, journal: Journal, text: ReviewedText): Map<string, string> {
  const ids = new Map<string, string>();
  for (const named of text.newRecords) {
    const record = recordOf(desk, named, text.sensitivity);
    writeRecord(journal, record);
    ids.set(named.key, record.id);
  }
  return ids;
}

function writeAccepted(
  desk: Desk,
  journal: Journal,
  { given, recordId, source, text }: { given: AcceptedFact; recordId: string; source: Source; text: ReviewedText },
): void {
  openRecord(desk, recordId);
  const attribute = attributeOrThrow(desk, given.attributeId);
  if (text.lines[given.line - 1]?.includes(given.raw) !== true)
    throw invalid('facts', `第 ${given.line} 行没有“${given.raw}”。`, `Line ${given.line} does not hold "${given.raw}".`);
  const understood = understand(given.entered, given.attributeId);
  if (!understood.ok) {
    const { zh, en } = understood.problem.message;
    throw invalid(
      'facts',
      `第 ${given.line} 行“${given.raw}”（${attribute.name.zh}）：${zh}。`,
      `Line ${given.line} "${given.raw}" (${attribute.name.en}): ${en}.`,
    );
  }
  const { polarity, baseNote, note } = given;
  writeFact(journal, {
    id: newFactId(),
    recordId,
    attributeId: attribute.id,
    ...understood.value,
    baseNote,
    asOf: readAsOf(given.asOf, { polarity, today: desk.clock.today() }),
    polarity,
    certainty: 'stated',
    grade: source.grade,
    sensitivity: text.sensitivity,
    citation: { sourceId: source.id, segmentId: source.segments[0]?.id ?? '', line: given.line, raw: [given.raw] },
    note,
    inputs: [],
    supersededBy: null,
  });
}

/**
 * Writes a reviewed text: the document with its lines, the records it names anew, and the accepted facts; one change, all
 * or nothing.
 * @throws UserError `invalid-input` that names the line and what to mend, `not-found` or `refused` for a record that is gone or archived.
 */
export function acceptText(desk: Desk, text: ReviewedText): AcceptedText {
  if (text.facts.length === 0) throw invalid('facts', '还没有采纳任何一条。', 'Nothing is accepted yet.');
  const source = sourceOf(desk, text);
  const title = { zh: source.title.zh ?? source.title.en ?? source.id, en: source.title.en ?? source.title.zh ?? source.id };
  const count = text.facts.length;
  const note = noteOf(desk, {
    command: 'text.accept',
    summary: { zh: `采集“${title.zh}”：${count} 条事实`, en: `Taken in "${title.en}": ${count} ${count === 1 ? 'fact' : 'facts'}` },
    reason: text.reason,
  });
  const { changeId } = runChange(desk.db, note, (journal) => {
    writeSource(journal, source);
    journal.insert('source_text', { source_id: source.id, lines: JSON.stringify(text.lines) });
    const ids = writeNamed(desk, journal, text);
    for (const given of text.facts)
      writeAccepted(desk, journal, { given, recordId: ids.get(given.recordId) ?? given.recordId, source, text });
  });
  return { sourceId: source.id, changeId: changeId ?? '', facts: count };
}
