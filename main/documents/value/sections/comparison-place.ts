import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { CompareCell, CompareRow } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { SectionContext } from '../section.ts';
import { blankCell, factCell, textCell } from './compare-cells.ts';
import { blankWords } from './compare-words.ts';
import { flagsOf, type RowMaker, type Told } from './comparison-rows.ts';
import { districtTies, districtWords, tieMarks, tieNote } from './park-places.ts';

/** Attributes that say the same as a field of the record: they stand in its row and in no other. */
export const placeAttributes: readonly string[] = ['level', 'focus-sector'];

const unmarked = { zh: '无来源标记的为本册分类', en: 'without a source mark: as classed for this packet' };

const append = (note: Local, text: FullBilingual, marks: number[]): Local => ({
  ...(note.zh === undefined ? {} : { zh: { ...note.zh, text: `${note.zh.text}${text.zh}`, marks: [...note.zh.marks, ...marks] } }),
  ...(note.en === undefined ? {} : { en: { ...note.en, text: `${note.en.text}${text.en}`, marks: [...note.en.marks, ...marks] } }),
});

/** The park's fact of an attribute, with its mark; null where no source states it. */
function stated(park: PacketRecord, attribute: string, { rows, facts }: Told, { write }: SectionContext): CompareCell | null {
  const cell = rows.get(attribute)?.cells.find(({ parkId }) => parkId === park.record.id);
  return cell === undefined || cell.factIds.length === 0 ? null : factCell(cell, facts, write);
}

/** What a source says of the level, else the class of the record, which rests on no source. */
function levelCell(park: PacketRecord, told: Told, context: SectionContext): CompareCell {
  const level = park.record.class === 'unknown' ? undefined : registers.park.classes[park.record.class];
  const own = level === undefined ? null : textCell(context.write.say(level));
  return stated(park, 'level', told, context) ?? own ?? blankCell(blankWords['not-told'], context.write);
}

/** Industries told in one cell at most: a longer list would leave half a page white beside it. */
const mostIndustries = 4;
function industryWords(names: readonly FullBilingual[]): FullBilingual {
  const left = names.length - mostIndustries;
  if (left <= 1) return joinNames(names);
  const shown = joinNames(names.slice(0, mostIndustries));
  return { zh: `${shown.zh}等 ${names.length} 类`, en: `${shown.en} and ${left} more` };
}

const says = ({ value }: CompareCell, name: FullBilingual): boolean =>
  value.zh?.text.includes(name.zh) === true || value.en?.text.toLowerCase().includes(name.en.toLowerCase()) === true;

/** What a source says of the focus, with the industries it comes under as far as it does not name them itself; both marked. */
function focusCell(park: PacketRecord, told: Told, context: SectionContext): CompareCell {
  const { write } = context;
  const ties = park.relations.filter(({ type, direction }) => type === 'focuses-on' && direction === 'out');
  const cell = stated(park, 'focus-sector', told, context);
  if (cell === null) {
    if (ties.length === 0) return blankCell(blankWords['not-told'], write);
    const names = industryWords(ties.map(({ other }) => shownName(other)));
    return { ...textCell(write.say(names, tieMarks(ties, told.grades, context))), note: write.say(tieNote(ties, told.grades)) };
  }
  const further = ties.filter(({ other }) => !says(cell, shownName(other)));
  if (further.length === 0) return cell;
  const names = industryWords(further.map(({ other }) => shownName(other)));
  const marks = tieMarks(further, told.grades, context);
  return { ...cell, note: append(cell.note, { zh: `；归入：${names.zh}`, en: `; comes under: ${names.en}` }, marks) };
}

/** District, level and focus, one row each; what a source states stands with its mark before what the record merely holds. */
export function placeRows(row: RowMaker, told: Told, context: SectionContext): CompareRow[] {
  const { write } = context;
  const flags = (attribute: string): Pick<CompareRow, 'flags'> => ({ flags: flagsOf(attribute, told, context) });
  const bare = (made: CompareRow): CompareRow =>
    made.cells.some(({ kind, value }) => kind !== 'blank' && Object.values(value).every(({ marks }) => marks.length === 0))
      ? { ...made, detail: write.say(unmarked) }
      : made;
  const districtCell = (park: PacketRecord): CompareCell => {
    const words = districtWords(park, context, tieMarks(districtTies(park), told.grades, context));
    return words === null ? blankCell(blankWords['not-told'], write) : textCell(words);
  };
  return [
    bare(row({ zh: '所在区', en: 'District' }, districtCell)),
    bare(row({ zh: '级别', en: 'Level' }, (park) => levelCell(park, told, context), flags('level'))),
    bare(row({ zh: '主导产业', en: 'Focus sectors' }, (park) => focusCell(park, told, context), flags('focus-sector'))),
  ];
}
