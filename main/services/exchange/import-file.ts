import { createHash } from 'node:crypto';
import { fileFormat } from '#main/services/workbook/file-format.ts';
import type { LeftOut } from '#main/services/workbook/messages.ts';
import { readBook, type Book } from '#main/services/workbook/read-book.ts';
import { isHeading, mapColumns, vocabularyOf, type MappedColumn, type Vocabulary } from '#shared/domain/exchange/map-columns.ts';
import type { Mapping } from '#shared/domain/exchange/column-key.ts';
import { columnLetters } from '#shared/domain/exchange/name-columns.ts';
import { headingKey } from '#shared/domain/exchange/heading.ts';
import { findHeaderRow, groupsAt, headingsAt } from '#shared/domain/exchange/find-header.ts';
import type { ImportChoices } from '#shared/domain/exchange/outcome.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { importLimits } from './limits.ts';
import { blankCells } from './line-cells.ts';

/** A file an officer gave, read once. */
export interface ImportFile {
  name: string;
  sha256: string;
  book: Book;
}

/** Reads a file in a thread of its own. @throws UserError `invalid-input` with what to do, or `cancelled`. */
export async function readImportFile(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<ImportFile> {
  const format = fileFormat(bytes, importLimits);
  const book = await readBook({ bytes, format, limits: importLimits, errors: true }, signal);
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), book };
}

/** The sheet, header and columns that will be read. */
export interface SheetLayout {
  sheet: string;
  cells: readonly (readonly string[])[];
  /** From 0. */
  headerRow: number;
  columns: MappedColumn[];
  words: Vocabulary;
}

const bad = (zh: string, en: string, where: string): UserError => new UserError('invalid-input', `${zh}${en}`, { where });

const sampleRows = 40;
const samplesBelow =
  (cells: SheetLayout['cells'], headerRow: number) =>
  (index: number): string[] =>
    cells
      .slice(headerRow + 1, headerRow + 1 + sampleRows)
      .map((row) => (row[index] ?? '').trim())
      .filter((cell) => cell !== '');

const alikeBelow =
  (cells: SheetLayout['cells'], headerRow: number) =>
  (one: number, other: number): boolean =>
    cells.slice(headerRow + 1).every((row) => (row[one] ?? '').trim() === (row[other] ?? '').trim());

function layoutOf(sheet: Book['sheets'][number], choices: ImportChoices, place: { words: Vocabulary; saved: Mapping }): SheetLayout | null {
  const { words, saved } = place;
  const asked = new Set(Object.keys(choices.mapping ?? {}).map(headingKey));
  const known = (name: string): boolean => isHeading(words, name) || asked.has(name) || saved[name] !== undefined;
  const headerRow = choices.headerRow === undefined ? findHeaderRow(sheet.cells, known) : choices.headerRow - 1;
  if (headerRow === null || headerRow >= sheet.cells.length) return null;
  const headings = headingsAt(sheet.cells, headerRow);
  const columns = mapColumns({
    headings,
    groups: groupsAt(sheet.cells, headerRow),
    samples: samplesBelow(sheet.cells, headerRow),
    alike: alikeBelow(sheet.cells, headerRow),
    words,
    asked: choices.mapping ?? null,
    saved,
  });
  return { sheet: sheet.name, cells: sheet.cells, headerRow, columns, words };
}

const mapped = (layout: SheetLayout): number => layout.columns.filter(({ key }) => key !== 'skip').length;
const hasName = ({ columns }: SheetLayout): boolean => columns.some(({ key }) => key === 'nameZh' || key === 'nameEn' || key === 'id');

/**
 * Chooses the sheet and says what its columns mean.
 * @throws UserError `invalid-input` when no visible sheet has a column of names.
 */
export function layOut(
  file: ImportFile,
  choices: ImportChoices,
  place: { attributes: Parameters<typeof vocabularyOf>[1]; saved: Mapping },
): SheetLayout {
  const words = vocabularyOf(choices.kind, place.attributes);
  const { sheets, leftOut } = file.book;
  const { sheet: wanted } = choices;
  const candidates = wanted === undefined ? sheets : sheets.filter(({ name }) => name === wanted);
  if (candidates.length === 0) {
    const list = sheets.map(({ name }) => name);
    const hidden = wanted !== undefined && leftOut.hiddenSheets.includes(wanted);
    throw bad(
      hidden ? `工作表“${wanted}”是隐藏的，不读；要用请先取消隐藏。` : `没有工作表“${wanted ?? ''}”，现有：${list.join('、')}。`,
      hidden
        ? `The sheet “${wanted}” is hidden and is not read; unhide it first.`
        : `There is no such sheet; there are: ${list.join(', ')}.`,
      'sheet',
    );
  }
  const layouts = candidates.map((sheet) => layoutOf(sheet, choices, { words, saved: place.saved })).filter((layout) => layout !== null);
  const [best] = layouts.toSorted((a, b) => Number(hasName(b)) - Number(hasName(a)) || mapped(b) - mapped(a));
  if (best === undefined)
    throw bad(
      '表里没有找到表头：请在第一行写列名，如“园区名称”。',
      'No headings were found: write them in the first row, e.g. “Name”.',
      'headerRow',
    );
  if (!hasName(best))
    throw bad(
      `没有找到名称列（表头在第${best.headerRow + 1}行）：请把一列的表头写成“名称”，或指明哪一列是名称。`,
      `No column of names was found (headings in row ${best.headerRow + 1}): call one “Name”, or say which it is.`,
      'mapping',
    );
  return best;
}

const noteIf = (when: boolean, zh: string, en: string): FullBilingual[] => (when ? [{ zh, en }] : []);

/** What stands in the file and was left alone. */
export const leftAlone = ({ formulas, macros, externalLinks }: LeftOut): FullBilingual[] => [
  ...noteIf(
    formulas > 0,
    `有 ${formulas} 个公式：读的是文件里存的结果，未重算`,
    `${formulas} formulas: the results stored in the file were read, none was reckoned`,
  ),
  ...noteIf(macros, '文件带宏：未读，也未运行', 'The file has macros: neither read nor run'),
  ...noteIf(externalLinks, '文件链接到别的文件：未打开', 'The file links to other files: not opened'),
];

/** Columns that would mean the same as another: none is left out without a word. */
const twinNotes = ({ columns }: SheetLayout): FullBilingual[] =>
  columns.flatMap(({ index, name, by, like }) => {
    if (by !== 'twin' || like === null) return [];
    const [own, other] = [columnLetters(index + 1), columnLetters(like + 1)];
    const first = columns[like]?.name ?? other;
    return [
      {
        zh: `${own}列“${name}”与${other}列“${first}”含义相同而内容不同：${own}列还没有导入，请指明它的含义`,
        en: `Column ${own} “${name}” means the same as column ${other} “${first}” and holds other values: it is not imported until you say what it means`,
      },
    ];
  });

/** What an officer should know of the file as a whole. */
export function fileNotes({ book }: ImportFile, layout: SheetLayout): FullBilingual[] {
  const { hiddenSheets } = book.leftOut;
  const others = book.sheets.map(({ name }) => name).filter((name) => name !== layout.sheet);
  const meaningless = layout.columns
    .filter(({ heading, key, by }) => heading !== '' && key === 'skip' && by !== 'twin')
    .map(({ name }) => name);
  const shown = meaningless.slice(0, 20);
  const blanks = layout.cells.slice(layout.headerRow + 1).reduce((sum, row) => sum + blankCells(row, layout.columns), 0);
  return [
    ...twinNotes(layout),
    ...noteIf(
      hiddenSheets.length > 0,
      `隐藏的工作表未读：${hiddenSheets.join('、')}`,
      `Hidden sheets left out: ${hiddenSheets.join(', ')}`,
    ),
    ...noteIf(others.length > 0, `其他工作表未读：${others.join('、')}`, `Other sheets left out: ${others.join(', ')}`),
    ...leftAlone(book.leftOut),
    ...noteIf(
      blanks > 0,
      `${blanks}个单元格写着“-”“不详”之类，按未填处理，不当作零`,
      `${blanks} cells hold “-”, “N/A” or the like: taken as not given, never as zero`,
    ),
    ...noteIf(shown.length > 0, `未导入的列：${shown.join('、')}`, `Columns left out: ${shown.join(', ')}`),
  ];
}
