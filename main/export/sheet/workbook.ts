import { zip } from './zip.ts';

export interface SheetColumn {
  title: string;
  /** In characters of the standard font. */
  width: number;
}
export type CellStyle = 'plain' | 'done' | 'part' | 'open';
export interface SheetCell {
  text: string;
  style?: CellStyle;
}
export interface Workbook {
  sheet: string;
  columns: SheetColumn[];
  rows: (string | SheetCell)[][];
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
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

const styleIds: Record<CellStyle | 'head', number> = { plain: 0, head: 1, done: 2, part: 3, open: 4 };

const cell = (text: string, at: { row: number; column: number }, style: number): string =>
  `<c r="${columnName(at.column)}${at.row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(text).slice(0, longestCell))}</t></is></c>`;

function rowXml(cells: (string | SheetCell)[], row: number, head: boolean): string {
  const body = cells.map((entry, column) => {
    const { text, style = 'plain' } = typeof entry === 'string' ? { text: entry } : entry;
    return cell(text, { row, column }, head ? styleIds.head : styleIds[style]);
  });
  return `<row r="${row}">${body.join('')}</row>`;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const font = (bold: boolean, colour: string): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="10.5"/><color rgb="FF${colour}"/><name val="Microsoft YaHei"/></font>`;
const format = (fontId: number, fillId: number): string =>
  `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

/** Ink on white with hairlines; the state has a word of its own, its colour only repeats it. */
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="5">${font(false, '1F2933')}${font(true, '10243E')}${font(true, '1E6B3A')}${font(true, '855600')}${font(true, '56636E')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF4F7F9"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFD5DCE3"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${format(0, 0)}${format(1, 2)}${format(2, 0)}${format(3, 0)}${format(4, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml({ columns, rows }: Workbook): string {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const last = `${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const body = [
    rowXml(
      columns.map(({ title }) => title),
      1,
      true,
    ),
    ...rows.map((row, at) => rowXml(row, at + 2, false)),
  ].join('');
  return `${xml}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>${body}</sheetData><autoFilter ref="A1:${last}"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** An .xlsx of one sheet: a frozen head, wrapped text, no formula ever. The same rows are the same bytes on every machine. */
export function workbookBytes(book: Workbook): Uint8Array {
  const name = escaped(book.sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  return zip([
    {
      name: '[Content_Types].xml',
      text: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', text: sheetXml(book) },
    { name: 'xl/styles.xml', text: styles },
  ]);
}
