import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { byStanding } from './comparison-rows.ts';
import { criterionNames } from './criterion-names.ts';
import { partMarks } from './part-marks.ts';
import { isKnown, knownFacts, matchOf, outOfHundred, type KnownPart } from './reasons.ts';

const most = 2;
/** A part speaks for a park from here on: the wanted field or the one just above it, or as much in another part. */
const strongFrom = 0.6;
/** A part speaks against a park below half of what it could have. */
const weakBelow = 0.5;
const terms = {
  strong: { zh: '最强', en: 'Strongest' },
  weak: { zh: '最弱', en: 'Weakest' },
  open: { zh: '尚不清楚', en: 'Not known' },
} satisfies Record<string, FullBilingual>;
const nothing = {
  known: { zh: '各项均无可引用的来源。', en: 'No source can be cited for any part.' },
  strong: { zh: `已知的各项没有达到 ${outOfHundred(strongFrom)} 的。`, en: `No known part reaches ${outOfHundred(strongFrom)}.` },
  weak: { zh: `已知的各项没有低于 ${outOfHundred(weakBelow)} 的。`, en: `No known part is below ${outOfHundred(weakBelow)}.` },
} satisfies Record<string, FullBilingual>;

interface Entry {
  term: Local;
  item: Local;
}

/** Parts that carry weight, best first; among equals what weighs more. */
const byScore = (parts: readonly KnownPart[]): KnownPart[] => [...parts].sort((a, b) => b.score - a.score || b.weight - a.weight);

function entries(park: PacketRecord, facts: ReturnType<typeof knownFacts>, context: SectionContext): Entry[] {
  const { write } = context;
  const parts = matchOf(park, context)?.parts ?? [];
  const known = byScore(parts.filter(isKnown).filter((part) => part.weight > 0));
  const strong = known.filter((part) => part.score >= strongFrom).slice(0, most);
  const weak = known
    .filter((part) => part.score < weakBelow)
    .reverse()
    .slice(0, most);
  const open = parts.filter((part) => !isKnown(part)).map((part) => criterionNames[part.criterion]);
  const say = (term: FullBilingual, part: KnownPart): Entry => {
    const [name, score] = [criterionNames[part.criterion], outOfHundred(part.score)];
    const text = { zh: `${name.zh} ${score}：${part.because.zh}`, en: `${name.en} ${score}: ${part.because.en}` };
    return { term: write.say(term), item: write.say(text, partMarks(part, park, facts, context)) };
  };
  const bare = (term: FullBilingual, item: FullBilingual): Entry => ({ term: write.say(term), item: write.say(item) });
  if (known.length === 0) return [bare(terms.open, nothing.known)];
  return [
    ...(strong.length === 0 ? [bare(terms.strong, nothing.strong)] : strong.map((part) => say(terms.strong, part))),
    ...(weak.length === 0 ? [bare(terms.weak, nothing.weak)] : weak.map((part) => say(terms.weak, part))),
    ...(open.length === 0 ? [] : [bare(terms.open, joinNames(open))]),
  ];
}

/** What speaks for each park and what against it, by the parts of its score, each with its sources; in the order of rank. */
export const strengths: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const facts = knownFacts(snapshot);
  return byStanding(snapshot).flatMap((park): Block[] => {
    const found = entries(park, facts, context);
    return [
      { type: 'heading', id: `${park.record.id}-points`, level: 3, text: write.say(shownName(park.record)) },
      {
        type: 'list',
        id: `${park.record.id}-points-list`,
        ordered: false,
        terms: found.map(({ term }) => term),
        items: found.map(({ item }) => item),
      },
    ];
  });
};
