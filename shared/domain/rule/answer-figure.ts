import { Exact } from '#shared/lib/decimal.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { same, settle, unknown, type Answer } from './answer.ts';
import { readPeriod } from './period.ts';
import type { RuleField, RuleLeaf } from './rule.ts';

interface Range {
  min?: number | undefined;
  max?: number | undefined;
}
type FigureLeaf = Extract<RuleLeaf, { op: 'at-least' | 'at-most' | 'between' }>;
type DateLeaf = Extract<RuleLeaf, { op: 'before' | 'after' }>;

const single = (value: number | undefined): Range => ({ min: value, max: value });

function rangeOf(field: RuleField, profile: InvestorProfile): Range {
  switch (field) {
    case 'investment':
    case 'annualRevenue':
    case 'landMu':
    case 'floorAreaM2':
    case 'headcount':
      return profile[field] ?? {};
    case 'rdSharePercent':
    case 'foundedYear':
      return single(profile[field]);
    default:
      return {};
  }
}

function limitsOf(leaf: FigureLeaf): { min?: string | undefined; max?: string | undefined } {
  if (leaf.op === 'between') return leaf;
  return leaf.op === 'at-least' ? { min: leaf.value } : { max: leaf.value };
}

/** Holds when every value of the range lies within the limits, fails when none does, and is open otherwise. */
export function answerFigure(leaf: FigureLeaf, profile: InvestorProfile): Answer {
  const { min, max } = rangeOf(leaf.field, profile);
  if (min === undefined && max === undefined) return unknown();
  if (leaf.field === 'investment' || leaf.field === 'annualRevenue') {
    // Money is compared in yuan only; another currency is never converted in silence.
    const currency = profile[leaf.field]?.currency;
    if (currency !== undefined && currency !== 'CNY')
      return unknown({ zh: `以 ${currency} 填写，不折算`, en: `given in ${currency}, not converted` });
  }
  const limits = limitsOf(leaf);
  const answer = same([min, max].map((end) => (end === undefined ? '?' : String(end))).join(' – '));
  const below = limits.min !== undefined && max !== undefined && new Exact(max).lt(limits.min);
  const above = limits.max !== undefined && min !== undefined && new Exact(min).gt(limits.max);
  if (below || above) return settle(false, answer);
  const reaches = limits.min === undefined || (min !== undefined && new Exact(min).gte(limits.min));
  const stays = limits.max === undefined || (max !== undefined && new Exact(max).lte(limits.max));
  return reaches && stays ? settle(true, answer) : unknown(answer);
}

/** Dates are stretches of days: a start in 2027 is before 2027-Q3 on some of its days only, which leaves it open. */
export function answerDate(leaf: DateLeaf, profile: InvestorProfile): Answer {
  const { start } = profile;
  const [own, limit] = [start === undefined || leaf.field !== 'start' ? null : readPeriod(start), readPeriod(leaf.value)];
  if (start === undefined || own === null || limit === null) return unknown(start === undefined ? undefined : same(start));
  const answer = same(start);
  if (leaf.op === 'before')
    return own.to < limit.from ? settle(true, answer) : own.from >= limit.from ? settle(false, answer) : unknown(answer);
  return own.from > limit.to ? settle(true, answer) : own.to <= limit.to ? settle(false, answer) : unknown(answer);
}
