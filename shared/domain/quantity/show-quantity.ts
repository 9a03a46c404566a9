import { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';
import { units } from '#shared/domain/unit/unit.ts';
import type { Currency, Qualifier } from '#shared/domain/fact/fact.ts';
import { convertQuantity } from './convert-quantity.ts';
import type { Quantity, QuantityReading } from './quantity.ts';

const qualifierWords: Record<Qualifier, Record<Language, string>> = {
  exact: { zh: '', en: '' },
  over: { zh: '超过', en: 'over' },
  nearly: { zh: '近', en: 'nearly' },
  about: { zh: '约', en: 'about' },
  'at-least': { zh: '至少', en: 'at least' },
  'at-most': { zh: '至多', en: 'at most' },
  range: { zh: '', en: '' },
};
const codes: Record<Currency, string> = { CNY: 'RMB', USD: 'USD', EUR: 'EUR' };
/** The scales each language has a word for, largest first; any other is said in the next smaller one. */
const steps: Record<Language, [scale: string, word: string][]> = {
  zh: [
    ['1000000000000', '万亿'],
    ['100000000', '亿'],
    ['10000', '万'],
  ],
  en: [
    ['1000000000000', 'trillion'],
    ['1000000000', 'billion'],
    ['1000000', 'million'],
  ],
};

/** Groups the whole part by thousands; every digit stays. */
export function groupDigits(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const figureOf = ({ value }: Quantity): string =>
  value.number !== null ? groupDigits(value.number) : `${groupDigits(value.min ?? '')}–${groupDigits(value.max ?? '')}`;

/** The same quantity at another scale, exact. */
function atScale(quantity: Quantity, scale: string): Quantity {
  if (scale === quantity.scale) return quantity;
  const { value } = quantity;
  const factor = new Exact(quantity.scale).div(scale);
  const times = (number: string | null): string | null => (number === null ? null : new Exact(number).times(factor).toFixed());
  return { ...quantity, scale, value: { ...value, number: times(value.number), min: times(value.min), max: times(value.max) } };
}

function unitWord({ unit, value }: Quantity, language: Language): string {
  if (unit === null) return '';
  const { name } = units[unit];
  const [one = '', many = one] = name.en.split('|');
  if (language === 'zh') return name.zh;
  return value.base !== null && new Exact(value.base).eq(1) ? one : many;
}

const isMoney = (quantity: Quantity): boolean => quantity.unit !== null && units[quantity.unit].dimension === 'money';

/** The figure in the words of a language, every digit kept; `readQuantity` reads it back as the same amount. */
export function printQuantity(quantity: Quantity, language: Language): string {
  const [scale = '1', word = ''] = steps[language].find(([scale]) => new Exact(quantity.scale).gte(scale)) ?? [];
  const qualifier = qualifierWords[quantity.qualifier][language];
  const unit = unitWord(quantity, language);
  const figure = figureOf(atScale(quantity, scale));
  const money = language === 'en' && isMoney(quantity) && quantity.currency !== null ? codes[quantity.currency] : null;
  const words = [word, money === null ? unit : ''].filter((part) => part !== '').join(language === 'zh' ? '' : ' ');
  const tight = words === '' || words.startsWith('%');
  const body = `${money === null ? '' : `${money} `}${figure}${tight ? '' : ' '}${words}`;
  return qualifier === '' ? body : `${qualifier} ${body}`;
}

/**
 * What was understood, to be shown before saving: “约 12.5 万平方米 = 125,000 m²”, “800–950 亩 ≈ 533,333.33–633,333.33 m²”. A problem
 * shows its message.
 */
export function showQuantity(reading: QuantityReading, language: Language): string {
  if (!reading.ok) return reading.problem.message[language];
  const { quantity } = reading;
  const printed = printQuantity(quantity, language);
  const plain = { ...atScale(quantity, '1'), qualifier: 'exact' as const };
  if (quantity.unit !== null && units[quantity.unit].dimension === 'area') {
    const area = convertQuantity(quantity, 'm2');
    const written =
      quantity.unit === 'm2' && printQuantity(plain, language) === printQuantity({ ...quantity, qualifier: 'exact' }, language);
    return area.ok && !written ? `${printed} ${area.exact ? '=' : '≈'} ${figureOf(area.quantity)} m²` : printed;
  }
  const written = printQuantity(plain, language);
  return written === printQuantity({ ...quantity, qualifier: 'exact' }, language) ? printed : `${printed} = ${written}`;
}
