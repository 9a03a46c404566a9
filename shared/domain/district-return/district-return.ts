import type { Exact } from '#shared/lib/decimal.ts';
import { breakEvenOf, type BreakEven } from './break-even.ts';
import { checkWording, type WordingFinding } from './fair-competition.ts';
import { cumulative, flowsOf, netOf, type Flows } from './flows.ts';
import type { DistrictReturnInputs } from './inputs.ts';
import { discountedTotals, paybackOf, presentValueOf, returnRatioOf, supportOf, supportPerJobOf } from './measures.ts';
import type { InputName } from './names.ts';
import { baseRanges, fullRanges, makePlan, type Plan, type Range, type Ranges } from './plan.ts';
import { tornadoOf, type TornadoBar } from './tornado.ts';

/** An output, or the inputs without which it is not known. Never zero for want of an input. */
export type Outcome<T> = { known: true; value: T } | { known: false; missing: InputName[] };

/** Exact decimal texts. Every single value the ranges allow lies between `low` and `high`. */
export interface Spread {
  low: string;
  base: string;
  high: string;
}
/** As `Spread`; null where there is nothing to divide by. */
export interface Quotient {
  low: string | null;
  base: string | null;
  high: string | null;
}
/** Whole years after signing; null: not within the horizon. */
export interface PaybackYears {
  earliest: number | null;
  base: number | null;
  latest: number | null;
}
/** A year of the table in yuan; null where a column is not known. */
export interface YearRow {
  year: number;
  cost: Spread | null;
  revenue: Spread | null;
  net: Spread | null;
  cumulative: Spread | null;
  /** Running total of the discounted net: its last row is the net present value. */
  discounted: Spread | null;
}
export interface DistrictReturn {
  /** Everything that is not known, each once. */
  missing: InputName[];
  /** From year 0 to the base horizon; empty while the horizon is not known. */
  years: YearRow[];
  netPresentValue: Outcome<Spread>;
  payback: Outcome<PaybackYears>;
  returnRatio: Outcome<Quotient>;
  support: Outcome<Spread>;
  supportPerJob: Outcome<Quotient>;
  tornado: Outcome<TornadoBar[]>;
  breakEven: Outcome<BreakEven[]>;
  wording: WordingFinding[];
}

/** Both ways of reckoning: every input at its base, and every input between its ends. */
interface Reckoned {
  plan: Plan;
  base: { ranges: Ranges; flows: Flows };
  full: { ranges: Ranges; flows: Flows };
}

type Ends = { low: Exact | null; high: Exact | null };
type Measure<T> = (flows: Flows, ranges: Ranges) => T;

const spreadOf = (base: Range, full: Range): Spread => ({ low: full.low.toFixed(), base: base.low.toFixed(), high: full.high.toFixed() });

const outcome = <T>(missing: InputName[], value: () => T): Outcome<T> =>
  missing.length > 0 ? { known: false, missing } : { known: true, value: value() };

const spread =
  ({ base, full }: Reckoned) =>
  (measure: Measure<Range>): Spread =>
    spreadOf(measure(base.flows, base.ranges), measure(full.flows, full.ranges));

function quotient({ base, full }: Reckoned, measure: Measure<Ends>): Quotient {
  const [middle, ends] = [measure(base.flows, base.ranges), measure(full.flows, full.ranges)];
  const text = (value: Exact | null): string | null => value?.toFixed() ?? null;
  return { low: text(ends.low), base: text(middle.low), high: text(ends.high) };
}

function paybackYears({ base, full }: Reckoned): PaybackYears {
  const { earliest, latest } = paybackOf(full.flows, full.ranges);
  return { earliest, base: paybackOf(base.flows, base.ranges).latest, latest };
}

/** Which columns of the table are known. */
interface Columns {
  cost: boolean;
  revenue: boolean;
  rate: boolean;
}
function yearRows({ base, full }: Reckoned, columns: Columns): YearRow[] {
  const horizon = base.ranges.get('horizon')?.low.toNumber();
  if (horizon === undefined) return [];
  const column = (shown: boolean, series: (at: { ranges: Ranges; flows: Flows }) => Range[]): ((year: number) => Spread | null) => {
    if (!shown) return () => null;
    const [middle, ends] = [series(base), series(full)];
    return (year) => {
      const [one, both] = [middle[year], ends[year]];
      return one === undefined || both === undefined ? null : spreadOf(one, both);
    };
  };
  const net = columns.cost && columns.revenue;
  const cells = {
    cost: column(columns.cost, ({ flows }) => flows.cost),
    revenue: column(columns.revenue, ({ flows }) => flows.revenue),
    net: column(net, ({ flows }) => netOf(flows)),
    cumulative: column(net, ({ flows }) => cumulative(netOf(flows))),
    discounted: column(net && columns.rate, ({ flows, ranges }) => discountedTotals(flows, ranges)),
  };
  return Array.from({ length: horizon + 1 }, (_, year) => ({
    year,
    cost: cells.cost(year),
    revenue: cells.revenue(year),
    net: cells.net(year),
    cumulative: cells.cumulative(year),
    discounted: cells.discounted(year),
  }));
}

/**
 * What the support given to one investor comes to for the district, and when it is paid back. Flows fall at the end of
 * their year; year 0 is the year of signing and is not discounted. Amounts are exact; discounting rounds at the 34th digit.
 */
export function computeDistrictReturn(inputs: DistrictReturnInputs): DistrictReturn {
  const plan = makePlan(inputs);
  const at = (ranges: Ranges): Reckoned['base'] => ({ ranges, flows: flowsOf(plan, ranges) });
  const reckoned: Reckoned = { plan, base: at(baseRanges(plan)), full: at(fullRanges(plan)) };
  const { missing } = plan;
  const flows = [...missing.cost, ...missing.revenue, ...missing.horizon];
  const value = [...flows, ...missing.discountRate];
  const given = [...missing.cost, ...missing.horizon];
  const columns = { cost: missing.cost.length === 0, revenue: missing.revenue.length === 0, rate: missing.discountRate.length === 0 };
  return {
    missing: [...value, ...missing.jobs],
    years: yearRows(reckoned, columns),
    netPresentValue: outcome(value, () => spread(reckoned)(presentValueOf)),
    payback: outcome(flows, () => paybackYears(reckoned)),
    returnRatio: outcome(value, () => quotient(reckoned, returnRatioOf)),
    support: outcome(given, () => spread(reckoned)(supportOf)),
    supportPerJob: outcome([...given, ...missing.jobs], () => quotient(reckoned, supportPerJobOf)),
    tornado: outcome(value, () => tornadoOf(plan)),
    breakEven: outcome(value, () => breakEvenOf(plan)),
    wording: checkWording(inputs),
  };
}
