import { boundsOf, measureOf, type Bounds } from '#shared/domain/conflict/bounds.ts';
import type { ConflictSide } from '#shared/domain/conflict/conflict-view.ts';
import { baseText } from '#shared/domain/conflict/disagree.ts';
import type { Fact, Grade } from '#shared/domain/fact/fact.ts';
import { gradeLetters } from '#shared/domain/fact/grade.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';

/** One way in which two facts about the same thing differ. */
export type Difference =
  | { type: 'figure'; by: string; share: string | null }
  | { type: 'dates' | 'bases' | 'natures' | 'publishers' | 'sameSource' }
  | { type: 'grades'; stronger: Grade; weaker: Grade };

/** The number a figure prints, in its base measure: a bound stands for itself. */
function centre({ qualifier }: Fact, { low, high }: Bounds): Exact | null {
  if (low === null || high === null) return low ?? high;
  return qualifier === 'nearly' ? high : low.plus(high).div(2);
}

const digits = 6;

/** How far two figures lie apart, in the unit of the first, and as a share of the smaller one. Null for words, ranges and unlike measures. */
function figureDifference(a: Fact, b: Fact, language: Language): Difference | null {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  if (left === null || right === null || a.value.number === null || b.value.number === null || measureOf(a) !== measureOf(b)) return null;
  const [first, second] = [centre(a, left), centre(b, right)];
  if (first === null || second === null || first.eq(second)) return null;
  const smaller = first.abs().lt(second.abs()) ? first.abs() : second.abs();
  const gap = first.minus(second).abs();
  const [unitOf, base] = first.isZero() ? [b, second] : [a, first];
  const exact = new Exact(unitOf.value.number ?? '0').abs().times(gap).div(base.abs());
  const shown = exact.toSignificantDigits(digits);
  const by = formatFact(
    {
      value: { ...unitOf.value, number: shown.toFixed() },
      qualifier: shown.eq(exact) ? 'exact' : 'about',
      unit: unitOf.unit,
      scale: unitOf.scale,
      currency: unitOf.currency,
    },
    language,
  ).text;
  if (smaller.isZero() || a.unit === 'percent') return { type: 'figure', by, share: null };
  return { type: 'figure', by, share: `${gap.div(smaller).times(100).toDecimalPlaces(1).toFixed()}%` };
}

/** Empty where two sides speak of different things: then the note of the conflict says what does not agree. */
export function differences(a: ConflictSide, b: ConflictSide, language: Language): Difference[] {
  const [left, right] = [a.view.fact, b.view.fact];
  if (left.recordId !== right.recordId || left.attributeId !== right.attributeId) return [];
  const figure = figureDifference(left, right, language);
  const [stronger, weaker] = [left.grade, right.grade].toSorted((x, y) => gradeLetters[x].localeCompare(gradeLetters[y]));
  const sameTime = left.asOf.from === right.asOf.from && left.asOf.to === right.asOf.to;
  return [
    ...(figure === null ? [] : [figure]),
    ...(sameTime ? [] : [{ type: 'dates' as const }]),
    ...(baseText(left.baseNote) === baseText(right.baseNote) ? [] : [{ type: 'bases' as const }]),
    ...(left.polarity === right.polarity ? [] : [{ type: 'natures' as const }]),
    ...(stronger === undefined || weaker === undefined || stronger === weaker ? [] : [{ type: 'grades' as const, stronger, weaker }]),
    { type: left.citation.sourceId === right.citation.sourceId ? 'sameSource' : 'publishers' },
  ];
}
