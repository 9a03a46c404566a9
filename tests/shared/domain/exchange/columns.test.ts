import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOfFact, readKey } from '#shared/domain/exchange/column-key.ts';
import { asOfCell, plainCell, readAsOf, readText, takePolarity } from '#shared/domain/exchange/fact-cell.ts';
import { findHeaderRow } from '#shared/domain/exchange/find-header.ts';
import { readHeading } from '#shared/domain/exchange/heading.ts';
import { isHeading, mapColumns, vocabularyOf } from '#shared/domain/exchange/map-columns.ts';
import { classOf, gradeCell, readGradeCell, sensitivityOf } from '#shared/domain/exchange/record-words.ts';
import { gradeSchema } from '#shared/domain/fact/fact.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { parseAsOf } from '#shared/lib/date.ts';

describe('a heading', () => {
  test.each([
    ['占地面积（亩）', '占地面积', { unit: 'mu', scale: '1' }],
    ['占地面积(万平方米)', '占地面积', { unit: 'm2', scale: '10000' }],
    ['总投资(亿元)', '总投资', { unit: 'yuan', scale: '100000000', currency: 'CNY' }],
    ['总投资（单位：万美元）', '总投资', { unit: 'usd', scale: '10000', currency: 'USD' }],
    ['租金（元/平方米·天）', '租金', { unit: 'yuan-per-m2-day', scale: '1', currency: 'CNY' }],
    ['增速/%', '增速', { unit: 'percent', scale: '1' }],
    ['企业数（家）', '企业数', null],
    ['Investment (RMB million)', 'investment', { unit: 'yuan', scale: '1000000', currency: 'CNY' }],
    ['Total investment (USD m)', 'totalinvestment', { unit: 'usd', scale: '1000000', currency: 'USD' }],
    ['园区名称*', '园区名称', null],
    ['园区名称（必填）', '园区名称', null],
    ['Floor area (m²)', 'floorarea', { unit: 'm2', scale: '1' }],
    ['名称（中文）', '名称(中文)', null],
  ])('%s', (text, name, unit) => {
    expect(readHeading(text)).toEqual({ name, part: 'fact', nth: 1, unit });
  });

  test.each([
    ['入驻企业 #2 · 来源', 'source', 2],
    ['Resident firms · As of', 'asOf', 1],
    ['入驻企业 #3', 'fact', 3],
  ])('%s tells of one of several facts', (text, part, nth) => {
    const heading = readHeading(text);
    expect([heading.part, heading.nth]).toEqual([part, nth]);
  });
});

describe('the header row', () => {
  const words = vocabularyOf('park', []);
  const known = (name: string): boolean => isHeading(words, name);
  test.each<[string, string[][], number | null]>([
    [
      'stands first',
      [
        ['名称', '区'],
        ['甲', '乙'],
      ],
      0,
    ],
    ['stands below titles', [['统计表'], ['2026年'], ['序号', '园区名称', '行政区'], ['1', '甲', '闵行']], 2],
    [
      'is not a row of data',
      [
        ['甲园', '闵行区', '1'],
        ['乙园', '徐汇区', '2'],
      ],
      null,
    ],
    ['is not there', [], null],
  ])('%s', (_, cells, row) => {
    expect(findHeaderRow(cells, known)).toBe(row);
  });
});

test('columns mean what they are called, what was kept and what their values say; a meaning is given once', () => {
  const values: Record<number, string[]> = { 2: ['市级', '区级'] };
  const columns = mapColumns({
    headings: ['园区', '名称', '级别', '用地面积', '数据来源', '别的'],
    samples: (index) => values[index] ?? ['x'],
    words: vocabularyOf('park', [{ id: 'area', name: { zh: '面积', en: 'Area' }, topic: 'space', reviewMonths: 24 }]),
    asked: null,
    saved: { 别的: 'fact:area' },
  });
  expect(columns.map(({ key, by }) => [key, by])).toEqual([
    ['nameZh', 'synonym'],
    ['skip', 'twin'],
    ['class', 'synonym'],
    ['skip', 'twin'],
    ['source', 'synonym'],
    ['fact:area', 'saved'],
  ]);
});

test('every key is read back as it was written, and nothing else is a key', () => {
  expect([1, 2, 12].map((nth) => readKey(keyOfFact('source', 'floor-area', nth)))).toEqual(
    [1, 2, 12].map((nth) => ({ type: 'fact', part: 'source', attributeId: 'floor-area', nth })),
  );
  for (const text of ['', 'name', 'fact:', 'fact:A', 'fact:x#1', '__proto__', 'constructor'])
    expect([text, readKey(text)]).toEqual([text, null]);
});

describe('cells', () => {
  test.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024年6月', '2024-06'],
    ['2024/6/3', '2024-06-03'],
    ['2024.06', '2024-06'],
    ['截至2024年12月31日', '2024-12-31'],
    ['2018-2020', '2018/2020'],
    ['2018年至2020年', '2018/2020'],
  ])('%s is the date %s', (cell, iso) => {
    expect(readAsOf(cell)).toEqual(parseAsOf(iso));
  });

  test('a date cell is read back in both languages; a text that is no date is none', () => {
    for (const iso of [null, '2024', '2024-06', '2024-06-03', '2018/2020'])
      for (const language of ['zh', 'en'] as const) expect(readAsOf(asOfCell(parseAsOf(iso), language))).toEqual(parseAsOf(iso));
    for (const text of ['去年', '2024-13', '2024-02-30', 'x']) expect([text, readAsOf(text)]).toEqual([text, null]);
  });

  test('grade and sensitivity are read back, and the words alone are enough', () => {
    for (const grade of gradeSchema.options)
      for (const level of sensitivities)
        for (const language of ['zh', 'en'] as const)
          expect(readGradeCell(gradeCell(grade, level, language))).toEqual({ grade, sensitivity: level === 'public' ? null : level });
    expect([readGradeCell('官方')?.grade, readGradeCell('c')?.grade, readGradeCell('x')]).toEqual(['official', 'media', null]);
    expect([classOf('park', '市级园区'), classOf('park', 'x'), sensitivityOf('内部')]).toEqual(['municipal', null, 'internal']);
  });

  test('reading dates and words never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        readAsOf(text);
        readText(`x${text}`);
        takePolarity(text);
        readHeading(text);
        expect(plainCell(text).length).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20260901, numRuns: 300 },
    );
  });
});
