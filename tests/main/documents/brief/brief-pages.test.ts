import { afterAll, describe, expect, it, vi } from 'vitest';
import { bound, boundLines, unbound } from '#main/documents/brief/bound.ts';
import { briefValue } from '#main/documents/brief/brief-value.ts';
import { daySpans } from '#main/documents/brief/day-spans.ts';
import { moneyGrouped } from '#main/documents/brief/money-grouped.ts';
import { withoutMoneyWords } from '#main/documents/brief/sections/in-hand.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { squeeze } from '#main/export/expected-text.ts';
import { readPdf } from '#main/export/pdf-text.ts';
import { freezeBrief } from '#main/services/brief/freeze-brief.ts';
import type { Block, TableBlock } from '#shared/domain/packet/block.ts';
import type { DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { newDesk } from '../../services/editing/desk-support.ts';
import { move } from '../../services/ledger/ledger-support.ts';
import { treeAssets } from '../../../support/core.ts';

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
const rowsOf = (id: string): string[][] => (tableOf('zh', id)?.rows ?? []).map((row) => row.map((cell) => unbound(cell.zh?.text ?? '')));
const textOf = (id: string): string =>
  blocksOf('zh').flatMap((block) => (block.type === 'paragraph' && block.id === id ? [unbound(block.text.zh?.text ?? '')] : []))[0] ?? '';
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
    expect(dates.map(unbound)).toEqual(expect.arrayContaining(['2023年12月', 'Dec 2023']));
  });
});

describe('what is read as one piece', () => {
  const [blank, joiner] = ['\u00a0', '\u2060'];

  it.each([
    ['(1 project)', `(1${blank}project)`],
    ['of over RMB 7 bn: at most 70%', `of over${blank}RMB${blank}7${blank}bn: at${blank}most${blank}70%`],
    ['outline, 2013–2020', `outline, 2013${joiner}–${joiner}2020`],
    ['as of Dec 2023', `as${blank}of${blank}Dec${blank}2023`],
    ['as of 11 Aug 2026, May 2026', `as${blank}of${blank}11${blank}Aug${blank}2026, May${blank}2026`],
    ['end of August · Chen', `end of August ·${blank}Chen`],
    ['41 more stand here; a line of 2,070 words', `41${blank}more stand here; a line of 2,070 words`],
  ])('is bound in “%s”', (given, wanted) => {
    expect(bound(given, 'en')).toBe(wanted);
    expect(unbound(wanted)).toBe(given);
  });

  it('is bound in Chinese too, and the mark of what one language lacks', () => {
    expect(bound('2026年8月15日至2026年9月', 'zh')).toBe(`2026年${blank}8月${blank}15日至2026年${blank}9月`);
    expect(bound('Micro（暂无中文）', 'zh')).toBe(`Micro${[...'（暂无中文）'].join(joiner)}`);
    expect(unbound(bound('期限2018–2020年8月15日（暂无中文）', 'zh'))).toBe('期限2018–2020年8月15日（暂无中文）');
  });

  it('is bound in every line of the pages, and nothing else changes', () => {
    const value = valueOf('zh-en');
    expect(boundLines(value.sections)).toEqual(value.sections);
    const texts = JSON.stringify([value.sections, value.sources, value.meta.dateText]);
    expect(texts.match(/\d年\d+月|\d月\d+日|\b[A-Z][a-z]{2} \d{4}\b|(?:over|nearly|at most) \d|\d{4}–\d{4}|\(1 project/g) ?? []).toEqual(
      [],
    );
    expect(texts).toContain(`2026年${blank}9月${blank}1日`);
  });
});

describe('the words of a brief', () => {
  it('give many days of one month as their span, few days and other dates one by one', () => {
    expect(daySpans('2 Aug 2026, 3 Aug 2026, 18 Aug 2026', 'en')).toBe('2–18 Aug 2026');
    expect(daySpans('2026年8月2日、2026年8月3日、2026年8月18日', 'zh')).toBe('2026年8月2日至18日');
    expect(daySpans('2 Aug 2026, 3 Aug 2026', 'en')).toBe('2 Aug 2026, 3 Aug 2026');
    expect(daySpans('2014, May 2026, 2 Aug 2026, 3 Aug 2026, 5 Aug 2026, 1 Sep 2026', 'en')).toBe(
      '2014, May 2026, 2–5 Aug 2026, 1 Sep 2026',
    );
  });

  it('say all where all are left out of the totals, and of how many where some are', () => {
    expect(withoutMoneyWords(13, 0)).toBeNull();
    expect(withoutMoneyWords(13, 13)).toEqual({
      zh: '签约及以后的13个项目，投资额全部未知或来源不一，不计入。',
      en: 'All 13 projects signed and beyond are without a single known investment and are left out.',
    });
    expect(withoutMoneyWords(1, 1)?.en).toBe('The only project signed and beyond has no single known investment and is left out.');
    expect(withoutMoneyWords(13, 1)?.en).toBe('Of 13 projects signed and beyond, 1 has no single known investment and is left out.');
  });

  it('name the first page that cites a source as the first', () => {
    const { backToText } = valueOf('zh-en').labels;
    expect([backToText.zh?.text, backToText.en?.text]).toEqual(['首见第 {n} 页', 'first cited on page {n}']);
  });

  it('send to the page of the window by its name there', () => {
    const note = tableOf('en', 'exception-stale')?.note?.en?.text ?? '';
    expect(unbound(note)).toMatch(/^\d+ more records stand on the Desk page of the window\.$/);
  });

  it('leave a column without any actual as narrow as its head, for the names of the measures', () => {
    const widths = (tableOf('zh', 'targets')?.columns ?? []).map(({ width }) => width);
    const [measure = 0, , , actual = 1] = widths;
    expect(rowsOf('targets').every((row) => row[3] === '–')).toBe(true);
    expect(measure / actual).toBeGreaterThan(3);
  });
});

describe('the pages of a brief', () => {
  // Briefs are typeset, on a busy machine too.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
  const typesetter = createTypesetter(treeAssets, {});
  afterAll(() => typesetter.close());

  const pagesOf = async (value: DocumentValue) => (await readPdf(await typesetter.typeset(value))).pages;

  it('keep a table of a few rows on one page, wherever on the page it would begin', async () => {
    const value = valueOf('zh-en');
    const batches = value.sections.find(({ id }) => id === 'batches');
    const rows = tableOf('zh-en', 'batches-1')?.rows ?? [];
    const cells = rows.map(([cell]) => squeeze(cell?.en?.text ?? '-'));
    expect(cells.length).toBeGreaterThan(1);
    const line = (at: number): Block => ({ type: 'paragraph', id: `line-${at}`, tone: 'body', text: { zh: { text: '一行', marks: [] } } });
    const split: number[] = [];
    for (const before of [8, 9, 10, 11]) {
      const first: DocumentSection = {
        id: 'lines',
        title: { zh: { text: '在前', marks: [] } },
        blocks: Array.from({ length: before }, (_, at) => line(at)),
      };
      const pages = await pagesOf({ ...value, sections: batches === undefined ? [] : [first, batches] });
      if (!pages.some(({ text }) => cells.every((cell) => squeeze(text).includes(cell)))) split.push(before);
    }
    expect(split).toEqual([]);
  });

  it('keep each date of the imprint in both languages on one line', async () => {
    const value = valueOf('zh-en');
    const torn: string[] = [];
    for (const applicationVersion of ['0.1.0', '0.1.0-preview.12', '0.1.0-preview.12-nightly']) {
      const pages = await pagesOf({ ...value, sections: value.sections.slice(0, 1), meta: { ...value.meta, applicationVersion } });
      const boxes = pages.flatMap((page) => page.boxes).filter(({ text }) => text.trim() !== '');
      const dates = boxes.filter(({ text }) => text.includes('Sep'));
      const lines = dates.map(({ y }) =>
        squeeze(
          boxes
            .filter((box) => Math.abs(box.y - y) < 1)
            .toSorted((a, b) => a.x - b.x)
            .map(({ text }) => text)
            .join(''),
        ),
      );
      torn.push(...lines.filter((text) => (text.match(/Sep/g) ?? []).length !== (text.match(/9月1日·1Sep/g) ?? []).length));
    }
    expect(torn).toEqual([]);
  });
});
