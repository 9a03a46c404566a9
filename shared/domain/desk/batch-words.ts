import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { readInterval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import type { Language } from '#shared/lib/language.ts';
import type { BatchRow } from './desk.ts';

/** The share selected, as computed from the batch's own counts; the source's word for it where these are unknown. Null without both. */
export function selectionWords({ selection, rate }: Pick<BatchRow, 'selection' | 'rate'>, language: Language): string | null {
  const computed = selection === undefined || selection === null ? null : shareText(readInterval(selection), language);
  return computed ?? (rate === null ? null : formatFact(rate.fact, language).text);
}
