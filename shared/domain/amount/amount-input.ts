import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { AmountField } from './amount.ts';
import type { Span } from './span.ts';

/** What is known of one input: a span with what was assumed to get it, or why there is none. */
export type InputReading = { span: Span; assumptions: FullBilingual[]; name: FullBilingual } | { span: null; why: FullBilingual };
export type ReadInput = (field: AmountField) => InputReading;
/** Figures an officer got by asking, under their `question:` field; both ends the same for a single figure. */
export type AnsweredQuestions = ReadonlyMap<string, { min?: string; max?: string }>;

const names: Record<string, FullBilingual> = {
  investment: { zh: '投资额', en: 'investment' },
  annualRevenue: { zh: '年营业收入', en: 'annual revenue' },
  headcount: { zh: '人数', en: 'headcount' },
  landMu: { zh: '用地面积（亩）', en: 'land (mu)' },
  floorAreaM2: { zh: '建筑面积（平方米）', en: 'floor area (m²)' },
};
const nameOf = (field: AmountField): FullBilingual => {
  const topic = field.replace(/^question:/, '');
  return names[field] ?? { zh: topic, en: topic };
};

function readRange(
  { min, max }: { min?: string | number | undefined; max?: string | number | undefined },
  name: FullBilingual,
): InputReading {
  if (min === undefined && max === undefined) return { span: null, why: { zh: `${name.zh}未知`, en: `the ${name.en} is not known` } };
  const assumptions: FullBilingual[] = [];
  if (min === undefined)
    assumptions.push({
      zh: `${name.zh}只知上限，下限按 0 计`,
      en: `only the upper end of the ${name.en} is known; the lower end is set at 0`,
    });
  const low = new Exact(min ?? 0);
  if (max === undefined) {
    const text = low.toFixed();
    assumptions.push({
      zh: `${name.zh}只知下限，基准按 ${text} 计`,
      en: `only the lower end of the ${name.en} is known; the base uses ${text}`,
    });
    return { span: { low, base: low, high: new Exact(Infinity) }, assumptions, name };
  }
  const high = new Exact(max);
  const base = low.plus(high).div(2);
  const [from, to, middle] = [low.toFixed(), high.toFixed(), base.toFixed()];
  if (!low.eq(high))
    assumptions.push({
      zh: `${name.zh}为 ${from}–${to}，基准按中值 ${middle} 计`,
      en: `the ${name.en} is ${from}–${to}; the base uses the middle, ${middle}`,
    });
  return { span: { low, base, high }, assumptions, name };
}

/** Reads inputs from a profile; money in another currency than the clause's is not converted, so it counts as not known. */
export const profileInputs =
  (profile: InvestorProfile, currency: Currency, answered: AnsweredQuestions = new Map()): ReadInput =>
  (field) => {
    const name = nameOf(field);
    switch (field) {
      case 'investment':
      case 'annualRevenue': {
        const money = profile[field];
        if (money === undefined || money.currency === currency) return readRange(money ?? {}, name);
        return {
          span: null,
          why: {
            zh: `${name.zh}以 ${money.currency} 填写，不折算为 ${currency}`,
            en: `the ${name.en} is given in ${money.currency} and is not converted to ${currency}`,
          },
        };
      }
      case 'headcount':
      case 'landMu':
      case 'floorAreaM2':
        return readRange(profile[field] ?? {}, name);
      default:
        return readRange(answered.get(field) ?? {}, name);
    }
  };
