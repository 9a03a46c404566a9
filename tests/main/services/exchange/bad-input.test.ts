import { deflateRawSync } from 'node:zlib';
import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { csvBytes } from '#main/export/sheet/csv.ts';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import { importLimits } from '#main/services/exchange/limits.ts';
import { readImportFile } from '#main/services/exchange/import-file.ts';
import { createReceivedFiles } from '#main/services/exchange/received-files.ts';
import { storedZip, unpack, zipEntries } from '#main/services/workbook/zip-parts.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { seededStore, sha256Of } from '../../../support/core.ts';
import { bookBytes, tryImport, utf8 } from '../../../support/import-sheet.ts';

const good = bookBytes({
  S: [
    ['园区名称', '占地面积（亩）'],
    ['甲示范园', 12],
  ],
});
const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  const error: unknown = await readImportFile(name, bytes).catch((fault: unknown) => fault);
  if (!(error instanceof UserError)) throw new Error(`not refused: ${JSON.stringify(error).slice(0, 200)}`);
  expect([error.code, error.where]).toEqual(['invalid-input', 'file']);
  return error.message;
};
/** The same workbook with parts put in, replaced or lied about. */
const withParts = (bytes: Uint8Array, parts: Record<string, Uint8Array>): Uint8Array => {
  const old = (zipEntries(bytes) ?? [])
    .filter(({ name }) => !(name in parts))
    .map((entry) => ({ name: entry.name, data: unpack(bytes, entry) }));
  return storedZip([...old, ...Object.entries(parts).map(([name, data]) => ({ name, data }))]);
};

/** A deflated part whose directory entry says another size than it has. */
function lyingBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(40_000_000, 32));
  const bytes = withParts(good, { 'xl/sharedStrings.xml': packed });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = (zipEntries(bytes) ?? []).find(({ name }) => name === 'xl/sharedStrings.xml');
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 42, true) !== entry?.at) continue;
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 24, 1000, true);
  }
  return bytes;
}

describe('a file that cannot be trusted is refused with a message that helps', () => {
  test.each([
    ['empty', 'a.xlsx', () => new Uint8Array(), '空的'],
    ['cut off', 'a.xlsx', () => good.slice(0, good.length - 60), '可能已损坏'],
    ['cut in the middle', 'a.xlsx', () => Uint8Array.from([...good.slice(0, 300), ...good.slice(700)]), '可能已损坏'],
    ['a PDF under the name of a workbook', 'a.xlsx', () => utf8('%PDF-1.7 …'), '这是 PDF'],
    ['a picture under the name of a CSV', 'a.csv', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), '不是文本文件'],
    ['a web page under the name of a workbook', 'a.xls', () => utf8('<html><table><tr><td>园区名称</td></tr></table></html>'), '网页'],
    ['another Office file', 'a.xlsx', () => storedZip([{ name: 'word/document.xml', data: utf8('<w/>') }]), '不是 Excel 表格'],
    [
      'one with a password',
      'a.xlsx',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      '加了密码',
    ],
    ['a damaged old workbook', 'a.xls', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8]), '可能已损坏'],
    ['a million rows', 'a.csv', () => utf8('名称\n'.repeat(1_000_000)), `超过${importLimits.rows}行`],
    [
      'too many rows in a workbook',
      'a.xlsx',
      () => bookBytes({ S: Array.from({ length: importLimits.rows + 2 }, (_, at) => [`园${at}`]) }),
      `超过${importLimits.rows}行`,
    ],
    ['too many columns', 'a.csv', () => utf8(`${'名称,'.repeat(1200)}\n`), '超过1000列'],
    ['a bomb that lies about its size', 'a.xlsx', lyingBomb, '太大'],
  ])('%s', async (_, name, make, says) => {
    expect(await refusal(name, make())).toContain(says);
  });

  test('a bomb that tells its size is refused before it is unpacked', async () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 90_000_000, true);
    expect(await refusal('a.xlsx', bytes)).toContain('太大');
  });

  test('300 MB are refused by their size alone, before a byte has come', () => {
    expect(() => createReceivedFiles().begin('a.xlsx', 300_000_000)).toThrow('超过 30 MB');
  });
});

describe('what could do harm is left alone', () => {
  const { db } = seededStore();

  test('macros, links to other files and formulas are named and never looked into', async () => {
    const sheet = utils.aoa_to_sheet([
      ['园区名称', '主导产业'],
      ['甲示范园', ''],
    ]);
    sheet['B2'] = { t: 's', f: 'HYPERLINK("http://x","点")', v: '存的结果' };
    const bytes = withParts(bookBytes({ S: sheet }), {
      'xl/vbaProject.bin': utf8('Sub Auto_Open()'),
      'xl/externalLinks/externalLink1.xml': utf8('<externalLink/>'),
    });
    const { answer, plan } = await tryImport(db, { name: 'a.xlsm', bytes }, { kind: 'park', source: { title: 't', asOf: '2026' } });
    expect([answer.notes.map(({ zh }) => zh), plan.lines[0]?.writes?.facts.map(({ raw }) => raw)]).toEqual([
      ['有 1 个公式：读的是文件里存的结果，未重算', '文件带宏：未读，也未运行', '文件链接到别的文件：未打开'],
      ['存的结果'],
    ]);
  });

  test('a cell with a formula’s error rejects its line and says so', async () => {
    const sheet = utils.aoa_to_sheet([
      ['园区名称', '主导产业'],
      ['甲示范园', ''],
    ]);
    sheet['B2'] = { t: 'e', v: 0x17, w: '#REF!' };
    const { plan } = await tryImport(db, { name: 'a.xlsx', bytes: bookBytes({ S: sheet }) }, { kind: 'park' });
    expect(plan.lines.map(({ outcome, reasons }) => [outcome, reasons.at(-1)?.zh])).toEqual([
      ['rejected', '主导产业：单元格是公式错误 #REF!，请改成数值'],
    ]);
  });

  test('control signs go, and cells that begin like formulas stay text both ways', async () => {
    const dangerous = ['=1+1', '+86', '-5', '@sum', '\t=x'];
    const rows = [['园区名称', '主导产业'], ...dangerous.map((text, at) => [`第${at}园甲乙`, `${text}\u0007`])];
    const { plan } = await tryImport(
      db,
      { name: 'a.csv', bytes: utf8(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')) },
      { kind: 'park' },
    );
    expect(plan.lines.map(({ writes }) => writes?.facts[0]?.raw)).toEqual(['=1+1', '+86', '-5', '@sum', '=x']);
    const csv = new TextDecoder().decode(csvBytes(dangerous.map((text) => [text])));
    expect(csv.split('\r\n').filter((line) => /^"?[=+\-@\t]/.test(line))).toEqual([]);
    const again = await readImportFile(
      'b.xlsx',
      workbookBytes({ sheet: 'S', columns: [{ title: '园区名称', width: 9 }], rows: dangerous.map((text) => [text]) }),
    );
    expect(again.book.sheets[0]?.cells.slice(1).map(([cell]) => cell)).toEqual(dangerous.map((text) => `'${text}`));
  });

  test.each([
    ['UTF-8 with a mark', '\ufeff园区名称,主导产业\r\n甲示范园,生物\r\n', 'utf8'],
    ['UTF-8 without', '园区名称;主导产业\n甲示范园;生物\n', 'utf8'],
  ])('a CSV in %s is read', async (_, text) => {
    const { plan } = await tryImport(db, { name: 'a.csv', bytes: utf8(text) }, { kind: 'park' });
    expect(plan.lines.map(({ name, outcome }) => [name, outcome])).toEqual([['甲示范园', 'create']]);
  });

  test('a CSV in GB 18030 and an old .xls are read', async () => {
    const gb = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7, 0xca, 0xbe, 0xb7, 0xb6, 0xd4, 0xb0]);
    const xls = bookBytes({ S: [['园区名称'], ['甲示范园']] }, { type: 'xls' });
    for (const [name, bytes] of [
      ['a.csv', gb],
      ['a.xls', xls],
    ] as const) {
      const { plan } = await tryImport(db, { name, bytes }, { kind: 'park' });
      expect([name, plan.lines.map((line) => [line.name, line.outcome])]).toEqual([name, [['甲示范园', 'create']]]);
    }
  });

  test('stopping in the middle of reading or comparing writes nothing', async () => {
    const stop = new AbortController();
    const reading = readImportFile('a.xlsx', good, stop.signal);
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('a store is byte for byte the same after any dry run', async () => {
  const store = seededStore();
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  const before = sha256Of(store.file);
  for (const kind of ['park', 'institution', 'event'] as const)
    await tryImport(
      store.db,
      {
        name: 'a.xlsx',
        bytes: bookBytes({
          S: [
            ['名称', '位置'],
            ['甲示范园', '东路'],
            ['零号湾', '西路'],
            ['', 'x'],
          ],
        }),
      },
      { kind },
    );
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  expect(sha256Of(store.file)).toBe(before);
});
