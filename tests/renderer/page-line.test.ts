import { describe, expect, it } from 'vitest';
import { figureAt, sectionAt, type PagePiece } from '#renderer/features/packets/preview/page-line.ts';
import { newTextsOn } from '#renderer/features/packets/preview/mark-changes.ts';
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
