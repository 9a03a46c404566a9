import { describe, expect, it } from 'vitest';
import { figureAt, figureOfMark, sectionAt, type PagePiece } from '#renderer/features/packets/preview/page-line.ts';
import { newTextsOn, stretchesOf } from '#renderer/features/packets/preview/mark-changes.ts';
import { cellsOf, itemAt, wordsAt } from '#renderer/features/packets/preview/page-block.ts';
import { figuresInLine, type PrintedFigureRef } from '#shared/domain/packet/preview-figure.ts';

const figure = (factId: string, text: string, subject: string, source: number): PrintedFigureRef => ({
  factId,
  text: { zh: text, en: text },
  subject: { zh: subject, en: subject },
  source,
});
const figures = [figure('area', '超过 1,200 家', '企业', 3), figure('other', '1,200 家', '机构', 4), figure('people', '30%', '人才', 5)];
const piece = (text: string, left: number, top = 100): PagePiece => ({ text, left, right: left + text.length * 10, top, bottom: top + 14 });

describe('a figure in a line of the page', () => {
  it('is the one whose source mark stands there', () => {
    expect(figuresInLine(figures, '已有1,200 家[4]').map(({ factId }) => factId)).toEqual(['other']);
    expect(figuresInLine(figures, '已有超过1,200 家[3]').map(({ factId }) => factId)).toEqual(['area']);
  });

  it('comes first where the line also says what it is of', () => {
    expect(figuresInLine(figures, '机构 超过1,200家').map(({ factId }) => factId)).toEqual(['other', 'area']);
  });

  it('is found across the pieces that letters and numbers are set in, by where the officer points', () => {
    const line = [
      piece('企业', 0),
      piece('超过', 200),
      piece('1,200', 220),
      piece('家', 270),
      piece('[3]', 280),
      piece('30%', 500),
      piece('[5]', 530),
    ];
    const at = (index: number): string | undefined => {
      const pointed = line[index];
      return pointed === undefined ? undefined : figureAt(figures, pointed, { pieces: line, x: pointed.left + 2 })?.factId;
    };
    expect([at(2), at(4), at(5), at(0)]).toEqual(['area', 'area', 'people', undefined]);
  });

  it('on another line is none of this one', () => {
    const pieces = [piece('没有数字', 0, 100), piece('30%', 0, 200)];
    const [first] = pieces;
    expect(first === undefined ? undefined : figureAt(figures, first, { pieces, x: 5 })).toBeNull();
  });
});

describe('a bar or a point of a chart', () => {
  // A row of bars: what it is of, the bar, its value; below it another row.
  const bars = [piece('机构', 0, 100), piece('1,200 家', 400, 100), piece('人才', 0, 140), piece('30%', 250, 140)];
  const at = (x: number, y: number): string | undefined => figureOfMark(figures, bars, { x, y })?.factId;

  it('leads to the value at the end of its own row, from wherever it was pointed at', () => {
    expect([at(60, 107), at(390, 104), at(60, 147), at(240, 152)]).toEqual(['other', 'other', 'people', 'people']);
  });

  it('of two values that read alike is the one its row names', () => {
    const alike = [...figures, figure('firms', '1,200 家', '企业', 6)];
    const row = (name: string) => [piece(name, 0), piece('1,200 家', 400)];
    const named = ['机构', '企业'].map((name) => figureOfMark(alike, row(name), { x: 60, y: 107 })?.factId);
    expect(named).toEqual(['other', 'firms']);
  });

  it('is none where no value stands to its right or close by', () => {
    expect([at(600, 107), at(60, 200), at(300, 190)]).toEqual([undefined, undefined, undefined]);
  });

  it('of a trend leads to the value above or below it, not to one further along its height', () => {
    const trend = [piece('30%', 100, 80), piece('1,200 家', 300, 92)];
    expect(figureOfMark(figures, trend, { x: 115, y: 101 })?.factId).toBe('people');
  });
});

it('a place belongs to the last section that begins above it', () => {
  const tops = [
    { id: 'summary', page: 2, top: 50 },
    { id: 'parks', page: 2, top: 400 },
    { id: 'contact', page: 4, top: 60 },
  ];
  expect(
    [
      [1, 10],
      [2, 300],
      [2, 420],
      [3, 10],
      [4, 500],
    ].map(([page = 0, top = 0]) => sectionAt(tops, { page, top })),
  ).toEqual([null, 'summary', 'parks', 'parks', 'contact']);
});

it('new words are looked for on the pages of their section alone', () => {
  const changes = {
    version: null,
    known: true,
    bySection: new Map([['parks', { id: 'parks', state: 'changed' as const, texts: ['新 句'] }]]),
  };
  expect([1, 2, 3, 4].map((page) => newTextsOn(page, changes, { summary: 1, parks: 2, contact: 3 }))).toEqual([[], ['新句'], ['新句'], []]);
});

it('lines that changed one after the other are one stretch of the margin', () => {
  const lines = [
    { top: 300, bottom: 314 },
    { top: 100, bottom: 114 },
    { top: 118, bottom: 132 },
    { top: 100, bottom: 114 },
  ];
  expect(stretchesOf(lines)).toEqual([
    { top: 100, bottom: 132 },
    { top: 300, bottom: 314 },
  ]);
});

describe('a block of a section', () => {
  const item = (id: string, zh: string): { id: string; name: { zh: string; en: string }; of: null } => ({
    id,
    name: { zh, en: zh },
    of: null,
  });
  const items = [item('zero-bay', '大零号湾'), item('zhangjiang', '张江'), item('zhangjiang-ai', '张江AI小镇')];
  const pieces = [
    piece('园区', 0, 50),
    piece('尚不能判断', 0, 100),
    piece('1. 大', 60, 100),
    piece('零号湾', 110, 100),
    piece('产业', 0, 130),
    piece('生物医药', 200, 130),
    piece('张江', 0, 300),
    piece('AI 小镇', 30, 300),
    piece('张江是一句长长的话，不是标题，说的是园区里的研发楼与企业和人才', 0, 330),
    piece('联系人', 0, 600),
  ];
  const section = {
    cells: cellsOf(pieces, 2),
    from: { id: 'parks', page: 2, top: 50 },
    to: { id: 'contact', page: 2, top: 600 },
  };
  const at = (top: number, page = 2): ReturnType<typeof itemAt> => itemAt(items, section, { page, top, left: 40 });

  it('is the item whose heading stands above the place, down to the next one', () => {
    expect(at(135)).toEqual({ id: 'zero-bay', page: 2, top: 100, bottom: 300 });
    expect(at(340)).toEqual({ id: 'zhangjiang-ai', page: 2, top: 300, bottom: 600 });
    expect(at(60)).toBeNull();
  });

  it('goes on over the page', () => {
    const open = { ...section, to: null };
    expect(itemAt(items, open, { page: 3, top: 80, left: 40 })).toEqual({ id: 'zhangjiang-ai', page: 3, top: 0, bottom: null });
  });

  it('is the officer’s words where the place is on them', () => {
    const own = { ...section, cells: cellsOf([...pieces, piece('•', 0, 70), piece('欢迎来园区看看', 20, 70)], 2) };
    expect(wordsAt(['欢迎 来园区看看'], own, { page: 2, top: 75, left: 20 })).toEqual({ id: 'words', page: 2, top: 70, bottom: 84 });
    expect(wordsAt(['欢迎 来园区看看'], own, { page: 2, top: 140, left: 20 })).toBeNull();
  });
});
