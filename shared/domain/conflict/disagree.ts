import type { Fact } from '#shared/domain/fact/fact.ts';
import type { AsOf } from '#shared/lib/date.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import { areApart, boundsOf, measureOf } from './bounds.ts';

/** A day in common; what has no date is set against its like alone, since it may tell of any time. */
export const sameTime = (a: AsOf, b: AsOf): boolean =>
  (a.from === null && b.from === null) ||
  (a.from !== null && a.to !== null && b.from !== null && b.to !== null && a.from <= b.to && b.from <= a.to);

/** A base in one text, for comparison; empty where none is named. */
export const baseText = (text: Bilingual | null): string => (text === null ? '' : `${text.zh ?? ''}|${text.en ?? ''}`);

/**
 * How two statements about one thing stand to each other. `values`: no value can be both. `base`: their figures lie apart, and
 * they name different bases, so both may be right. Null: nothing against either.
 */
export function disagreement(a: Fact, b: Fact): 'values' | 'base' | null {
  const same = a.recordId === b.recordId && a.attributeId === b.attributeId && a.polarity === b.polarity && measureOf(a) === measureOf(b);
  if (!same || !sameTime(a.asOf, b.asOf)) return null;
  const [left, right] = [boundsOf(a), boundsOf(b)];
  if (left === null || right === null || !areApart(left, right)) return null;
  return baseText(a.baseNote) === baseText(b.baseNote) ? 'values' : 'base';
}
