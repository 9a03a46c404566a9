import type { Currency } from '#shared/domain/fact/fact.ts';
import type { UnitId } from '#shared/domain/unit/unit.ts';
import { UnreadableQuantity } from './quantity-problem.ts';

export const currencyUnit: Record<Currency, UnitId> = { CNY: 'yuan', USD: 'usd', EUR: 'eur' };

/** The currency that a money unit is counted in; null for every other unit. */
export const unitCurrency = (unit: UnitId): Currency | null => {
  if (unit.startsWith('yuan')) return 'CNY';
  return unit === 'usd' ? 'USD' : unit === 'eur' ? 'EUR' : null;
};

const signs: Record<Currency, string[]> = {
  CNY: ['rmb¥', 'cny¥', 'cn¥', 'rmb', 'cny', '¥', '人民币'],
  USD: ['us$', 'usd$', 'usd', 'u.s.$', '$', '美元', '美金'],
  EUR: ['eur€', 'eur', '€', 'euros', 'euro', '欧元'],
};
const nouns: Record<Currency, string[]> = {
  CNY: ['元', '元人民币', '人民币', '人民币元', '块', '块钱', '圆', 'rmb', 'cny', 'yuan', 'renminbi', '¥', 'yuanrenminbi', 'rmbyuan'],
  USD: ['美元', '美金', 'usd', 'us$', '$', 'usdollars', 'usdollar', 'dollars', 'dollar'],
  EUR: ['欧元', 'eur', 'euros', 'euro', '€'],
};
const others =
  /^(?:hk\$|hkd|s\$|sgd|a\$|aud|c\$|cad|nt\$|twd|£|gbp|jpy|jp¥|krw|₩|inr|₹|chf|rub|港[币元]|日[元圆]|英镑|新加?坡?元|澳元|加元|瑞士法郎|瑞郎|韩[元币]|卢布|台币|新台币|yen|pounds?|francs?)/;

const prefixes = (Object.entries(signs) as [Currency, string[]][])
  .flatMap(([currency, words]) => words.map((word): [string, Currency] => [word, currency]))
  .sort(([a], [b]) => b.length - a.length);
const suffixes = new Map(
  (Object.entries(nouns) as [Currency, string[]][]).flatMap(([currency, words]) => words.map((word) => [word, currency])),
);

/** Takes a currency off the head of a text; null where there is none. @throws UnreadableQuantity for one that is not kept. */
export function takeCurrency(text: string): { currency: Currency; text: string } | null {
  const other = others.exec(text)?.[0];
  if (other !== undefined) throw new UnreadableQuantity('unknown-currency', other);
  const found = prefixes.find(([word]) => text.startsWith(word) && !(/[a-z]$/.test(word) && /^[a-z]/.test(text.slice(word.length))));
  return found === undefined ? null : { currency: found[1], text: text.slice(found[0].length).trimStart() };
}

/** The currency a unit's words name; null where they name none. @throws UnreadableQuantity for one that is not kept. */
export function currencyOf(words: string): Currency | null {
  const key = words.replace(/[\s.]/g, '');
  const currency = suffixes.get(key);
  if (currency !== undefined) return currency;
  const other = others.exec(key)?.[0];
  if (other !== undefined) throw new UnreadableQuantity('unknown-currency', other);
  return null;
}
