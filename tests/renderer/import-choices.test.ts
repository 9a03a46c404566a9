import { describe, expect, it } from 'vitest';
import { choicesOf, columnsOfHead, remapped, startSheet, startSource } from '#renderer/features/exchange/import-choices.ts';
import { columnLetters } from '#shared/domain/exchange/name-columns.ts';
import type { ColumnView } from '#shared/domain/exchange/outcome.ts';
import { importChoicesSchema } from '#shared/domain/exchange/outcome.ts';

const column = (heading: string, key: string): ColumnView => ({
  column: 1,
  heading,
  name: heading,
  key,
  by: 'name',
  like: null,
  unit: null,
  samples: [],
});

describe('what an officer says of a sheet', () => {
  it('is sent without what was left empty', () => {
    expect(choicesOf(startSheet)).toEqual({ kind: 'park', source: { grade: 'official', sensitivity: 'internal' } });
    const full = choicesOf({
      kind: 'project',
      sheet: '一',
      headerRow: 3,
      mapping: { 甲: 'nameZh' },
      source: { ...startSource, title: ' 汇总 ', publisher: '招商科', publishedOn: '2026-06-30', asOf: '2026-06' },
    });
    expect(importChoicesSchema.parse(full)).toEqual({
      kind: 'project',
      sheet: '一',
      headerRow: 3,
      mapping: { 甲: 'nameZh' },
      source: {
        title: '汇总',
        publisher: '招商科',
        publishedOn: '2026-06-30',
        asOf: '2026-06',
        grade: 'official',
        sensitivity: 'internal',
      },
    });
  });

  it('gives a meaning once: the column that had it is left out', () => {
    const columns = [column('名称', 'nameZh'), column('简称', 'aliases'), column('备注', 'skip')];
    expect(remapped({}, columns, { name: '简称', key: 'nameZh' })).toEqual({ 名称: 'skip', 简称: 'nameZh' });
    expect(remapped({ 名称: 'nameZh' }, columns, { name: '简称', key: 'skip' })).toEqual({ 名称: 'nameZh', 简称: 'skip' });
  });

  it('is offered for the headings of the row pointed at, while the sheet cannot be tried', () => {
    const file = {
      fileId: 'f',
      name: 'a.csv',
      notes: [],
      sheets: [
        { name: '藏', hidden: true, rows: 0, head: [] },
        { name: '一', hidden: false, rows: 3, head: [['说明'], ['甲', '', '乙'], ['单位甲', 'x', '市级']] },
      ],
    };
    expect(columnsOfHead(file, { ...startSheet, headerRow: 2, mapping: { 甲: 'nameZh' } })).toEqual([
      { column: 1, heading: '甲', name: '甲', key: 'nameZh', by: 'asked', like: null, unit: null, samples: ['单位甲'] },
      { column: 3, heading: '乙', name: '乙', key: 'skip', by: 'none', like: null, unit: null, samples: ['市级'] },
    ]);
  });

  it('calls columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});
