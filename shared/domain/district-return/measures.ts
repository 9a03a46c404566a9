import { Exact } from '#shared/lib/decimal.ts';
import { cumulative, discounted, factorsOf, flowsOf, netOf, type Flows } from './flows.ts';
import type { Plan, Range, Ranges } from './plan.ts';

const zero = new Exact(0);
const nothing: Range = { low: zero, high: zero };

/** The horizons that the ranges allow: whole years, both ends included. */
function horizonsOf(ranges: Ranges): number[] {
  const { low, high } = ranges.get('horizon') ?? nothing;
  return Array.from({ length: high.toNumber() - low.toNumber() + 1 }, (_, more) => low.toNumber() + more);
}

/** The least and the most of a running total at the end of any horizon allowed. */
function atHorizons(totals: readonly Range[], horizons: readonly number[]): Range {
  const ends = horizons.map((horizon) => totals[horizon] ?? nothing);
  return { low: Exact.min(...ends.map(({ low }) => low)), high: Exact.max(...ends.map(({ high }) => high)) };
}

/** First year from which the running total stays at or above zero until the horizon; null when it ends below. */
function paidBackBy(totals: readonly Exact[], horizon: number): number | null {
  const below = totals.slice(0, horizon + 1).findLastIndex((total) => total.lt(0));
  return below === horizon ? null : below + 1;
}

export interface Payback {
  /** Null: not within the horizon. */
  earliest: number | null;
  latest: number | null;
}
export function paybackOf(flows: Flows, ranges: Ranges): Payback {
  const totals = cumulative(netOf(flows));
  const horizons = horizonsOf(ranges);
  const years = (end: keyof Range): (number | null)[] => {
    const series = totals.map((total) => total[end]);
    return horizons.map((horizon) => paidBackBy(series, horizon));
  };
  const worst = years('low');
  const best = years('high').filter((year) => year !== null);
  return { earliest: best.length === 0 ? null : Math.min(...best), latest: worst.includes(null) ? null : Math.max(...worst.map(Number)) };
}

/** Running totals of the discounted net, by year. */
export const discountedTotals = (flows: Flows, ranges: Ranges): Range[] => cumulative(discounted(netOf(flows), factorsOf(ranges)));

export const presentValueOf = (flows: Flows, ranges: Ranges): Range => atHorizons(discountedTotals(flows, ranges), horizonsOf(ranges));

/** Net present value of a single value for every input. */
export const presentValueAt = (plan: Plan, ranges: Ranges): Exact => presentValueOf(flowsOf(plan, ranges), ranges).low;

const ratio = (part: Exact, whole: Exact): Exact | null => (whole.isZero() ? null : part.div(whole));

/** Present value of revenue for each yuan of present value of cost; null where there is no cost to divide by. */
export function returnRatioOf(flows: Flows, ranges: Ranges): { low: Exact | null; high: Exact | null } {
  const factors = factorsOf(ranges);
  const [cost, revenue] = [cumulative(discounted(flows.cost, factors)), cumulative(discounted(flows.revenue, factors))];
  const at = horizonsOf(ranges).map((horizon) => ({ cost: cost[horizon] ?? nothing, revenue: revenue[horizon] ?? nothing }));
  const lows = at.map((end) => ratio(end.revenue.low, end.cost.high)).filter((value) => value !== null);
  const highs = at.map((end) => ratio(end.revenue.high, end.cost.low));
  return {
    low: lows.length === 0 ? null : Exact.min(...lows),
    high: highs.includes(null) ? null : Exact.max(...highs.filter((value) => value !== null)),
  };
}

/** All that is given until the horizon, not discounted. */
export const supportOf = (flows: Flows, ranges: Ranges): Range => atHorizons(cumulative(flows.cost), horizonsOf(ranges));

/** Support for each job at full scale; `high` is null where there may be none. */
export function supportPerJobOf(flows: Flows, ranges: Ranges): { low: Exact | null; high: Exact | null } {
  const support = supportOf(flows, ranges);
  const jobs = ranges.get('jobs') ?? nothing;
  return { low: ratio(support.low, jobs.high), high: ratio(support.high, jobs.low) };
}
