import type { FullBilingual } from '#shared/lib/language.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import type { CompareRow as MatchedRow } from '#shared/domain/match/compare-parks.ts';
import { standings } from '#shared/domain/match/rank-parks.ts';
import type { CompareCell, CompareRow } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketRecord, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionContext } from '../section.ts';
import { rowFlagWords } from './compare-words.ts';

/** A blank that holds for all for one reason is said once. */
export function together(cells: CompareCell[]): CompareCell[] {
  const [first, ...rest] = cells;
  const reason = (cell: CompareCell): string => `${cell.note.zh?.text ?? ''}\n${cell.note.en?.text ?? ''}`;
  if (first === undefined || cells.some((cell) => cell.kind !== 'blank')) return cells;
  return rest.every((cell) => reason(cell) === reason(first)) ? [first] : cells;
}

/** What sources tell of the parks of one table. */
export interface Told {
  /** Rows of facts by attribute. */
  rows: ReadonlyMap<string, MatchedRow>;
  facts: ReadonlyMap<string, FactView>;
  /** Grades of sources, as facts of the packet have them. */
  grades: ReadonlyMap<string, Grade>;
}

/** Flags of a row of facts: they speak of the figures that stand beside it in this table. */
export const flagsOf = (attribute: string, { rows }: Told, { write }: SectionContext): Local[] =>
  (rows.get(attribute)?.flags ?? []).map((flag) => write.say(rowFlagWords[flag]));

/** Makes a row with one cell a park. */
export type RowMaker = (label: FullBilingual, cell: (park: PacketRecord) => CompareCell, more?: Partial<CompareRow>) => CompareRow;
export const rowFor =
  (parks: readonly PacketRecord[], { write }: SectionContext): RowMaker =>
  (label, cell, more = {}) => ({ label: write.say(label), detail: {}, flags: [], cells: together(parks.map(cell)), ...more });

/** The parks of a packet in the order of their rank; those outside the match come last, as they were chosen. */
export function byStanding({ parks, match }: PacketSnapshot): PacketRecord[] {
  const at = new Map(standings(match.parks).map(({ id }, index) => [id, index]));
  return parks.toSorted((a, b) => (at.get(a.record.id) ?? at.size) - (at.get(b.record.id) ?? at.size));
}
