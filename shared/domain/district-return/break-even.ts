import { Exact } from '#shared/lib/decimal.ts';
import { figureKinds, lastYear } from './figure.ts';
import { flowsOf, netOf } from './flows.ts';
import type { InputName } from './names.ts';
import { discountedTotals, presentValueAt, presentValueOf } from './measures.ts';
import { baseRanges, inUnit, point, type Plan, type PlanInput } from './plan.ts';

/**
 * The value of one input at which the net present value is zero while every other stays at its base. For the curve it is
 * what the whole curve is multiplied by, in percent; for the horizon the first whole year that reaches zero.
 */
export interface BreakEven extends InputName {
  unit: PlanInput['unit'];
  /** Null for the curve, which is no single number. */
  base: string | null;
  value: string | null;
  /** Why there is no value: the input moves nothing; no value it may take does it; several rates would. */
  why: 'no-influence' | 'out-of-reach' | 'several' | null;
}
type Found = Pick<BreakEven, 'value' | 'why'>;
type Curve = (value: Exact) => Exact;

/** The inner rate is narrowed down to this many percent; everything else is solved in one division. */
export const rateTolerance = '0.0000000001';

const none = (why: NonNullable<BreakEven['why']>): Found => ({ value: null, why });
const [zero, one] = [new Exact(0), new Exact(1)];

/** Zero of a straight line through two points; null when it is level. */
function straightZero(curve: Curve, from: Exact, to: Exact): Exact | null {
  const [start, end] = [curve(from), curve(to)];
  if (start.eq(end)) return null;
  return from.minus(start.times(to.minus(from)).div(end.minus(start)));
}

/** For inputs that the net present value follows in a straight line. */
function straight(curve: Curve, most: Exact | null): Found {
  const near = straightZero(curve, zero, one);
  if (near === null) return none('no-influence');
  // A slope taken over one small step loses digits; taken over the whole way it keeps them.
  const value = straightZero(curve, zero, near) ?? near;
  return value.lt(0) || (most !== null && value.gt(most)) ? none('out-of-reach') : { value: value.toFixed(), why: null };
}

/** Between two whole numbers of years the line is straight; from year to year it only falls, or stays. */
function years(curve: Curve): Found {
  const [start, end] = [curve(zero), curve(new Exact(lastYear))];
  if (start.eq(end)) return none('no-influence');
  if (start.lt(0) || end.gte(0)) return none('out-of-reach');
  let [reaches, falls] = [0, lastYear];
  while (falls - reaches > 1) {
    const middle = Math.floor((reaches + falls) / 2);
    if (curve(new Exact(middle)).lt(0)) falls = middle;
    else reaches = middle;
  }
  const value = straightZero(curve, new Exact(reaches), new Exact(falls));
  return value === null ? none('out-of-reach') : { value: value.toFixed(), why: null };
}

function horizon(plan: Plan): Found {
  const ranges = baseRanges(plan).set('horizon', point(new Exact(lastYear)));
  const first = discountedTotals(flowsOf(plan, ranges), ranges).findIndex(({ low }, year) => year > 0 && low.gte(0));
  return first < 0 ? none('out-of-reach') : { value: String(first), why: null };
}

/** The inner rate, where the flows change their sign no more than once and so have one at most. */
function rate(plan: Plan): Found {
  const ranges = baseRanges(plan);
  const flows = flowsOf(plan, ranges);
  const curve: Curve = (percent) => presentValueOf(flows, new Map(ranges).set('discountRate', point(percent))).low;
  const net = netOf(flows).map(({ low }) => low);
  const signs = net.filter((value) => !value.isZero()).map((value) => value.lt(0));
  if (net.slice(1).every((value) => value.isZero())) return none('no-influence');
  if (signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length > 1) return none('several');
  let [low, high] = [zero, new Exact(figureKinds.percent.most)];
  const start = curve(low);
  if (start.isZero()) return { value: '0', why: null };
  if (curve(high).lt(0) === start.lt(0)) return none('out-of-reach');
  while (high.minus(low).gt(rateTolerance)) {
    const middle = low.plus(high).div(2);
    if (curve(middle).lt(0) === start.lt(0)) low = middle;
    else high = middle;
  }
  return { value: low.plus(high).div(2).toDecimalPlaces(10).toFixed(), why: null };
}

function find(plan: Plan, input: PlanInput): Found {
  const curve: Curve = (value) => presentValueAt(plan, baseRanges(plan).set(input.id, point(value)));
  switch (input.kind) {
    case 'jobs':
      return none('no-influence');
    case 'horizon':
      return horizon(plan);
    case 'years':
      return years(curve);
    case 'money':
    case 'area':
    case 'rent':
      return straight(curve, null);
    case 'percent':
      if (input.id === 'ramp') return ramp(plan, input);
      if (input.id !== 'discountRate') return straight(curve, new Exact(figureKinds.percent.most));
      return rate(plan);
  }
}

/** The curve as a whole: how far it may sink, or must rise without any point passing full scale. */
function ramp(plan: Plan, { places, ranges }: PlanInput): Found {
  const peak = Exact.max(...ranges.map(({ base }) => base));
  const curve: Curve = (times) => {
    const moved = baseRanges(plan);
    for (const [at, place] of places.entries()) moved.set(place, point((ranges[at]?.base ?? zero).times(times)));
    return presentValueAt(plan, moved);
  };
  const { value, why } = straight(curve, peak.isZero() ? null : new Exact(100).div(peak));
  return value === null ? { value, why } : { value: new Exact(value).times(100).toFixed(), why };
}

export const breakEvenOf = (plan: Plan): BreakEven[] =>
  plan.inputs.map((input) => {
    const { value, why } = find(plan, input);
    const [range, more] = input.ranges;
    return {
      id: input.id,
      name: input.name,
      unit: input.unit,
      base: range === undefined || more !== undefined || input.id === 'ramp' ? null : inUnit(range.base, input.unit).toFixed(),
      value: value === null ? null : inUnit(new Exact(value), input.unit).toFixed(),
      why,
    };
  });
