import type { Fact } from '#shared/domain/fact/fact.ts';
import { areApart, boundsOf, measureOf, sumOfBounds, type Bounds } from './bounds.ts';
import { labelOf, shownValue, type CheckedFacts, type Suspicion } from './suspicion.ts';

/** A kind of statement that totals another: `projects-approved-total` over `projects-approved`. */
const totalEnding = '-total';
export const totalAttributes = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => (id.endsWith(totalEnding) ? [id, id.slice(0, -totalEnding.length)] : []));

/** The rows of a total: one fact for each record below, or null where one of them has several that might be meant. */
function rowsOf(total: Fact, children: readonly string[], model: CheckedFacts): Fact[] | null {
  const attributeId = total.attributeId.slice(0, -totalEnding.length);
  const rows = model.facts.filter(
    (fact) =>
      fact.attributeId === attributeId &&
      children.includes(fact.recordId) &&
      fact.polarity === total.polarity &&
      measureOf(fact) === measureOf(total),
  );
  return new Set(rows.map((row) => row.recordId)).size === rows.length ? rows : null;
}

/** What the rows add up to. With a row missing the sum is a lower bound. */
function sumOf(rows: readonly Fact[], complete: boolean): Bounds | null {
  const bounds = rows.map(boundsOf).filter((found) => found !== null);
  if (bounds.length < rows.length) return null;
  const sum = sumOfBounds(bounds);
  return complete ? sum : { ...sum, high: null };
}

/** Totals of a record that the records below it do not sum to. */
export function checkTotals(model: CheckedFacts): Suspicion[] {
  const childrenOf = Map.groupBy([...model.parents.keys()], (id) => model.parents.get(id));
  return model.facts
    .filter((fact) => fact.attributeId.endsWith(totalEnding))
    .flatMap((total) => {
      const children = childrenOf.get(total.recordId) ?? [];
      const rows = rowsOf(total, children, model);
      if (rows === null || rows.length < 2) return [];
      const said = boundsOf(total);
      const sum = sumOf(rows, rows.length === children.length);
      if (said === null || sum === null || !areApart(said, sum)) return [];
      const label = labelOf(total.attributeId, model);
      const parts = rows.map(shownValue);
      return [
        {
          check: 'total' as const,
          type: 'arithmetic' as const,
          factIds: [total.id, ...rows.map((row) => row.id)],
          note: {
            zh: `“${label.zh}”为${shownValue(total).zh}，而各项合计不符：${parts.map(({ zh }) => zh).join(' + ')}`,
            en: `${label.en} is ${shownValue(total).en}, yet its rows do not sum to it: ${parts.map(({ en }) => en).join(' + ')}`,
          },
        },
      ];
    });
}
