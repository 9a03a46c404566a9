import { describe, expect, it } from 'vitest';
import { briefValue } from '#main/documents/brief/brief-value.ts';
import { moneyGrouped } from '#main/documents/brief/money-grouped.ts';
import { freezeBrief } from '#main/services/brief/freeze-brief.ts';
import type { Block, TableBlock } from '#shared/domain/packet/block.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { newDesk } from '../../services/editing/desk-support.ts';
import { move } from '../../services/ledger/ledger-support.ts';

const desk = newDesk();
move(desk, 'silicon-wafer-line', { stage: 'intent', asOf: '2026-05' });
// A firm of which no Chinese name is known.
move(desk, 'tongxingou-technology', { stage: 'intent', asOf: '2026-08-05' });
const august = { from: '2026-08-01', to: '2026-08-31' };
const snapshotOf = (language: PacketLanguage, period = august) =>
  freezeBrief({ ...desk, applicationVersion: 'test' }, { ...period, language }).snapshot;
const valueOf = (language: PacketLanguage, period = august) => briefValue(snapshotOf(language, period), 'b');
const blocksOf = (language: PacketLanguage): Block[] => valueOf(language).sections.flatMap(({ blocks }) => blocks);
const tableOf = (language: PacketLanguage, id: string): TableBlock | undefined =>
  blocksOf(language).find((block): block is TableBlock => block.type === 'table' && block.id === id);
const rowsOf = (id: string): string[][] => (tableOf('zh', id)?.rows ?? []).map((row) => row.map((cell) => cell.zh?.text ?? ''));
const textOf = (id: string): string =>
  blocksOf('zh').flatMap((block) => (block.type === 'paragraph' && block.id === id ? [block.text.zh?.text ?? ''] : []))[0] ?? '';
const headsOf = (id: string): string[] => (tableOf('zh', id)?.columns ?? []).map(({ title }) => title.zh?.text ?? '');

describe('dates and days of a brief', () => {
  it('stand as precise as their source gives them, with days by thousands', () => {
    const moved = [...rowsOf('exception-stalled')].map(([, text, days]) => `${text ?? ''} ${days ?? ''}`);
    expect(moved).toEqual(expect.arrayContaining([expect.stringMatching(/；最近进展2014年 4,262$/), '意向；最近进展2026年5月 93']));
    expect([...moved, ...rowsOf('exception-target-overdue').flat()].filter((text) => text.includes('12月31日'))).toEqual([]);
  });

  it('run to one day in all sections', () => {
    const inProblems = rowsOf('stalled').map(([name, , , since, days]) => [name, since, days]);
    const inExceptions = rowsOf('exception-stalled').map(([name, , days]) => [name, days]);
    expect(inProblems).toEqual([['12英寸硅片生产线', '2026年5月', '93']]);
    expect(inExceptions).toContainEqual(['12英寸硅片生产线', '93']);
  });

  it('are those of today, which sections of today’s state say where the period is over', () => {
    const titles = (to: string) =>
      valueOf('zh', { from: '2026-08-01', to }).sections.filter(({ title }) => title.zh?.text.includes('截至'));
    expect([titles('2026-08-31'), titles('2026-09-01')].map((sections) => sections.map(({ id }) => id))).toEqual([
      ['targets', 'batches', 'exceptions', 'in-hand'],
      [],
    ]);
  });
});

describe('exceptions of a brief', () => {
  it('name each target with its value, so that no two rows of one record are alike', () => {
    const rows = rowsOf('exception-target-overdue');
    expect(new Set(rows.map((row) => row.join('|'))).size).toBe(rows.length);
    expect(rows.map(([name, text]) => `${name ?? ''} ${text ?? ''}`)).toContain(
      '医疗机器人应用率 目标值：20%（U_total，未定义）；期限2025年',
    );
  });

  it('count in the head what stands in the rows and the note', () => {
    const group = snapshotOf('zh').desk.exceptions.find(({ kind }) => kind === 'stale');
    const table = tableOf('zh', 'exception-stale');
    const [records = 0, facts = 0] = [group?.items.length, group?.count];
    expect([table?.caption?.zh?.text, table?.note?.zh?.text, table?.rows.length]).toEqual([
      `数据过期（${records}个记录，${facts}条事实）`,
      `另有${records - 8}个记录，见看板。`,
      8,
    ]);
    expect(facts).toBeGreaterThan(records);
  });

  it('have no column of days where no row knows any', () => {
    expect(['stale', 'conflicting', 'undated', 'stalled'].map((kind) => headsOf(`exception-${kind}`).includes('天数'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('write money of notes by thousands, as facts do; years and codes stay', () => {
    const note = { zh: '首批近3000万元，2024年两批超10000.5元，编号2024-1200', en: 'RMB 3000 in 2024' };
    expect(moneyGrouped(note)).toEqual({ zh: '首批近3,000万元，2024年两批超10,000.5元，编号2024-1200', en: 'RMB 3,000 in 2024' });
    expect(rowsOf('exception-conflicting').flat().join('')).toContain('近3,000万元');
  });
});

describe('projects in hand', () => {
  it('have notes that count projects as the table does, and say which stages count as what', () => {
    const { pipeline } = snapshotOf('zh').desk;
    const column = rowsOf('by-district').reduce((sum, row) => sum + Number(row[2]), 0);
    const withMoney = new Set(pipeline.signedMoney.flatMap(({ recordIds }) => recordIds)).size;
    expect(column).toBe(pipeline.counters.signings.recordIds.length);
    expect(withMoney + pipeline.withoutMoney.length).toBe(column);
    expect(textOf('money-unknown')).toBe(
      `签约及以后的项目共${column}个，其中${pipeline.withoutMoney.length}个的投资额未知或来源不一，不计入。`,
    );
    expect(tableOf('zh', 'by-district')?.note?.zh?.text).toBe(
      '签约及以后：签约、注册、开工、到资、投产；其他阶段：阶段未知、规划、立项、转股。',
    );
  });
});

describe('a brief in two languages', () => {
  it('has one sign for what is not known, and names that one language lacks once', () => {
    const cells = blocksOf('zh-en').flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
    const missing = cells.filter(({ zh, en }) => zh?.missing === true || en?.missing === true);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter(({ zh, en }) => zh !== undefined && en !== undefined)).toEqual([]);
    expect(cells.filter(({ zh }) => zh?.text === '—')).toEqual([]);
  });

  it('dates its sources in words, as its tables do', () => {
    const dates = valueOf('zh-en').sources.flatMap(({ asOf }) => [asOf.zh?.text ?? '', asOf.en?.text ?? '']);
    expect(dates.filter((text) => /\d-\d|, 20\d\d-/.test(text))).toEqual([]);
    expect(dates).toEqual(expect.arrayContaining(['2023年12月', 'Dec 2023']));
  });
});
