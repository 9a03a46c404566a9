import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import { fieldWords } from '#shared/domain/investor/field-words.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { rangeWords } from '#shared/domain/investor/profile-words.ts';
import type { AmountField, AmountLeaf } from './amount.ts';
import type { Span } from './span.ts';

/** What is known of one input: a span with what was assumed to get it, or why there is none. */
export type InputReading = { span: Span; assumptions: FullBilingual[]; name: FullBilingual } | { span: null; why: FullBilingual };
/** The part of a formula that an input is read for; it names a figure that the profile does not carry. */
export type ReadFor = Extract<AmountLeaf, { op: 'rate' | 'tier' | 'per-head' }>;
export type ReadInput = (field: AmountField, leaf: ReadFor) => InputReading;
/** Figures an officer got by asking, under their `question:` field; both ends the same for a single figure. */
export type AnsweredQuestions = ReadonlyMap<string, { min?: string; max?: string }>;

interface Shown {
  name: FullBilingual;
  /** An end or a range of the input in words. */
  say: (min: Exact, max: Exact) => FullBilingual;
}
const t = (zh: string, en: string): FullBilingual => ({ zh, en });
const sayAs =
  (as: Parameters<typeof rangeWords>[1]): Shown['say'] =>
  (min, max) =>
    rangeWords({ min: min.toNumber(), max: max.toNumber() }, as) ?? t('', '');

function readRange(
  { min, max }: { min?: string | number | undefined; max?: string | number | undefined },
  { name, say }: Shown,
): InputReading {
  if (min === undefined && max === undefined) return { span: null, why: t(`${name.zh}未知`, `the ${name.en} is not known`) };
  const assumptions: FullBilingual[] = [];
  if (min === undefined)
    assumptions.push(t(`${name.zh}只知上限，下限按 0 计`, `only the upper end of the ${name.en} is known; the lower end is set at 0`));
  const low = new Exact(min ?? 0);
  if (max === undefined) {
    const said = say(low, low);
    assumptions.push(
      t(`${name.zh}只知下限，基准按${said.zh}计`, `only the lower end of the ${name.en} is known; the base uses ${said.en}`),
    );
    return { span: { low, base: low, high: new Exact(Infinity) }, assumptions, name };
  }
  const high = new Exact(max);
  const base = low.plus(high).div(2);
  if (!low.eq(high)) {
    const [range, middle] = [say(low, high), say(base, base)];
    assumptions.push(
      t(`${name.zh}为${range.zh}，基准按中值${middle.zh}计`, `the ${name.en} is ${range.en}; the base uses the middle, ${middle.en}`),
    );
  }
  return { span: { low, base, high }, assumptions, name };
}

const currencies: Record<Currency, FullBilingual> = {
  CNY: t('人民币', 'yuan'),
  USD: t('美元', 'US dollars'),
  EUR: t('欧元', 'euros'),
};
type ProfileField = 'investment' | 'annualRevenue' | 'headcount' | 'landMu' | 'floorAreaM2';
const countUnits = { headcount: 'person', landMu: 'mu', floorAreaM2: 'm2' } as const;

function readProfile(field: ProfileField, profile: InvestorProfile, currency: Currency): InputReading {
  const { name } = fieldWords[field];
  if (field !== 'investment' && field !== 'annualRevenue')
    return readRange(profile[field] ?? {}, { name, say: sayAs({ unit: countUnits[field], currency: null }) });
  const money = profile[field];
  if (money === undefined || money.currency === currency) return readRange(money ?? {}, { name, say: sayAs({ unit: 'yuan', currency }) });
  return {
    span: null,
    why: t(
      `${name.zh}以${currencies[money.currency].zh}填写，不折算为${currencies[currency].zh}`,
      `the ${name.en} is given in ${currencies[money.currency].en} and is not converted to ${currencies[currency].en}`,
    ),
  };
}

/** Readings of a profile by field and currency: the same profile meets thousands of formulas and is not changed on the way. */
const readings = new WeakMap<InvestorProfile, Map<string, InputReading>>();
function readOnce(field: ProfileField, profile: InvestorProfile, currency: Currency): InputReading {
  let known = readings.get(profile);
  if (known === undefined) readings.set(profile, (known = new Map<string, InputReading>()));
  const key = `${field} ${currency}`;
  let reading = known.get(key);
  if (reading === undefined) known.set(key, (reading = readProfile(field, profile, currency)));
  return reading;
}

/** A figure that has to be asked for, under the name its clause gives it. */
function readAnswered(leaf: ReadFor, answer: { min?: string; max?: string }, currency: Currency): InputReading {
  const name = leaf.input?.name ?? t(`“${leaf.text.zh}”所依据的数`, `figure behind “${leaf.text.en}”`);
  return readRange(answer, { name, say: sayAs(leaf.op === 'per-head' ? { unit: null, currency: null } : { unit: 'yuan', currency }) });
}

/** Reads inputs from a profile; money in another currency than the clause's is not converted, so it counts as not known. */
export const profileInputs =
  (profile: InvestorProfile, currency: Currency, answered: AnsweredQuestions = new Map()): ReadInput =>
  (field, leaf) => {
    switch (field) {
      case 'investment':
      case 'annualRevenue':
      case 'headcount':
      case 'landMu':
      case 'floorAreaM2':
        return readOnce(field, profile, currency);
      default:
        return readAnswered(leaf, answered.get(field) ?? {}, currency);
    }
  };
