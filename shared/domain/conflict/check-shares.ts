import type { Fact } from '#shared/domain/fact/fact.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { areApart, boundsOf, measureOf, type Bounds } from './bounds.ts';
import { sameTime } from './disagree.ts';
import { labelOf, shownValue, type CheckedFacts, type Suspicion } from './suspicion.ts';

/** Kinds of statement that belong together: a share is its part over its whole. */
const shares = [
  { share: 'emerging-industry-share', part: 'emerging-industry-output', whole: 'industrial-output' },
  { share: 'invention-share', part: 'invention-patents', whole: 'patents' },
  { share: 'net-margin', part: 'net-profit', whole: 'total-revenue' },
  { share: 'selection-rate', part: 'projects-approved', whole: 'projects-declared' },
  { share: 'award-share', part: 'awards-given', whole: 'award' },
] as const;
export const shareAttributes: readonly string[] = shares.flatMap(({ share, part, whole }) => [share, part, whole]);

/** Percent that a part makes of a whole, by the bounds of both. */
export function percentOf(part: Bounds, whole: Bounds): Bounds {
  const ratio = (over: Exact | null, under: Exact | null): Exact | null =>
    over === null || under === null || under.isZero() ? null : over.div(under).times(100);
  return { low: ratio(part.low, whole.high), high: ratio(part.high, whole.low) };
}

/** The printed quotient of two figures to one decimal; only where both are one number. */
function quotient(part: Fact, whole: Fact): string | null {
  if (part.value.number === null || whole.value.number === null) return null;
  const under = new Exact(whole.value.number).times(whole.scale);
  if (under.isZero()) return null;
  return new Exact(part.value.number).times(part.scale).div(under).times(100).toDecimalPlaces(1).toFixed();
}

function suspect(share: Fact, part: Fact, whole: Fact, model: CheckedFacts): Suspicion | null {
  const [said, over, under] = [boundsOf(share), boundsOf(part), boundsOf(whole)];
  if (said === null || over === null || under === null || measureOf(part) !== measureOf(whole)) return null;
  if (!areApart(said, percentOf(over, under))) return null;
  const label = labelOf(share.attributeId, model);
  const [own, top, bottom] = [share, part, whole].map(shownValue);
  const result = quotient(part, whole);
  const equals = result === null ? '' : ` = ${result}%`;
  return {
    check: 'share',
    type: share.baseNote === null ? 'arithmetic' : 'base',
    factIds: [share.id, part.id, whole.id],
    note: {
      zh: `“${label.zh}”为${own?.zh}，而${top?.zh} ÷ ${bottom?.zh}${equals}`,
      en: `${label.en} is ${own?.en}, yet ${top?.en} / ${bottom?.en}${equals}`,
    },
  };
}

/** Shares that their parts do not give. Silent where any pair of part and whole of the same time gives the share. */
export function checkShares(model: CheckedFacts): Suspicion[] {
  const byRecord = Map.groupBy(model.facts, (fact) => fact.recordId);
  const of = (recordId: string, attributeId: string, like: Fact): Fact[] =>
    (byRecord.get(recordId) ?? []).filter(
      (fact) => fact.attributeId === attributeId && fact.polarity === like.polarity && sameTime(fact.asOf, like.asOf),
    );
  return shares.flatMap(({ share: shareId, part: partId, whole: wholeId }) =>
    model.facts
      .filter((fact) => fact.attributeId === shareId && fact.unit === 'percent' && fact.inputs.length === 0)
      .flatMap((share) => {
        const found = of(share.recordId, partId, share).flatMap((part) =>
          of(share.recordId, wholeId, share).map((whole) => suspect(share, part, whole, model)),
        );
        const first = found[0];
        return first === undefined || first === null || found.includes(null) ? [] : [first];
      }),
  );
}
