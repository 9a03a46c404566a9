import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { undoChange } from '#main/services/changes/change.ts';
import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { rowCounts, seededStore, testClock } from '../../../support/core.ts';
import { bookBytes, doImport, outcomesOf, tryImport, utf8, type SheetFile } from '../../../support/import-sheet.ts';

const store = seededStore();
const { db } = store;
const source = { title: '区投促办 园区统计表', asOf: '2026-06', grade: 'official' as const };

/** As a district office sends it: titles, a merged column, blanks, sums, a note, a look-alike, a twin. */
const messy = (): SheetFile => {
  const sheet = utils.aoa_to_sheet([
    ['2026年园区情况统计表'],
    [],
    ['序号', '园区名称', '园区级别', '所在区', '占地面积（亩）', '总投资(亿元)', '企业数（家）', '主导产业', '联系人'],
    [1, '甲示范产业园', '市级', '闵行区', '约800-950', 12.5, '超过400', '生物医药', '王'],
    [2, '乙示范产业园', '区级', '', 120.5, '3.2', '近100', '人工智能', '李'],
    [],
    [3, '零号湾', '市级', '闵行', '', '', '超过1234', '', ''],
    [4, '甲示范产业园', '市级', '闵行区', '约800-950', 12.5, '超过400', '生物医药', '王'],
    [5, '乙示范产业园', '区级', '闵行区', 999, '', '', '', ''],
    [6, '丙示范产业园', '区级', '月球区', '', '', '', '', ''],
    [7, '丁示范产业园', '区级', '闵行区', '', '', '若干', '', ''],
    [8, '甲示范产夜园', '区级', '闵行区', '', '', '', '', ''],
    ['', '合计', '', '', 1000, 20, '', '', ''],
    ['注：数据截至2026年6月底'],
  ]);
  sheet['!merges'] = [{ s: { r: 3, c: 3 }, e: { r: 4, c: 3 } }];
  return {
    name: '园区表.xlsx',
    bytes: bookBytes({ 说明: [['请勿外传']], 园区: sheet, 底稿: [['园区名称'], ['秘密园']] }, { hidden: ['底稿'] }),
  };
};

describe('a messy sheet', () => {
  test('is understood line by line, with a reason for each', async () => {
    const planned = await tryImport(db, messy(), { kind: 'park', source });
    const { answer } = planned;
    expect([
      answer.sheet,
      answer.headerRow,
      Object.fromEntries(Object.entries(answer.mapping).filter(([, key]) => key !== 'skip')),
    ]).toEqual([
      '园区',
      3,
      {
        园区名称: 'nameZh',
        园区级别: 'class',
        所在区: 'district',
        '占地面积（亩）': 'fact:area',
        '总投资(亿元)': 'fact:investment',
        '企业数（家）': 'fact:resident-firms',
        主导产业: 'fact:focus-sector',
      },
    ]);
    expect(outcomesOf(planned).map(([line, outcome]) => [line, outcome])).toEqual([
      [4, 'rejected'],
      [5, 'create'],
      [6, 'skipped'],
      [7, 'conflict'],
      [8, 'skipped'],
      [9, 'conflict'],
      [10, 'rejected'],
      [11, 'rejected'],
      [12, 'conflict'],
      [13, 'skipped'],
      [14, 'skipped'],
    ]);
    const reasons = planned.plan.lines.map(({ reasons: list }) => list.map(({ zh }) => zh).join('；'));
    expect(reasons[0]).toContain('面积：“约800-950”是区间');
    expect(reasons[4]).toBe('与第4行完全相同');
    expect(reasons[5]).toContain('与第5行是同一条记录而内容不同');
    expect(reasons[6]).toContain('行政区“月球区”不在登记簿里');
    expect(reasons[7]).toContain('“若干”');
    expect(reasons[8]).toContain('与第4行“甲示范产业园”读音相同');
    expect(reasons[9]).toBe('合计行，不是一条记录');
    expect(answer.notes.map(({ zh }) => zh)).toEqual(['隐藏的工作表未读：底稿', '其他工作表未读：说明', '未导入的列：序号、联系人']);
    for (const { reasons: list } of planned.plan.lines)
      for (const { zh, en } of list) expect([zh, en].every((text) => text.length > 0)).toBe(true);
  });

  test('is written all at once and taken back with one undo', async () => {
    const before = rowCounts(store);
    const { changeId } = await doImport(db, messy(), { kind: 'park', source });
    const [record] = db.prepare<[], string>("SELECT id FROM record WHERE name_zh = '乙示范产业园'").pluck().all();
    expect(findRecord(db, record ?? '')).toEqual({
      id: 'yishifanchanyeyuan',
      kind: 'park',
      name: { zh: '乙示范产业园', en: null },
      nameIsLabel: false,
      aliases: [],
      class: 'district',
      districtId: 'minhang',
      parentId: null,
      status: 'live',
      inShanghai: true,
      sensitivity: 'internal',
      schemes: [],
    });
    const facts = listFactsOfRecord(db, record ?? '');
    expect(
      facts.map(({ attributeId, value, qualifier, unit, scale, currency, asOf, grade, sensitivity, citation }) => [
        attributeId,
        value.number,
        qualifier,
        unit,
        scale,
        currency,
        asOf.to,
        grade,
        sensitivity,
        citation.line,
        citation.raw[0],
      ]),
    ).toEqual([
      ['area', '120.5', 'exact', 'mu', '1', null, '2026-06-30', 'official', 'internal', 5, '120.5'],
      ['investment', '3.2', 'exact', 'yuan', '100000000', 'CNY', '2026-06-30', 'official', 'internal', 5, '3.2'],
      ['resident-firms', '100', 'nearly', 'firm', '1', null, '2026-06-30', 'official', 'internal', 5, '近100'],
      ['focus-sector', null, 'exact', null, '1', null, '2026-06-30', 'official', 'internal', 5, '人工智能'],
    ]);
    undoChange(db, changeId ?? '', { at: testClock.now(), by: 'test' });
    const kept = ['change', 'change_record', 'change_row', 'import_mapping'];
    const left = Object.entries(rowCounts(store)).filter(([table]) => !kept.includes(table) && !table.startsWith('search'));
    expect(Object.fromEntries(left)).toEqual(Object.fromEntries(left.map(([table]) => [table, before[table]])));
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test('keeps what a heading meant for the next time', async () => {
    const fresh = seededStore().db;
    const rows = [
      ['载体', '容纳'],
      ['戊示范园', '120亩'],
    ];
    const file = { name: 'a.xlsx', bytes: bookBytes({ S: rows }) };
    const asked = { kind: 'park' as const, mapping: { 容纳: 'fact:area' } };
    expect((await tryImport(fresh, file, { kind: 'park' })).answer.mapping).toEqual({ 载体: 'nameZh', 容纳: 'skip' });
    await doImport(fresh, file, asked);
    const next = await tryImport(fresh, file, { kind: 'park' });
    expect(next.answer.columns.map(({ key, by }) => [key, by])).toEqual([
      ['nameZh', 'saved'],
      ['fact:area', 'saved'],
    ]);
  });
});

describe('values against the store', () => {
  const sheet = (...rows: string[][]): SheetFile => ({
    name: 'v.csv',
    bytes: utf8(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
  });
  const fresh = seededStore().db;

  test('the same, a newer, an older and a disagreeing value of a fact', async () => {
    const head = ['名称', '建筑面积（平方米）', '数据时点'];
    const first = await doImport(fresh, sheet(head, ['己示范园', '125000', '2024']), { kind: 'park' });
    expect(first.planned.plan.summary.create).toBe(1);
    const outcome = async (value: string, asOf: string): Promise<string[]> => {
      const { plan } = await tryImport(fresh, sheet(head, ['己示范园', value, asOf]), { kind: 'park' });
      return plan.lines.map((line) => `${line.outcome} ${line.reasons[0]?.zh ?? ''}`);
    };
    expect(await outcome('12.5万', '2024')).toEqual(['unchanged ']);
    expect(await outcome('130000', '2025')).toEqual([
      'update 建筑面积：“130000”较新，取代旧值（旧值留在历史）；库中 125,000 平方米（v.csv，2024年）',
    ]);
    expect(await outcome('90000', '2020')).toEqual([
      'update 建筑面积：“90000”较早时点的数据，一并保留；库中 125,000 平方米（v.csv，2024年）',
    ]);
    const [against] = await outcome('126000', '2024');
    expect(against).toContain('conflict 建筑面积：表中“126000”，库中 125,000 平方米（v.csv，2024年）；两者都留，待选定');
  });

  test('a disagreement is written as both facts and one open conflict', async () => {
    const { changeId } = await doImport(fresh, sheet(['名称', '建筑面积（平方米）', '数据时点'], ['己示范园', '126000', '2024']), {
      kind: 'park',
    });
    const facts = listFactsOfRecord(fresh, 'jishifanyuan')
      .map(({ value }) => value.number ?? '')
      .toSorted((a, b) => Number(a) - Number(b));
    const conflicts = fresh.prepare("SELECT type, chosen_fact_id FROM conflict WHERE id LIKE 'jishifanyuan-%'").all();
    expect([facts, conflicts, changeId === null]).toEqual([['125000', '126000'], [{ type: 'sources', chosen_fact_id: null }], false]);
  });

  test('a newer value takes the place of the old, which stays in the history', async () => {
    const other = seededStore().db;
    const head = ['名称', '建筑面积（平方米）', '数据时点'];
    await doImport(other, sheet(head, ['庚示范园', '100', '2024']), { kind: 'park' });
    await doImport(other, sheet(head, ['庚示范园', '200', '2025']), { kind: 'park' });
    const all = other
      .prepare("SELECT number, superseded_by IS NULL AS live FROM fact WHERE record_id = 'gengshifanyuan' ORDER BY number")
      .all();
    expect(all).toEqual([
      { number: '100', live: 0 },
      { number: '200', live: 1 },
    ]);
  });

  test.each([
    ['another name of a record leads to it', ['园区名称', '主导产业'], ['零号湾', 'x'], '零号湾'],
    ['an old name of a district leads to today’s', ['园区名称', '行政区'], ['辛示范园', '闸北区'], '辛示范园'],
  ])('%s', async (_, head, row, name) => {
    const { plan } = await tryImport(fresh, sheet(head, row), { kind: 'park' });
    expect(plan.lines.map((line) => [line.name, ['create', 'update', 'conflict'].includes(line.outcome)])).toEqual([[name, true]]);
    if (head[1] === '行政区') expect(plan.lines[0]?.writes?.create?.districtId).toBe('jingan');
  });

  test('a stroke or “不详” is not given, never zero, and the dry run says how many there are', async () => {
    const head = ['名称', '行政区', '占地面积（亩）', '入驻企业', '数据时点'];
    const { plan, answer } = await tryImport(
      fresh,
      sheet(head, ['癸示范园', '浦东', '-', '不详', '无'], ['子示范园', '／', '—', '3家', '']),
      {
        kind: 'park',
      },
    );
    expect(plan.lines.map(({ outcome, writes }) => [outcome, writes?.create?.districtId, writes?.facts.map(({ raw }) => raw)])).toEqual([
      ['create', 'pudong', []],
      ['create', null, ['3家']],
    ]);
    expect(answer.notes.map(({ zh }) => zh)).toContain('4个单元格写着“-”“不详”之类，按未填处理，不当作零');
  });

  test('money without a unit is not guessed', async () => {
    const { plan } = await tryImport(fresh, sheet(['名称', '总投资'], ['壬示范园', '3']), { kind: 'park' });
    expect(plan.lines.map(({ outcome, reasons }) => [outcome, reasons[0]?.zh])).toEqual([
      ['rejected', '投资额：“3”没有金额单位，请在表头写（万元）或（亿元）'],
    ]);
  });
});
