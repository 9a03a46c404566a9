import type { QuantityHint } from '#shared/domain/quantity/quantity.ts';
import { readQuantity } from '#shared/domain/quantity/read-quantity.ts';

/** The unit that rules reckon each figure in. */
const hints: Record<string, QuantityHint & { unit: NonNullable<QuantityHint['unit']> }> = {
  investment: { unit: 'yuan', currency: 'CNY' },
  annualRevenue: { unit: 'yuan', currency: 'CNY' },
  landMu: { unit: 'mu' },
  floorAreaM2: { unit: 'm2' },
  headcount: { unit: 'person' },
  rdSharePercent: { unit: 'percent' },
};

/**
 * A figure as an officer types it, 3亿元 or 5%, as the plain number that rules reckon with. What is no single exact figure in
 * the field's own unit stays as it was typed, to be mended there.
 */
export function plainFigure(text: string, field: string): string {
  const hint = hints[field];
  if (hint === undefined || text === '' || /^-?\d+(\.\d+)?$/.test(text)) return text;
  const reading = readQuantity(text, hint);
  if (!reading.ok) return text;
  const { value, qualifier, unit, currency } = reading.quantity;
  const ours = unit === hint.unit && (currency ?? 'CNY') === 'CNY' && qualifier === 'exact';
  return ours ? (value.base ?? text) : text;
}
