import type { AsOf } from '#shared/lib/date.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';
import { groupDigits } from '#shared/domain/quantity/show-quantity.ts';
import { units, type Unit, type UnitId } from '#shared/domain/unit/unit.ts';
import type { Currency, Fact, Qualifier } from './fact.ts';

/** The part of a fact that its printed value is made from. */
export type PrintedValue = Pick<Fact, 'value' | 'qualifier' | 'unit' | 'scale' | 'currency'>;

/** A fact's value in pieces, so that figure and unit can be set apart and never parted. `text` is the whole in one line. */
export interface FormattedFact {
  qualifier: string;
  figure: string;
  unit: string;
  text: string;
}

const qualifierWords: Record<Qualifier, { zh: string; en: string }> = {
  exact: { zh: '', en: '' },
  over: { zh: '超过', en: 'over' },
  nearly: { zh: '近', en: 'nearly' },
  about: { zh: '约', en: 'about' },
  'at-least': { zh: '至少', en: 'at least' },
  'at-most': { zh: '至多', en: 'at most' },
  range: { zh: '', en: '' },
};

const currencyWords: Record<Currency, { zh: string; en: string }> = {
  CNY: { zh: '元', en: 'RMB' },
  USD: { zh: '美元', en: 'USD' },
  EUR: { zh: '欧元', en: 'EUR' },
};

const zhSteps = [
  { at: '1e12', divide: '1e12', word: '万亿' },
  { at: '1e8', divide: '1e8', word: '亿' },
  { at: '1e4', divide: '1e4', word: '万' },
];
const enSteps = [
  { at: '1e12', divide: '1e12', word: 'tn' },
  { at: '1e9', divide: '1e9', word: 'bn' },
  { at: '1e6', divide: '1e6', word: 'm' },
];

const grouped = (value: Exact): string => groupDigits(value.toFixed());

interface Scaled {
  figure: string;
  word: string;
}

/** Scales a whole value by size; below the smallest step it is written out. Nothing is rounded: every printed digit stays. */
function scaled(base: Exact, language: Language, money: boolean): Scaled {
  const steps = language === 'zh' ? zhSteps : enSteps;
  const step = steps.find((candidate) => base.abs().gte(candidate.at));
  if (step === undefined || (!money && language === 'en' && base.abs().lt('1e6'))) return { figure: grouped(base), word: '' };
  if (!money && language === 'zh' && step.word === '万' && !base.mod('1e4').isZero() && base.abs().lt('1e5'))
    return { figure: grouped(base), word: '' };
  return { figure: grouped(base.div(step.divide)), word: step.word };
}

const plural = (unit: Unit, value: Exact | null): string => {
  const [one = '', many = one] = unit.name.en.split('|');
  return value !== null && value.eq(1) ? one : many;
};

function moneyPieces(base: Exact, currency: Currency, language: Language): Omit<FormattedFact, 'text' | 'qualifier'> {
  const { figure, word } = scaled(base, language, true);
  return language === 'zh'
    ? { figure, unit: `${word}${currencyWords[currency].zh}` }
    : { figure: `${currencyWords[currency].en} ${figure}`, unit: word };
}

const tightUnits: ReadonlySet<string> = new Set(['percent', 'percent-per-year']);

function countPieces(base: Exact, unitId: UnitId | null, language: Language): Omit<FormattedFact, 'text' | 'qualifier'> {
  const { figure, word } = scaled(base, language, false);
  const unit = unitId === null ? null : units[unitId];
  if (language === 'zh') return { figure, unit: `${word}${unit?.name.zh ?? ''}` };
  const longWord = { tn: 'trillion', bn: 'billion', m: 'million', '': '' }[word] ?? '';
  return { figure, unit: [longWord, unit === null ? '' : plural(unit, base)].filter((part) => part !== '').join(' ') };
}

const isUnit = (id: string | null): id is UnitId => id !== null && Object.hasOwn(units, id);

/** A price per something: its unit says its currency, and the rest of the unit is never dropped. */
const isRate = ({ unit }: PrintedValue): boolean => isUnit(unit) && units[unit].dimension === 'money-rate';

function pieces(printed: string, fact: PrintedValue, language: Language): Omit<FormattedFact, 'text' | 'qualifier'> {
  const base = new Exact(printed).times(fact.scale);
  if (fact.currency !== null && !isRate(fact)) return moneyPieces(base, fact.currency, language);
  return countPieces(base, isUnit(fact.unit) ? fact.unit : null, language);
}

function joined(parts: Omit<FormattedFact, 'text'>, tight: boolean, language: Language): string {
  const glue = language === 'zh' || tight || parts.unit === '' ? '' : '\u00a0';
  const figure = `${parts.figure}${glue}${parts.unit}`;
  if (parts.qualifier === '') return figure;
  return language === 'zh' ? `${parts.qualifier}${figure}` : `${parts.qualifier}\u00a0${figure}`;
}

const currencyPrefix = /^[A-Z]{3} /;

/** Both ends of a range: the unit once where both ends have it, else at each end; a singular beside a plural is the same unit. */
function rangePieces(fact: PrintedValue, language: Language): Omit<FormattedFact, 'text'> {
  const ends = [fact.value.min, fact.value.max].map((end) => (end === null ? null : pieces(end, fact, language)));
  const [low = null, high = null] = ends;
  if (low !== null && high !== null) {
    const counted = (fact.currency === null || isRate(fact)) && isUnit(fact.unit) ? units[fact.unit].name.en.split('|') : [];
    const same = low.unit === high.unit || (counted.includes(low.unit) && counted.includes(high.unit));
    const blank = language === 'zh' || low.unit === '' || tightUnits.has(fact.unit ?? '') ? '' : '\u00a0';
    const upper = high.figure.replace(currencyPrefix, '');
    return { qualifier: '', figure: same ? `${low.figure}–${upper}` : `${low.figure}${blank}${low.unit}–${upper}`, unit: high.unit };
  }
  const only = low ?? high ?? { figure: '', unit: '' };
  return { qualifier: qualifierWords[low === null ? 'at-most' : 'at-least'][language], ...only };
}

/** Marks a text that is missing in the language asked and shown in the other. */
export const missingMark: Record<Language, string> = { zh: '（暂无中文）', en: ' (no English yet)' };

/**
 * The value of a fact in one language: 亿元 or 万元 by size in Chinese, RMB bn or m in English, exact in every digit, with
 * its qualifier. A text that is missing in the language is shown in the other and marked.
 */
export function formatFact(fact: PrintedValue, language: Language): FormattedFact {
  const { number, min, max, text } = fact.value;
  if (number !== null) {
    const parts = { qualifier: qualifierWords[fact.qualifier][language], ...pieces(number, fact, language) };
    return { ...parts, text: joined(parts, tightUnits.has(fact.unit ?? ''), language) };
  }
  if (min !== null || max !== null) {
    const parts = rangePieces(fact, language);
    return { ...parts, text: joined(parts, tightUnits.has(fact.unit ?? ''), language) };
  }
  const own = text?.[language] ?? null;
  const shown = own ?? `${(language === 'zh' ? text?.en : text?.zh) ?? ''}${missingMark[language]}`;
  return { qualifier: '', figure: shown, unit: '', text: shown };
}

/** True when a text fact has no text in this language. */
export const isMissing = (fact: Pick<Fact, 'value'>, language: Language): boolean =>
  fact.value.text !== null && fact.value.number === null && fact.value.text[language] === null;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function formatDay(day: string, precision: 'day' | 'month' | 'year', language: Language): string {
  const [year = '', month = '1', date = '1'] = day.split('-');
  if (precision === 'year') return language === 'zh' ? `${year}年` : year;
  const name = months[Number(month) - 1] ?? month;
  if (precision === 'month') return language === 'zh' ? `${year}年${Number(month)}月` : `${name} ${year}`;
  return language === 'zh' ? `${year}年${Number(month)}月${Number(date)}日` : `${Number(date)} ${name} ${year}`;
}

/** A calendar day in words. */
export const formatDate = (day: string, language: Language): string => formatDay(day, 'day', language);

/** When a fact was true, at the precision its source gives; an undated fact says so. */
export function formatAsOf(asOf: AsOf, language: Language): string {
  if (asOf.from === null || asOf.to === null) return language === 'zh' ? '时点未载' : 'date not given';
  if (asOf.precision !== 'period') return formatDay(asOf.from, asOf.precision === 'unknown' ? 'day' : asOf.precision, language);
  const years = asOf.from.endsWith('-01-01') && asOf.to.endsWith('-12-31');
  const [from, to] = [asOf.from, asOf.to].map((day) => formatDay(day, years ? 'year' : 'day', language));
  return language === 'zh' ? `${from?.replace(/年$/, years ? '' : '年')}–${to}` : `${from}–${to}`;
}
