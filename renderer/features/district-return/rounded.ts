import { Exact } from '#shared/lib/decimal.ts';
import { figureUnits, type FigureUnit } from '#shared/domain/district-return/figure.ts';
import type { Language } from '#shared/lib/language.ts';
import { formatAmount } from '../../ui/amount.ts';
import { grouped } from '../../ui/numbers.ts';

const minus = (text: string): string => text.replace('-', '−');

/** Money of an exact text, rounded for reading to two places of its own size. */
export function money(text: string, language: Language): string {
  const value = new Exact(text);
  const steps = language === 'zh' ? { '1e8': '1e6', '1e4': '100' } : { '1e9': '1e7', '1e6': '1e4' };
  const step = Object.entries(steps).find(([size]) => value.abs().gte(size))?.[1] ?? '1';
  return minus(formatAmount(value.toNearest(step), 'CNY', language));
}

/** Any other exact text, rounded for reading to two places. */
export function figure(text: string): string {
  const [whole = '', rest] = new Exact(text).toDecimalPlaces(2).toFixed().split('.');
  return minus(`${grouped(Number(whole))}${rest === undefined ? '' : `.${rest}`}`);
}

/** A figure in the unit it was entered in; money by its size, whatever it was entered in. */
export function measured(
  text: string,
  unit: FigureUnit,
  { language, label }: { language: Language; label: (unit: FigureUnit) => string },
): string {
  if (unit === 'yuan' || unit === 'ten-thousand-yuan') return money(new Exact(text).times(figureUnits[unit].factor).toFixed(), language);
  return unit === 'percent' ? `${figure(text)}%` : `${figure(text)} ${label(unit)}`;
}
