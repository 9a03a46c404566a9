import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { askCloser, fieldWords } from '#shared/domain/investor/field-words.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { given, settle, unknown, type Answer } from './answer.ts';
import { readPeriod } from './period.ts';
import type { RuleField, RuleLeaf } from './rule.ts';

interface Range {
  min?: number | undefined;
  max?: number | undefined;
}
type FigureLeaf = Extract<RuleLeaf, { op: 'at-least' | 'at-most' | 'between' }>;
type DateLeaf = Extract<RuleLeaf, { op: 'before' | 'after' }>;

const single = (value: number | undefined): Range => ({ min: value, max: value });

const figures = ['investment', 'annualRevenue', 'landMu', 'floorAreaM2', 'headcount', 'rdSharePercent', 'foundedYear'] as const;
const isFigure = (field: RuleField): field is (typeof figures)[number] => figures.some((figure) => figure === field);

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

/** A figure compared exactly; the ends of a profile and the limits of conditions come up thousands of times. */
const exacts = new Map<string, Exact>();
const mostExacts = 10_000;
function exact(value: number | string): Exact {
  const key = String(value);
  let found = exacts.get(key);
  if (found === undefined) {
    if (exacts.size >= mostExacts) exacts.clear();
    exacts.set(key, (found = new Exact(value)));
  }
  return found;
}

function limitsOf(leaf: FigureLeaf): { min?: string | undefined; max?: string | undefined } {
  if (leaf.op === 'between') return leaf;
  return leaf.op === 'at-least' ? { min: leaf.value } : { max: leaf.value };
}

/** Money is compared in yuan only; another currency is never converted in silence. */
function foreignMoney(field: 'investment' | 'annualRevenue', profile: InvestorProfile): Answer | null {
  const currency = profile[field]?.currency;
  if (currency === undefined || currency === 'CNY') return null;
  const [said, { name }] = [given(field, profile), fieldWords[field]];
  const closer: FullBilingual = { zh: `${name.zh}折合人民币多少元？`, en: `What is the ${name.en} in yuan?` };
  return { ...unknown({ zh: `${said.zh}，不折算为人民币`, en: `${said.en}, not converted to yuan` }), closer };
}

/** Holds when every value of the range lies within the limits, fails when none does, and is open otherwise. */
export function answerFigure(leaf: FigureLeaf, profile: InvestorProfile): Answer {
  const { field } = leaf;
  const { min, max } = rangeOf(field, profile);
  if ((min === undefined && max === undefined) || !isFigure(field)) return unknown();
  const foreign = field === 'investment' || field === 'annualRevenue' ? foreignMoney(field, profile) : null;
  if (foreign !== null) return foreign;
  const limits = limitsOf(leaf);
  const answer = given(field, profile);
  const below = limits.min !== undefined && max !== undefined && exact(max).lt(exact(limits.min));
  const above = limits.max !== undefined && min !== undefined && exact(min).gt(exact(limits.max));
  if (below || above) return settle(false, answer);
  const reaches = limits.min === undefined || (min !== undefined && exact(min).gte(exact(limits.min)));
  const stays = limits.max === undefined || (max !== undefined && exact(max).lte(exact(limits.max)));
  return reaches && stays ? settle(true, answer) : { ...unknown(answer), closer: askCloser(field, answer) };
}

/** Dates are stretches of days: a start in 2027 is before 2027-Q3 on some of its days only, which leaves it open. */
export function answerDate(leaf: DateLeaf, profile: InvestorProfile): Answer {
  const { start } = profile;
  if (start === undefined || leaf.field !== 'start') return unknown();
  const [own, limit, answer] = [readPeriod(start), readPeriod(leaf.value), given('start', profile)];
  const open: Answer = { ...unknown(answer), closer: askCloser('start', answer) };
  if (own === null || limit === null) return open;
  if (leaf.op === 'before') return own.to < limit.from ? settle(true, answer) : own.from >= limit.from ? settle(false, answer) : open;
  return own.from > limit.to ? settle(true, answer) : own.to <= limit.to ? settle(false, answer) : open;
}
