import type { Topic } from '#shared/domain/fact/attribute.ts';
import type { FactsBlock } from '#shared/domain/packet/block.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { gradeLetters } from '#shared/domain/fact/grade.ts';
import type { Writer } from '../writer.ts';

type Row = FactsBlock['rows'][number];

/** Figures first, then words; fresh before undated before stale; the order within stays that of the source. */
const weight = (view: FactView): number => {
  const state = { fresh: 0, historical: 1, undated: 2, stale: 3 }[view.freshness];
  return (view.fact.value.text === null ? 0 : 10) + state;
};
export const byWeight = (views: FactView[]): FactView[] => [...views].sort((a, b) => weight(a) - weight(b));

export const ofTopics = (views: FactView[], topics: readonly Topic[]): FactView[] =>
  views.filter((view) => topics.includes(view.attribute.topic));

export function flagOf(view: FactView): Row['flag'] {
  if (view.conflictIds.length > 0) return 'conflict';
  if (view.fact.polarity !== 'actual') return 'target';
  if (view.freshness === 'stale') return 'stale';
  return view.freshness === 'historical' && view.fact.asOf.to !== null ? 'historical' : null;
}

/** One fact as label, value with mark, as-of date and grade; its base stands as a note. */
export function factRow(view: FactView, write: Writer): Row {
  const base = view.fact.baseNote;
  return {
    label: write.say(view.attribute.name),
    value: write.value(view),
    asOf: write.asOf(view),
    grade: gradeLetters[view.fact.grade],
    flag: flagOf(view),
    note: base === null ? null : write.name(base),
  };
}
