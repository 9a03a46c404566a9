import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { harmless, workbookBytes, type Workbook } from '#main/export/sheet/workbook.ts';
import { zipSize } from '#main/services/workbook/zip-parts.ts';

const book: Workbook = {
  sheet: '答复清单 Answers',
  columns: [
    { title: '问题 Question', width: 30 },
    { title: '答复', width: 40 },
  ],
  rows: [
    ['=HYPERLINK("http://x")', { text: '第一行\nsecond line', style: 'part' }],
    ['+1', '@SUM(A1)'],
    ['-2', 'a < b & "c" \u0007 𠮷'],
  ],
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('another program reads back every cell as text, in order', () => {
  const back = read(workbookBytes(book), { type: 'array', cellFormula: true });
  const sheet = back.Sheets[back.SheetNames[0] ?? ''];
  expect(back.SheetNames).toEqual(['答复清单 Answers']);
  expect(utils.sheet_to_json(sheet ?? {}, { header: 1 })).toEqual([
    ['问题 Question', '答复'],
    [`'=HYPERLINK("http://x")`, '第一行\nsecond line'],
    ["'+1", "'@SUM(A1)"],
    ["'-2", 'a < b & "c"  𠮷'],
  ]);
  expect(Object.values(sheet ?? {}).filter((cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([]);
});

test('the head is frozen and every cell wraps', () => {
  const text = Object.values(unzipSync(workbookBytes(book)))
    .map((part) => strFromU8(part))
    .join('\n');
  expect(text).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(text.match(/wrapText="1"/g)).toHaveLength(5);
});

test('the same rows are the same bytes, whatever the day', () => {
  expect(sha256(workbookBytes(book))).toBe(sha256(workbookBytes(structuredClone(book))));
  expect(sha256(workbookBytes(book))).toBe('ee080abd660b2997cb3df7c87ade3e2af64205f8466ade794d5dd94e68d666dd');
});

test('numbers show all their digits, in groups from five before the point on: a year stays a year', () => {
  const rows = ['129000000000', '2017', '24.45', '0.1234567'].map((number) => [{ text: number, number }]);
  const parts = unzipSync(workbookBytes({ sheet: 's', columns: [{ title: 'n', width: 20 }], rows }));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const used = [...text('xl/worksheets/sheet1.xml').matchAll(/s="(\d+)"><v>/g)].map(([, style]) => Number(style));
  const formats = [...text('xl/styles.xml').matchAll(/<xf numFmtId="(\d+)"[^>]*borderId="1"/g)].map(([, id]) => id);
  const codes = new Map([...text('xl/styles.xml').matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]));
  expect(used.map((style) => codes.get(formats[style]) ?? 'general')).toEqual(['#,##0', '0', '0.00', 'general']);
});

test('a wide sheet keeps its first column in sight and repeats it in print', () => {
  const columns = Array.from({ length: 12 }, (_unused, at) => ({ title: `c${at}`, width: 40 }));
  const parts = unzipSync(workbookBytes({ sheet: 's', columns, rows: [] }));
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  expect(text).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2"');
  expect(text).toContain(">'s'!$A:$A,'s'!$1:$1</definedName>");
  expect(text).toContain('fitToWidth="3"');
});

test('a zip reader finds every part', () => {
  expect(zipSize(workbookBytes(book))?.names).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
    'xl/styles.xml',
  ]);
});

test.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1'])('%j cannot become a formula', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});
test.each(['1-2', 'a=b', '园区', ''])('%j is left as it is', (text) => {
  expect(harmless(text)).toBe(text);
});
