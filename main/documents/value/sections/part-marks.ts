import type { ScorePart } from '#shared/domain/match/match.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionContext } from '../section.ts';
import { gradesOf, tieMarks } from './park-places.ts';
import { reasonMarks } from './reasons.ts';

/** Marks of what a part of a park's score rests on: its facts, or, where no fact tells the park's industries, the ties that do. */
export function partMarks(
  part: Pick<ScorePart, 'criterion' | 'facts'>,
  park: PacketRecord,
  known: Map<string, FactView>,
  context: SectionContext,
): number[] {
  const marks = reasonMarks(part.facts, known, context);
  if (marks.length > 0 || part.criterion !== 'sector') return marks;
  const ties = park.relations.filter(({ type, direction }) => type === 'focuses-on' && direction === 'out');
  return tieMarks(ties, gradesOf(context.snapshot), context);
}
