import type { Language } from '#shared/lib/language.ts';
import type { DraftSection } from '#shared/domain/packet/draft.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { Line, LineRun, Local } from '#shared/domain/packet/line.ts';
import { isFactRun, richTextOf, type OfficerText, type RichRun } from '#shared/domain/packet/rich-text.ts';
import type { SectionContext } from './section.ts';

/** A paragraph or a list of one language; `ordered` is null for a paragraph, which has one line. */
interface Piece {
  ordered: boolean | null;
  lines: RichRun[][];
}

/** Of plain words every line that is not empty is a paragraph; empty paragraphs and items print nothing. */
function piecesOf(text: OfficerText): Piece[] {
  const { blocks } = richTextOf(typeof text === 'string' ? text.trim() : text);
  const isSaid = (runs: RichRun[]): boolean => runs.some((run) => isFactRun(run) || run.text.trim() !== '');
  return blocks
    .map((block): Piece =>
      block.type === 'paragraph'
        ? { ordered: null, lines: [block.runs].filter(isSaid) }
        : { ordered: block.ordered, lines: block.items.filter(isSaid) },
    )
    .filter(({ lines }) => lines.length > 0);
}

/** Stands where a figure cannot be printed; preflight says why and blocks. */
const noFigure = '–';

function lineOf(runs: RichRun[], language: Language, { snapshot, write }: SectionContext): Line {
  const set = runs.map((run): LineRun => {
    if (!isFactRun(run)) return run.bold === true ? { text: run.text, bold: true } : { text: run.text };
    const chip = snapshot.chips?.find(({ view }) => view.fact.id === run.factId);
    const value = chip === undefined ? undefined : write.value(chip.view)[language];
    return { text: value?.text ?? noFigure, marks: value?.marks ?? [], factId: run.factId };
  });
  const line: Line = { text: set.map(({ text }) => text).join(''), marks: [...new Set(set.flatMap(({ marks }) => marks ?? []))] };
  return set.some((run) => run.bold === true || run.marks !== undefined) ? { ...line, runs: set } : line;
}

/** Pieces of the two languages that are set beside each other: the n-th of each, where both are paragraphs or lists of one kind. */
function rowsOf(byLanguage: readonly (readonly [Language, Piece[]])[]): (readonly [Language, Piece])[][] {
  const length = Math.max(...byLanguage.map(([, pieces]) => pieces.length));
  return Array.from({ length }, (_unused, at) => {
    const row = byLanguage.flatMap(([language, pieces]) => (pieces[at] === undefined ? [] : [[language, pieces[at]] as const]));
    return row.every(([, piece]) => piece.ordered === row[0]?.[1].ordered) ? [row] : row.map((entry) => [entry]);
  }).flat();
}

/**
 * The officer's own words, paragraph by paragraph and list by list, before what the store says; a language left empty prints
 * nothing. A figure of a fact is printed as every other figure is, with the mark of its source.
 */
export function officerBlocks(section: DraftSection, context: SectionContext): Block[] {
  const byLanguage = context.write.languages
    .map((language) => [language, piecesOf(section.words[language])] as const)
    .filter(([, pieces]) => pieces.length > 0);
  if (byLanguage.length === 0) return [];
  return rowsOf(byLanguage).map((row, index): Block => {
    const id = `${section.id}-words-${index + 1}`;
    const localAt = (at: number): Local =>
      Object.fromEntries(
        row.flatMap(([language, { lines }]) => (lines[at] === undefined ? [] : [[language, lineOf(lines[at], language, context)]])),
      );
    const ordered = row[0]?.[1].ordered ?? null;
    if (ordered === null) return { type: 'paragraph', id, tone: 'officer', text: localAt(0) };
    const length = Math.max(...row.map(([, { lines }]) => lines.length));
    return { type: 'list', id, ordered, tone: 'officer', items: Array.from({ length }, (_unused, at) => localAt(at)) };
  });
}
