import { districtTiles } from '#shared/domain/district/tiles.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import { gradeLetters } from '#shared/domain/fact/grade.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketRecord, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { RecordRef, RelationView } from '#shared/domain/record/record-view.ts';
import type { SectionContext } from '../section.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { knownFacts } from './reasons.ts';

const liesIn = ({ relations }: Pick<PacketRecord, 'relations'>): RelationView[] =>
  relations.filter(({ type, direction, other }) => type === 'located-in' && direction === 'out' && other.kind === 'district');

/**
 * The districts a park stands in: that of its record first, then those its sources name. Beside a district of its record only
 * those of today count, so that a former name does not stand beside its successor.
 */
export function districtsOf(park: Pick<PacketRecord, 'district' | 'relations'>): RecordRef[] {
  const told = liesIn(park).map(({ other }) => other);
  if (park.district === null) return [...new Map(told.map((district) => [district.id, district])).values()];
  const today = told.filter(({ id }) => districtTiles.some((tile) => tile.id === id));
  return [...new Map([park.district, ...today].map((district) => [district.id, district])).values()];
}

/** The districts in one line; null where none is known. */
export function districtWords(
  park: Pick<PacketRecord, 'district' | 'relations'>,
  { write }: SectionContext,
  marks: number[] = [],
): Local | null {
  const [first, ...more] = districtsOf(park);
  if (first === undefined) return null;
  return more.length === 0 ? write.name(first.name, marks) : write.say(joinNames([first, ...more].map(shownName)), marks);
}

/** Grades by source, as the packet's facts have them: a tie has the grade of its source. */
export const gradesOf = (snapshot: PacketSnapshot): ReadonlyMap<string, Grade> =>
  new Map([...knownFacts(snapshot).values()].map(({ fact, source }) => [source.sourceId, fact.grade]));

/** Marks of where ties are stated, each source once; without a fact of the source in the packet, the weakest published grade stands. */
export const tieMarks = (ties: readonly RelationView[], grades: ReadonlyMap<string, Grade>, { write }: SectionContext): number[] => [
  ...new Set(ties.map(({ source }) => write.mark(source, { grade: grades.get(source.sourceId) ?? 'media' }))),
];

/** What stands under words that only ties state: a tie has no date of its own; of several grades the weakest. */
export function tieNote(ties: readonly RelationView[], grades: ReadonlyMap<string, Grade>): FullBilingual {
  const letter =
    ties
      .map(({ source }) => gradeLetters[grades.get(source.sourceId) ?? 'media'])
      .sort()
      .at(-1) ?? gradeLetters.media;
  return { zh: `时点未载 · ${letter}`, en: `date not given · ${letter}` };
}

/** Ties that state the districts of a park as they are shown. */
export const districtTies = (park: PacketRecord): RelationView[] => {
  const shown = new Set(districtsOf(park).map(({ id }) => id));
  return liesIn(park).filter(({ other }) => shown.has(other.id));
};
