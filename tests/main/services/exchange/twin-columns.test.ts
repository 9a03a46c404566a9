import { describe, expect, test } from 'vitest';
import { valueChanges } from '#main/services/exchange/value-changes.ts';
import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import type { ImportChoices } from '#shared/domain/exchange/outcome.ts';
import { seededStore } from '../../../support/core.ts';
import { bookBytes, doImport, tryImport, type Row, type SheetFile } from '../../../support/import-sheet.ts';

const { db } = seededStore();
const sheet = (...rows: Row[]): SheetFile => ({ name: 's.xlsx', bytes: bookBytes({ 表: rows }) });
const park = (mapping?: ImportChoices['mapping']): ImportChoices => ({ kind: 'park', ...(mapping === undefined ? {} : { mapping }) });
const columnsOf = async (file: SheetFile, choices = park()) => {
  const { answer } = await tryImport(db, file, choices);
  return { columns: answer.columns.map(({ name, key, by, like }) => [name, key, by, like]), notes: answer.notes.map(({ zh }) => zh) };
};

describe('two columns that mean the same', () => {
  const twice = sheet(['园区名称', '企业数', '企业数'], ['双列示范园', 12, 34]);

  test('are both offered, by a name of their own, and the second waits for a word', async () => {
    const { columns, notes } = await columnsOf(twice);
    expect(columns).toEqual([
      ['园区名称', 'nameZh', 'synonym', null],
      ['企业数', 'fact:resident-firms', 'synonym', null],
      ['企业数 [2]', 'skip', 'twin', 2],
    ]);
    expect(notes[0]).toBe('C列“企业数 [2]”与B列“企业数”含义相同而内容不同：C列还没有导入，请指明它的含义');
  });

  test('of different headings are told apart the same way', async () => {
    const { columns, notes } = await columnsOf(sheet(['园区名称', '企业数', '入驻企业'], ['双列示范园', 12, 34]));
    expect(columns.slice(1)).toEqual([
      ['企业数', 'skip', 'twin', 3],
      ['入驻企业', 'fact:resident-firms', 'name', null],
    ]);
    expect(notes[0]).toContain('B列“企业数”与C列“入驻企业”含义相同');
  });

  test('are no question where they hold the same in every line', async () => {
    const { columns, notes } = await columnsOf(sheet(['园区名称', '企业数', '企业数'], ['双列示范园', 12, 12], ['另一示范园', '', '']));
    expect(columns[2]).toEqual(['企业数 [2]', 'skip', 'none', null]);
    expect(notes).toContain('未导入的列：企业数 [2]');
  });

  test('are both written once the officer says so, or the other of the two alone', async () => {
    const both = await tryImport(db, twice, park({ '企业数 [2]': 'fact:resident-firms#2' }));
    expect(both.plan.lines[0]?.writes?.facts.map(({ raw }) => raw)).toEqual(['12', '34']);
    const other = await tryImport(db, twice, park({ 企业数: 'skip', '企业数 [2]': 'fact:resident-firms' }));
    expect(other.plan.lines[0]?.writes?.facts.map(({ raw }) => raw)).toEqual(['34']);
  });

  test('under a group take the word of the group as their name', async () => {
    const { columns } = await columnsOf(
      sheet(
        ['', '2024年', '', '2025年', ''],
        ['园区名称', '企业数', '占地面积（亩）', '企业数', '占地面积（亩）'],
        ['双列示范园', 1, 2, 3, 4],
      ),
    );
    expect(columns.map(([name, , by]) => [name, by])).toEqual([
      ['园区名称', 'synonym'],
      ['2024年 · 企业数', 'synonym'],
      ['2024年 · 占地面积（亩）', 'synonym'],
      ['2025年 · 企业数', 'twin'],
      ['2025年 · 占地面积（亩）', 'twin'],
    ]);
  });

  test('under years are dated by them, and the newest takes the place of the old value', async () => {
    const own = seededStore().db;
    const rows = sheet(['', '2024年', '2025年'], ['园区名称', '企业数', '企业数'], ['紫竹国家高新技术产业开发区', 600, 640]);
    const asked = { ...park({ '2025年 · 企业数': 'fact:resident-firms#2' }), source: { asOf: '2026-06' } };
    const planned = await tryImport(own, rows, asked);
    expect(planned.plan.lines[0]?.writes?.facts.map(({ raw, asOf, effect }) => [raw, asOf.to, effect])).toEqual([
      ['600', '2024-12-31', 'more'],
      ['640', '2025-12-31', 'newer'],
    ]);
    await doImport(own, rows, asked);
    const live = listFactsOfRecord(own, 'zizhu').filter(
      ({ attributeId, supersededBy }) => attributeId === 'resident-firms' && supersededBy === null,
    );
    expect(new Set(live.map(({ value }) => value.number))).toEqual(new Set(['600', '640']));
  });

  test('are asked about again the next time, as long as nothing was said', async () => {
    const own = seededStore().db;
    await doImport(own, twice, park());
    const next = await tryImport(own, twice, park());
    expect(next.answer.columns.map(({ by }) => by)).toEqual(['saved', 'saved', 'twin']);
    await doImport(own, twice, park({ '企业数 [2]': 'skip' }));
    expect((await tryImport(own, twice, park())).answer.columns.map(({ by }) => by)).toEqual(['saved', 'saved', 'saved']);
  });
});

describe('a line that changes a record', () => {
  test('says value by value what changes from what to what', async () => {
    const own = seededStore().db;
    const head = ['编号', '园区名称', '园区级别', '企业数', '数据时点'];
    await doImport(own, sheet(head, ['bianhua-park', '变化示范园', '区级', '约100家', '2024']), park());
    const planned = await tryImport(own, sheet(head, ['bianhua-park', '变化新园', '市级', '130', '2025-06']), park());
    const [line] = planned.plan.lines;
    if (line === undefined) throw new Error('no line');
    expect(line.outcome).toBe('update');
    expect(
      valueChanges(line, planned).map(({ key, old, oldFrom, next, nextFrom, effect }) => [
        key,
        old?.zh ?? null,
        oldFrom?.zh ?? null,
        next.zh,
        nextFrom?.zh ?? null,
        effect,
      ]),
    ).toEqual([
      ['nameZh', '变化示范园', null, '变化新园', null, 'changed'],
      ['class', '区级', null, '市级', null, 'changed'],
      ['aliases', null, null, '变化示范园', null, 'added'],
      ['fact:resident-firms', '约100家', 's.xlsx，2024年', '130家', '2025年6月', 'newer'],
    ]);
    expect(line.reasons.map(({ zh }) => zh).at(-1)).toBe('入驻企业：“130”较新，取代旧值（旧值留在历史）；库中 约 100 家（s.xlsx，2024年）');
    expect(listFactsOfRecord(own, 'bianhua-park')).toHaveLength(1);
  });

  test('of a new record shows every value as it was understood', async () => {
    const rows = sheet(['园区名称', '占地面积（亩）', '总投资(亿元)'], ['读数示范园', '８００-950', '约３']);
    const planned = await tryImport(db, rows, park());
    const [line] = planned.plan.lines;
    if (line === undefined) throw new Error('no line');
    expect(valueChanges(line, planned).map(({ old, next, effect }) => [old, next.zh, effect])).toEqual([
      [null, '800–950亩', 'added'],
      [null, '约3亿元', 'added'],
    ]);
  });
});
