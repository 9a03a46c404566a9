import { textWidthEm } from '#shared/domain/chart/text-width.ts';
import { zip } from './zip.ts';

export interface SheetColumn {
  title: string;
  /** In characters of the standard font. */
  width: number;
  /** What a cell below may say, offered as a list; other words stay possible. */
  choices?: readonly string[];
  /** Columns that tell of the one before them fold away behind it. */
  folds?: boolean;
}
export type CellStyle = 'plain' | 'done' | 'part' | 'open';
export interface SheetCell {
  text: string;
  style?: CellStyle;
  /** An exact decimal, written as a number to reckon with; `text` is then what a reader of the file's source sees. */
  number?: string;
}
export interface Sheet {
  sheet: string;
  columns: SheetColumn[];
  rows: (string | SheetCell)[][];
}
export interface Workbook extends Sheet {
  /** Sheets behind the first. */
  others?: readonly Sheet[];
}

/** The most a cell of the format holds. */
const longestCell = 32_767;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const escaped = (text: string): string =>
  text
    .toWellFormed()
    // Control signs that XML cannot hold.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const styleIds: Record<CellStyle | 'head' | 'number', number> = { plain: 0, head: 1, done: 2, part: 3, open: 4, number: 5 };

const cell = (text: string, at: { row: number; column: number }, style: number): string =>
  `<c r="${columnName(at.column)}${at.row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(text).slice(0, longestCell))}</t></is></c>`;

/** More digits than a spreadsheet keeps stay text, so that none is lost. */
const keepsDigits = (number: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(number) && number.replace(/\D/g, '').replace(/^0+/, '').length <= 15;

/** Decimals that have a format of their own; a number with more is shown as the program likes. */
const mostDecimals = 6;

/** The style that shows all digits of a number, in groups of three from five digits before the point on: years stay years. */
function numberStyle(number: string): number {
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  if (fraction.length > mostDecimals) return styleIds.number;
  return styleIds.number + 1 + fraction.length + (whole.length > 4 ? mostDecimals + 1 : 0);
}

const numberCell = (number: string, at: { row: number; column: number }): string =>
  `<c r="${columnName(at.column)}${at.row}" s="${numberStyle(number)}"><v>${number}</v></c>`;

/** A character of a column's width, in em of the cells' type; the height of a line and the most that a row may have, in points. */
const characterEm = 0.54;
const linePoints = 15;
const highestRow = 409;

/** The height at which all words of a row show: not every program works it out when it opens the file. */
function rowHeight(cells: (string | SheetCell)[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((entry, at) => {
    const text = typeof entry === 'string' ? entry : entry.text;
    const room = Math.max(1, (columns[at]?.width ?? 10) - 1.5) * characterEm;
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidthEm(line) / room)), 0);
  });
  return Math.min(highestRow, Math.max(1, ...lines) * linePoints + 3);
}

function rowXml(cells: (string | SheetCell)[], row: number, { head, columns }: { head: boolean; columns: readonly SheetColumn[] }): string {
  const body = cells.map((entry, column) => {
    const { text, style = 'plain', number }: SheetCell = typeof entry === 'string' ? { text: entry } : entry;
    if (number !== undefined && keepsDigits(number)) return numberCell(number, { row, column });
    return cell(text, { row, column }, head ? styleIds.head : styleIds[style]);
  });
  return `<row r="${row}" ht="${rowHeight(cells, columns)}">${body.join('')}</row>`;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const font = (bold: boolean, colour: string): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="10.5"/><color rgb="FF${colour}"/><name val="Microsoft YaHei"/></font>`;
const format = (fontId: number, fillId: number): string =>
  `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

/** As the number stands, with no more and no fewer digits: the program's own way first, then by decimals, then the same in groups. */
const numberCodes = ['0', '#,##0'].flatMap((whole) =>
  Array.from({ length: mostDecimals + 1 }, (_unused, decimals) => (decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`)),
);
/** Formats of our own count from here. */
const firstFormat = 164;
const numberFormat = (id: number): string =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`;
const numberFormats = [0, ...numberCodes.map((_code, at) => firstFormat + at)].map(numberFormat).join('');
const formatCodes = numberCodes.map((code, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${code}"/>`).join('');

/** Ink on white with hairlines; the state has a word of its own, its colour only repeats it. */
const styles = `${xml}<styleSheet xmlns="${main}"><numFmts count="${numberCodes.length}">${formatCodes}</numFmts><fonts count="5">${font(false, '1F2933')}${font(true, '10243E')}${font(true, '1E6B3A')}${font(true, '855600')}${font(true, '56636E')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF4F7F9"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFD5DCE3"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${6 + numberCodes.length}">${format(0, 0)}${format(1, 2)}${format(2, 0)}${format(3, 0)}${format(4, 0)}${numberFormats}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** How far down a column offers its choices. */
const choiceRows = 2000;
/** The most characters a list of choices holds in the format. */
const longestList = 255;

function validations(columns: readonly SheetColumn[]): string {
  const lists = columns.flatMap(({ choices }, at) => {
    const list = (choices ?? []).filter((choice) => !choice.includes(',')).join(',');
    const cells = `${columnName(at)}2:${columnName(at)}${choiceRows}`;
    return list === '' || list.length > longestList
      ? []
      : [
          `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>"${escaped(list)}"</formula1></dataValidation>`,
        ];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** Characters across a printed page that can still be read. */
const pageCharacters = 220;
/** A sheet of more columns keeps its first one in sight. */
const narrow = 8;

const isWide = ({ columns }: Sheet): boolean => columns.length > narrow;

/** Heads, and on a wide sheet the first column, stay while the rest moves, and stand on every printed page. */
const paneXml = (sheet: Sheet): string =>
  isWide(sheet)
    ? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

function titlesXml(sheets: readonly Sheet[], names: readonly string[]): string {
  const titles = sheets.map((sheet, at) => {
    const name = `'${(names[at] ?? '').replaceAll("'", "''")}'`;
    const area = isWide(sheet) ? `${name}!$A:$A,${name}!$1:$1` : `${name}!$1:$1`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${area}</definedName>`;
  });
  return `<definedNames>${titles.join('')}</definedNames>`;
}

function sheetXml(sheet: Sheet): string {
  const { columns, rows } = sheet;
  const pagesAcross = Math.max(1, Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / pageCharacters));
  const widths = columns
    .map(
      ({ width, folds }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${folds === true ? ' outlineLevel="1"' : ''}/>`,
    )
    .join('');
  const last = `${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const body = [
    rowXml(
      columns.map(({ title }) => title),
      1,
      { head: true, columns },
    ),
    ...rows.map((row, at) => rowXml(row, at + 2, { head: false, columns })),
  ].join('');
  return `${xml}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0" showGridLines="0">${paneXml(sheet)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"${columns.some(({ folds }) => folds === true) ? ' outlineLevelCol="1"' : ''}/><cols>${widths}</cols><sheetData>${body}</sheetData><autoFilter ref="A1:${last}"/>${validations(columns)}<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross}" fitToHeight="0"/></worksheet>`;
}

/** An .xlsx: a frozen head, wrapped text, no formula ever. The same rows are the same bytes on every machine. */
export function workbookBytes(book: Workbook): Uint8Array {
  const sheets: readonly Sheet[] = [book, ...(book.others ?? [])];
  const names = sheets.map(({ sheet }) => escaped(sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)));
  const parts = sheets.map((_, at) => `/xl/worksheets/sheet${at + 1}.xml`);
  const overrides = parts
    .map((part) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)
    .join('');
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at === 0 ? 1 : at + 2}"/>`).join('');
  const ties = parts
    .slice(1)
    .map((_, at) => `<Relationship Id="rId${at + 3}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 2}.xml"/>`)
    .join('');
  return zip([
    {
      name: '[Content_Types].xml',
      text: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${overrides}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list}</sheets>${titlesXml(sheets, names)}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/>${ties}</Relationships>`,
    },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet) })),
    { name: 'xl/styles.xml', text: styles },
  ]);
}
