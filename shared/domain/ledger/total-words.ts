import { formatFact, type PrintedValue } from '#shared/domain/fact/format-fact.ts';
import { currencySchema } from '#shared/domain/fact/fact.ts';
import type { Language } from '#shared/lib/language.ts';
import type { MoneyTotal, Share } from './total.ts';

/** A sum of money by the same formatting as any fact, with its bounds as words. */
export function totalWords({ low, high, currency }: Pick<MoneyTotal, 'low' | 'high' | 'currency'>, language: Language): string {
  const known = low ?? high;
  if (known === null) return language === 'zh' ? '无法合计' : 'cannot be added';
  const isExact = low !== null && low === high;
  const isRange = low !== null && high !== null && !isExact;
  const value: PrintedValue = {
    value: { number: isRange ? null : known, min: isRange ? low : null, max: isRange ? high : null, text: null, base: null },
    qualifier: isExact ? 'exact' : isRange ? 'range' : low === null ? 'at-most' : 'at-least',
    unit: 'yuan',
    scale: '1',
    currency: currencySchema.parse(currency),
  };
  return formatFact(value, language).text;
}

/** A share in percent: at most, at least, from–to, or exactly. */
export function shareWords({ low, high }: Share, language: Language): string {
  const zh = language === 'zh';
  if (low !== null && high !== null) return low === high ? `${low}%` : `${low}%–${high}%`;
  if (high !== null) return zh ? `至多${high}%` : `at most ${high}%`;
  if (low !== null) return zh ? `至少${low}%` : `at least ${low}%`;
  return zh ? '无法推算' : 'cannot be told';
}
