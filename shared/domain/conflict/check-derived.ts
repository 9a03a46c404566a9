import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Exact } from '#shared/lib/decimal.ts';
import { areApart, boundsOf, measureOf, sumOfBounds, type Bounds } from './bounds.ts';
import { percentOf } from './check-shares.ts';
import { baseText } from './disagree.ts';
import { labelOf, shownValue, type CheckedFacts, type Suspicion } from './suspicion.ts';

const difference = (a: Bounds, b: Bounds): Bounds => ({
  low: a.low === null || b.high === null ? null : a.low.minus(b.high),
  high: a.high === null || b.low === null ? null : a.high.minus(b.low),
});
const scaled = ({ low, high }: Bounds, change: (value: Exact) => Exact): Bounds => {
  const ends = [low, high].map((end) => (end === null ? null : change(end)));
  return { low: ends[0] ?? null, high: ends[1] ?? null };
};
/** A figure and a percentage: its part, the whole it is a part of, and what it was before it grew by so much. */
function withPercent(amount: Bounds, percent: Fact): Bounds[] {
  const bounds = boundsOf(percent);
  const middle = bounds?.low !== null && bounds?.low !== undefined && bounds.high !== null ? bounds.low.plus(bounds.high).div(200) : null;
  if (middle === null || middle.isZero()) return [];
  return [
    scaled(amount, (value) => value.times(middle)),
    scaled(amount, (value) => value.div(middle)),
    scaled(amount, (value) => value.div(middle.plus(1))),
  ];
}

/** Everything the inputs, which have no order, may have been combined into; empty where no rule of ours covers them. */
function candidates(fact: Fact, inputs: readonly Fact[]): Bounds[] {
  const [first, second] = inputs;
  if (first === undefined || second === undefined) return [];
  const bounds = inputs.map(boundsOf).filter((found) => found !== null);
  const [a, b] = bounds;
  if (a === undefined || b === undefined || bounds.length < inputs.length) return [];
  const alike = inputs.every((input) => measureOf(input) === measureOf(first));
  if (fact.unit === 'percent' && alike && inputs.length === 2) return [percentOf(a, b), percentOf(b, a)];
  if (alike && measureOf(fact) === measureOf(first))
    return inputs.length === 2 ? [sumOfBounds(bounds), difference(a, b), difference(b, a)] : [sumOfBounds(bounds)];
  if (inputs.length !== 2 || alike) return [];
  if (second.unit === 'percent' && measureOf(fact) === measureOf(first)) return withPercent(a, second);
  return first.unit === 'percent' && measureOf(fact) === measureOf(second) ? withPercent(b, first) : [];
}

function suspect(fact: Fact, inputs: readonly Fact[], model: CheckedFacts): Suspicion | null {
  const said = boundsOf(fact);
  const given = candidates(fact, inputs);
  if (said === null || given.length === 0 || given.some((bounds) => !areApart(said, bounds))) return null;
  const label = labelOf(fact.attributeId, model);
  const parts = inputs.map(shownValue);
  return {
    check: inputs.length > 2 ? 'total' : 'derived',
    type: 'arithmetic',
    factIds: [fact.id, ...fact.inputs],
    note: {
      zh: `“${label.zh}”为${shownValue(fact).zh}，由 ${parts.map(({ zh }) => zh).join('、')} 算不出`,
      en: `${label.en} is ${shownValue(fact).en}, which ${parts.map(({ en }) => en).join(', ')} do not give`,
    },
  };
}

/** Words that leave something out of a total. */
const leavesOut = /不含|除外|剔除|未计入|不包括|\bleaves? out\b|\bleft out\b|\bexclud|\bwithout\b/i;

/** A ratio of two figures of one record of which one leaves something out and the other is not said to. */
function mixed(fact: Fact, inputs: readonly Fact[], model: CheckedFacts): Suspicion | null {
  const [part, whole] = inputs;
  if (fact.unit !== 'percent' || inputs.length !== 2 || part === undefined || whole === undefined) return null;
  const bases = [part, whole].map((input) => baseText(input.baseNote));
  if (part.recordId !== whole.recordId || measureOf(part) !== measureOf(whole) || bases[0] === bases[1]) return null;
  if (!bases.some((base) => leavesOut.test(base))) return null;
  const label = labelOf(fact.attributeId, model);
  return {
    check: 'base',
    type: 'base',
    factIds: [...fact.inputs],
    note: {
      zh: `“${label.zh}”由口径不同的两个数相除得出`,
      en: `${label.en} divides two figures of different bases`,
    },
  };
}

/** Computed figures that their inputs do not give, and ratios of figures that count different things. */
export function checkDerived(model: CheckedFacts): Suspicion[] {
  const byId = new Map(model.facts.map((fact) => [fact.id, fact]));
  return model.facts.flatMap((fact) => {
    const inputs = fact.inputs.flatMap((id) => byId.get(id) ?? []);
    if (inputs.length < 2 || inputs.length < fact.inputs.length) return [];
    return suspect(fact, inputs, model) ?? mixed(fact, inputs, model) ?? [];
  });
}
