import type { FullBilingual, Language } from '#shared/lib/language.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';

interface Range {
  low: string;
  base: string;
  high: string;
}

/** A range of money in words: both ends, then what to reckon with; one figure where all three are the same. */
export function rangeText({ low, base, high, currency }: Range & { currency: Currency }): FullBilingual {
  const exact = low === high;
  const shown = (value: string | null, language: Language): string =>
    formatFact(
      {
        value: { number: value, min: value === null ? low : null, max: value === null ? high : null, text: null, base: null },
        qualifier: value === null ? 'range' : 'exact',
        unit: 'yuan',
        scale: '1',
        currency,
      },
      language,
    ).text;
  if (exact) return { zh: shown(low, 'zh'), en: shown(low, 'en') };
  return { zh: `${shown(null, 'zh')}，基准 ${shown(base, 'zh')}`, en: `${shown(null, 'en')}, base ${shown(base, 'en')}` };
}

/** The same range as numbers, for the bar alone: all wording is in the text. */
export const rangeBar = ({ low, base, high }: Range): { low: number; base: number; high: number } => ({
  low: Number(low),
  base: Number(base),
  high: Number(high),
});
