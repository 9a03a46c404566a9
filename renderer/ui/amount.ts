import type { Currency } from '#shared/domain/fact/fact.ts';
import type { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';
import { grouped } from './numbers.ts';

const words: Record<Currency, { zh: string; en: string }> = {
  CNY: { zh: '元', en: 'RMB' },
  USD: { zh: '美元', en: 'USD' },
  EUR: { zh: '欧元', en: 'EUR' },
};
const steps = {
  zh: [
    { at: '1e8', word: '亿' },
    { at: '1e4', word: '万' },
  ],
  en: [
    { at: '1e9', word: ' bn' },
    { at: '1e6', word: ' m' },
  ],
} as const;

const withThousands = (value: Exact): string => {
  const [whole = '', rest] = value.toFixed().split('.');
  return `${grouped(Number(whole))}${rest === undefined ? '' : `.${rest}`}`;
};

/** Money by size, exact in every digit: 2.8亿元, RMB 280 m. */
export function formatAmount(value: Exact, currency: Currency, language: Language): string {
  const step = steps[language].find((candidate) => value.abs().gte(candidate.at));
  const figure = withThousands(step === undefined ? value : value.div(step.at));
  const word = words[currency][language];
  return language === 'zh' ? `${figure}${step?.word ?? ''}${word}` : `${word}\u00A0${figure}${(step?.word ?? '').replace(' ', '\u00A0')}`;
}
