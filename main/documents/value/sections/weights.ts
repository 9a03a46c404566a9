import type { FullBilingual } from '#shared/lib/language.ts';
import { criteria, startWeights } from '#shared/domain/match/match.ts';
import { areStartWeights, sharesOf, type Weights } from '#shared/domain/match/rank-parks.ts';
import type { Block, TableBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { SectionId } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { SectionContext } from '../section.ts';
import { criterionNames } from './criterion-names.ts';

/** The weights that ranked the packet's parks; null where none was ranked. */
export function usedWeights({ match }: PacketSnapshot): Weights | null {
  const [first] = match.parks;
  if (first === undefined) return null;
  const found = new Map(first.parts.map((part) => [part.criterion, part.weight]));
  // Keys are those of the criteria themselves.
  return Object.fromEntries(criteria.map((criterion) => [criterion, found.get(criterion) ?? 0])) as Weights;
}

/** Where the weights stand: with the comparison, or else with the first section that speaks of what they ranked. */
export function weightsHome({ draft, parks }: PacketSnapshot): SectionId | null {
  if (draft.template === 'one-pager') return null;
  const least = draft.template === 'comparison' ? 1 : 2;
  const on = (id: SectionId): boolean => draft.sections.some((section) => section.id === id && section.on);
  if (on('comparison') && parks.length >= least) return 'comparison';
  return on('why-here') ? 'why-here' : on('parks') ? 'parks' : null;
}

const captions = {
  start: { zh: '排序权重：起始值', en: 'Weights of the ranking: starting values' },
  set: { zh: '排序权重：由专员为本投资方设定', en: 'Weights of the ranking: set by the officer for this investor' },
} satisfies Record<string, FullBilingual>;

/** A share as the pages print it, to a tenth of a percent. */
export const percentOf = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** The weights in one row; weights that an officer set stand over those every investor starts with. */
export function weightsBlocks({ snapshot, write }: SectionContext): Block[] {
  const weights = usedWeights(snapshot);
  if (weights === null) return [];
  const isStart = areStartWeights(weights);
  const row = (label: FullBilingual, of: Weights): Local[] => {
    const shares = sharesOf(of);
    return [write.say(label), ...criteria.map((criterion) => write.plain(percentOf(shares[criterion])))];
  };
  const own = row({ zh: '本册', en: 'This packet' }, weights);
  const table: TableBlock = {
    type: 'table',
    id: 'weights',
    caption: write.say(isStart ? captions.start : captions.set),
    columns: [
      { title: write.say({ zh: '权重', en: 'Weight' }), align: 'left', width: 1 },
      ...criteria.map((criterion) => ({ title: write.say(criterionNames[criterion]), align: 'left' as const, width: 1.15 })),
    ],
    rows: isStart ? [own] : [own, row({ zh: '起始值', en: 'Start' }, startWeights)],
    note: null,
  };
  return [table];
}
