import { Exact } from '#shared/lib/decimal.ts';
import type { InputName } from './names.ts';
import { presentValueAt } from './measures.ts';
import { baseRanges, inUnit, point, type Plan, type PlanInput, type Range } from './plan.ts';

/** What the net present value becomes with one input at its ends and every other at its base; exact decimal texts, yuan. */
export interface TornadoBar extends InputName {
  unit: PlanInput['unit'];
  low: BarEnd;
  high: BarEnd;
  /** The least and the most of the two ends and the base. */
  from: string;
  to: string;
  swing: string;
}
interface BarEnd {
  /** In the unit it was entered in; null for the curve, which is no single number. */
  input: string | null;
  presentValue: string;
}

const moves = ({ ranges }: PlanInput): boolean => ranges.some(({ low, high }) => low.lt(high));

function barOf(plan: Plan, input: PlanInput, base: Exact): TornadoBar {
  const at = (end: keyof Range): Exact => {
    const ranges = baseRanges(plan);
    for (const [index, place] of input.places.entries()) ranges.set(place, point(input.ranges[index]?.[end] ?? new Exact(0)));
    return presentValueAt(plan, ranges);
  };
  const [low, high] = [at('low'), at('high')];
  const [from, to] = [Exact.min(low, base, high), Exact.max(low, base, high)];
  const shown = (end: keyof Range): string | null => {
    const [range, more] = input.ranges;
    return range === undefined || more !== undefined ? null : inUnit(range[end], input.unit).toFixed();
  };
  return {
    id: input.id,
    name: input.name,
    unit: input.unit,
    low: { input: shown('low'), presentValue: low.toFixed() },
    high: { input: shown('high'), presentValue: high.toFixed() },
    from: from.toFixed(),
    to: to.toFixed(),
    swing: to.minus(from).toFixed(),
  };
}

/** One bar for every input that has a range, the widest first. Jobs move no money and have none. */
export function tornadoOf(plan: Plan): TornadoBar[] {
  const base = presentValueAt(plan, baseRanges(plan));
  return plan.inputs
    .filter((input) => input.kind !== 'jobs' && moves(input))
    .map((input) => barOf(plan, input, base))
    .sort((a, b) => new Exact(b.swing).cmp(a.swing));
}
