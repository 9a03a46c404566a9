import type { Fact } from '#shared/domain/fact/fact.ts';
import { checkDerived } from './check-derived.ts';
import { checkShares, shareAttributes } from './check-shares.ts';
import { checkTotals, totalAttributes } from './check-totals.ts';
import { disagreement } from './disagree.ts';
import { keyOf, labelOf, shownValue, type CheckedFacts, type Suspicion } from './suspicion.ts';

function suspect(a: Fact, b: Fact, model: CheckedFacts): Suspicion[] {
  const found = disagreement(a, b);
  if (found === null) return [];
  const label = labelOf(a.attributeId, model);
  const [left, right] = [shownValue(a), shownValue(b)];
  const why =
    found === 'base' ? { zh: '，两数口径不同', en: '; they name different bases' } : { zh: '，两数不能同真', en: '; both cannot be true' };
  return [
    {
      check: found,
      type: found === 'base' ? 'base' : 'sources',
      factIds: [a.id, b.id],
      note: { zh: `“${label.zh}”：${left.zh} 与 ${right.zh}${why.zh}`, en: `${label.en}: ${left.en} and ${right.en}${why.en}` },
    },
  ];
}

function checkPairs(model: CheckedFacts): Suspicion[] {
  const groups = Map.groupBy(model.facts, (fact) => `${fact.recordId} ${fact.attributeId} ${fact.polarity}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((fact, index) => group.slice(index + 1).flatMap((other) => suspect(fact, other, model))),
  );
}

/** Kinds of statement that the checks of shares and totals read, out of all there are. */
export const relatedAttributes = (ids: readonly string[]): string[] => [...shareAttributes, ...totalAttributes(ids)];

/**
 * Facts that cannot all be true: two values of one thing at one time, a share that its parts do not give, a computed figure that
 * its inputs do not give, a total its rows do not sum to, bases that are mixed. Each set of facts once for each check.
 */
export function findSuspicions(model: CheckedFacts): Suspicion[] {
  const all = [...checkPairs(model), ...checkShares(model), ...checkDerived(model), ...checkTotals(model)];
  return [...new Map(all.map((found) => [keyOf(found), found])).values()];
}
