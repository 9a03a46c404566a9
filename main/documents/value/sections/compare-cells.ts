import { flagWords } from '#shared/domain/fact/flag-words.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { gradeLetters } from '#shared/domain/fact/grade.ts';
import type { CompareCell as MatchedCell } from '#shared/domain/match/compare-parks.ts';
import type { CompareCell } from '#shared/domain/packet/block.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { Writer } from '../writer.ts';
import { blankWords } from './compare-words.ts';
import { flagOf } from './fact-rows.ts';
import { outOfHundred } from './reasons.ts';

const empty = { share: null, note: {}, flag: null };

/** A blank is never silent: its note says why nothing stands there. */
export const blankCell = (because: FullBilingual, write: Writer): CompareCell => ({
  ...empty,
  kind: 'blank',
  value: write.plain('–'),
  note: write.say(because),
});

export const textCell = (value: CompareCell['value']): CompareCell => ({ ...empty, kind: 'text', value });

/** A share from 0 to 1 as a figure out of a hundred over its bar. */
export const shareCell = (share: number, write: Writer): CompareCell => ({
  ...empty,
  kind: 'figure',
  value: write.plain(outOfHundred(share)),
  share,
});

/** What stands under a value: the date it was true, its grade, its base, and how many more facts the store has. */
function factNote({ fact }: FactView, others: number): FullBilingual {
  const base = fact.baseNote;
  const zh = [
    `${formatAsOf(fact.asOf, 'zh')} · ${gradeLetters[fact.grade]}`,
    base?.zh ?? base?.en ?? '',
    others === 0 ? '' : `另有 ${others} 条`,
  ];
  const en = [
    `${formatAsOf(fact.asOf, 'en')} · ${gradeLetters[fact.grade]}`,
    base?.en ?? base?.zh ?? '',
    others === 0 ? '' : `${others} more`,
  ];
  return { zh: zh.filter((part) => part !== '').join('；'), en: en.filter((part) => part !== '').join('; ') };
}

/** The best fact of a park for one subject with its source mark; a blank says why there is none. */
export function factCell(cell: MatchedCell, facts: ReadonlyMap<string, FactView>, write: Writer): CompareCell {
  const views = cell.factIds.flatMap((id) => facts.get(id) ?? []);
  const [view] = views;
  if (view === undefined) return blankCell(blankWords[cell.blank ?? 'not-told'], write);
  const tone = flagOf(view);
  return {
    kind: view.fact.value.text === null ? 'figure' : 'text',
    value: write.value(view),
    share: null,
    note: write.say(factNote(view, views.length - 1)),
    flag: tone === null ? null : { tone, text: write.say(flagWords[tone]) },
  };
}
