import { factOfRow } from '#main/repos/fact-repo.ts';
import type { Row, TouchedRow } from '#main/repos/journal-repo.ts';
import type { ChangeLine } from '#shared/domain/change/change-line.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import { sensitivityNames } from '#shared/domain/record/record-names.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { line, textOf, type Names } from './words.ts';

const isLive = (row: Row | null): row is Row => row !== null && row['superseded_by'] === null && (row['withdrawn_on'] ?? null) === null;

/** A value with its date and, where it is not public, its level: what a reader has to see to tell two values apart. */
function shownFact(row: Row): FullBilingual {
  const fact = factOfRow(row);
  const inLanguage = (language: Language): string => {
    const level = fact.sensitivity === 'public' ? '' : ` · ${sensitivityNames[fact.sensitivity][language]}`;
    const value = formatFact(fact, language).text;
    return language === 'zh'
      ? `${value}（${formatAsOf(fact.asOf, language)}${level}）`
      : `${value} (${formatAsOf(fact.asOf, language)}${level})`;
  };
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

interface Moves {
  came: Row[];
  went: Row[];
  moved: { before: Row; after: Row }[];
}

/** What became live, what ceased to be, and what changed hands; each fact by its first and last state in the change. */
function movesOf(rows: readonly TouchedRow[]): Moves {
  const moves: Moves = { came: [], went: [], moved: [] };
  for (const group of Map.groupBy(rows, (row) => textOf(row.key['id'])).values()) {
    const before = group[0]?.before ?? null;
    const after = group.at(-1)?.after ?? null;
    if (isLive(after) && !isLive(before)) moves.came.push(after);
    else if (isLive(before) && !isLive(after)) moves.went.push(after ?? before);
    else if (before !== null && after !== null && before['record_id'] !== after['record_id']) moves.moved.push({ before, after });
  }
  return moves;
}

/** A value and the one in whose place it stands, as one line; forwards when it was saved, backwards when that was taken back. */
export function factLines(rows: readonly TouchedRow[], names: Names): ChangeLine[] {
  const { came, went, moved } = movesOf(rows);
  const firstState = new Map(rows.toReversed().map((row) => [textOf(row.key['id']), row.before]));
  const replacedBy = (gone: Row, next: Row): boolean =>
    gone['superseded_by'] === next['id'] || firstState.get(textOf(next['id']))?.['superseded_by'] === gone['id'];
  const left = new Set(went);
  const about = (row: Row) => ({
    what: 'fact' as const,
    label: names.attribute(row['attribute_id']),
    recordId: textOf(row['record_id']),
    factId: textOf(row['id']),
  });
  const lines = came.map((row) => {
    const gone = [...left].find((candidate) => replacedBy(candidate, row));
    if (gone !== undefined) left.delete(gone);
    return line({ ...about(row), before: gone === undefined ? null : shownFact(gone), after: shownFact(row) });
  });
  return [
    ...lines,
    ...[...left].map((row) => line({ ...about(row), before: shownFact(row) })),
    ...moved.map(({ before, after }) =>
      line({ ...about(after), before: names.record(before['record_id']), after: names.record(after['record_id']) }),
    ),
  ];
}
