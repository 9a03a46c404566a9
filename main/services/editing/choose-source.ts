import { findSource } from '#main/repos/source-repo.ts';
import type { Journal } from '#main/services/changes/change.ts';
import { ensureOfficeNoteSource, officeNoteSource, writeSource } from '#main/services/changes/write.ts';
import type { SourceChoice } from '#shared/domain/editing/source-input.ts';
import type { Citation, Grade } from '#shared/domain/fact/fact.ts';
import { invalid, notFound, type Desk } from './desk.ts';
import { oneItemSource } from './one-item-source.ts';

/** The place a statement is cited from, and what has to be written before it can be. */
export interface ChosenSource {
  citation: Citation;
  grade: Grade;
  write(journal: Journal): void;
}

function knownSource({ db }: Desk, choice: Extract<SourceChoice, { sourceId: string }>, words: readonly string[]): ChosenSource {
  const source = findSource(db, choice.sourceId);
  if (source === null) throw notFound('这份来源不在库中，请另选。', 'This source is not in the store; choose another.', choice.sourceId);
  const segment = source.segments.find((candidate) => candidate.id === choice.segmentId);
  if (segment === undefined)
    throw invalid('source.segmentId', '这份来源里没有这一条目，请另选。', 'The source has no such item; choose another.');
  const { line } = choice;
  if (line !== null && source.file !== null && (line < segment.lineFrom || line > segment.lineTo))
    throw invalid(
      'source.line',
      `这一条目在第 ${segment.lineFrom}–${segment.lineTo} 行，请核对行号。`,
      `The item stands on lines ${segment.lineFrom}–${segment.lineTo}; check the line.`,
    );
  const raw = choice.raw !== undefined && choice.raw.length > 0 ? choice.raw : [...words];
  return {
    citation: { sourceId: source.id, segmentId: segment.id, line, raw },
    grade: source.grade,
    write: () => undefined,
  };
}

/**
 * Finds or prepares the source of a statement. `words` are what the officer typed; they stand in where no words of the
 * document are given.
 * @throws UserError `not-found` or `invalid-input` at `source`.
 */
export function chooseSource(desk: Desk, choice: SourceChoice, words: readonly string[]): ChosenSource {
  if ('sourceId' in choice) return knownSource(desk, choice, words);
  if ('note' in choice) {
    const [item] = officeNoteSource.segments;
    return {
      citation: { sourceId: officeNoteSource.id, segmentId: item?.id ?? '', line: null, raw: [...words] },
      grade: officeNoteSource.grade,
      write: (journal) => ensureOfficeNoteSource(desk.db, journal),
    };
  }
  const source = oneItemSource(desk.db, choice.newSource, null);
  const raw = choice.raw !== undefined && choice.raw.length > 0 ? choice.raw : [...words];
  return {
    citation: { sourceId: source.id, segmentId: source.segments[0]?.id ?? '', line: null, raw },
    grade: source.grade,
    write: (journal) => writeSource(journal, source),
  };
}
