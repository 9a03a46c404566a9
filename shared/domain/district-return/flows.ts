import { Exact } from '#shared/lib/decimal.ts';
import type { Plan, PlanRow, Range, Ranges } from './plan.ts';

const [zero, one, hundred] = [new Exact(0), new Exact(1), new Exact(100)];
type Pick = (place: string) => Exact;

/** How much of a year lies within a number of years: the last may be a part of one. */
const portion = (years: Exact, passed: number): Exact => (passed < 0 ? zero : Exact.min(one, Exact.max(zero, years.minus(passed))));

function costOf({ part, year: from, at }: PlanRow, year: number, pick: Pick): Exact {
  const value = (key: string): Exact => pick(at[key] ?? '');
  switch (part) {
    case 'oneOff':
    case 'land':
      return year === from ? value('amount') : zero;
    case 'yearly':
      return value('amount').times(portion(value('years'), year - from));
    case 'space':
      return value('area')
        .times(value('rent'))
        .times(portion(value('years'), year - from));
    case 'revenue':
      throw new Error('revenue is no cost');
  }
}

/** The curve's share of full scale in a year: nothing in year 0, its last point after its end. */
function rampOf(plan: Plan, year: number, pick: Pick): Exact {
  const place = plan.ramp[Math.min(year, plan.ramp.length) - 1];
  return place === undefined ? zero : pick(place).div(hundred);
}

const revenueOf = ({ at }: PlanRow, pick: Pick): Exact => {
  const value = (key: string): Exact => pick(at[key] ?? '');
  return value('base').times(value('rate')).times(value('share')).div(hundred).div(hundred);
};

const sum = (values: readonly Exact[]): Exact => values.reduce((total, value) => total.plus(value), zero);
/** From year 0 to the longest horizon the ranges allow; none while the horizon is not known. */
const yearsOf = (ranges: Ranges): number[] => Array.from({ length: (ranges.get('horizon')?.high.toNumber() ?? -1) + 1 }, (_, year) => year);

/** What the district gives and receives in each year from 0 on; both only rise with every one of their inputs. */
export interface Flows {
  cost: Range[];
  revenue: Range[];
}
export function flowsOf(plan: Plan, ranges: Ranges): Flows {
  const pick =
    (end: keyof Range): Pick =>
    (place) => {
      const range = ranges.get(place);
      if (range === undefined) throw new Error(`nothing known at ${place}`);
      return range[end];
    };
  const ends = (reckon: (pick: Pick) => Exact): Range => ({ low: reckon(pick('low')), high: reckon(pick('high')) });
  const fullScale = plan.missing.revenue.length > 0 ? null : ends((pick) => sum(plan.revenues.map((row) => revenueOf(row, pick))));
  const ramped = (year: number): Range => {
    if (fullScale === null || plan.revenues.length === 0) return { low: zero, high: zero };
    const share = ends((pick) => rampOf(plan, year, pick));
    return { low: fullScale.low.times(share.low), high: fullScale.high.times(share.high) };
  };
  const years = yearsOf(ranges);
  const known = plan.missing.cost.length === 0;
  return {
    cost: years.map((year) => (known ? ends((pick) => sum(plan.costs.map((row) => costOf(row, year, pick)))) : { low: zero, high: zero })),
    revenue: years.map(ramped),
  };
}

/** Revenue less cost: at worst low revenue with high cost, at best high revenue with low cost. */
export const netOf = ({ cost, revenue }: Flows): Range[] =>
  cost.map((given, year) => {
    const received = revenue[year] ?? { low: zero, high: zero };
    return { low: received.low.minus(given.high), high: received.high.minus(given.low) };
  });

/** What a yuan at the end of a year is worth in year 0 at the discount rate; rounded at the 34th digit. */
export function factorsOf(ranges: Ranges): Range[] {
  const rate = ranges.get('discountRate') ?? { low: zero, high: zero };
  const years = yearsOf(ranges);
  const series = (percent: Exact): Exact[] => {
    const growth = one.plus(percent.div(hundred));
    let factor = one;
    return years.map((year) => (factor = year === 0 ? one : factor.div(growth)));
  };
  const [most, least] = [series(rate.low), series(rate.high)];
  return years.map((year) => ({ low: least[year] ?? zero, high: most[year] ?? zero }));
}

/** Each year discounted at the end of the rate that is least, and most, favourable to it: every rate between lies within. */
export const discounted = (flows: readonly Range[], factors: readonly Range[]): Range[] =>
  flows.map(({ low, high }, year) => {
    const factor = factors[year] ?? { low: zero, high: zero };
    return { low: low.times(low.lt(0) ? factor.high : factor.low), high: high.times(high.lt(0) ? factor.low : factor.high) };
  });

export function cumulative(flows: readonly Range[]): Range[] {
  let total: Range = { low: zero, high: zero };
  return flows.map(({ low, high }) => (total = { low: total.low.plus(low), high: total.high.plus(high) }));
}
