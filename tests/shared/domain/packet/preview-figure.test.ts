import { describe, expect, it } from 'vitest';
import { marksIn, sourceRefs } from '#shared/domain/packet/preview-figure.ts';
import type { SourceEntry } from '#shared/domain/packet/document.ts';
import type { Line } from '#shared/domain/packet/line.ts';

const line = (text: string): Line => ({ text, marks: [] });
const entry = (number: number, titles: Pick<SourceEntry, 'title' | 'document'>): SourceEntry => ({
  number,
  ...titles,
  place: {},
  published: {},
  asOf: {},
  grade: {},
});

describe('the sources of a page', () => {
  it('are named by document and item, each language on its own', () => {
    const refs = sourceRefs({
      sources: [
        entry(1, {
          document: { id: 'a', title: { zh: line('年度报告'), en: line('Yearly report') } },
          title: { zh: line('第四部分'), en: line('Part 4') },
        }),
        entry(2, { document: { id: 'b', title: { zh: line('公报') } }, title: { zh: line('公报') } }),
        entry(3, { title: { en: line('Notice') } }),
      ],
    });
    expect(refs).toEqual([
      { number: 1, title: { zh: '年度报告，第四部分', en: 'Yearly report, Part 4' } },
      { number: 2, title: { zh: '公报', en: null } },
      { number: 3, title: { zh: null, en: 'Notice' } },
    ]);
  });
  it('are the numbers in its marks, and no other number', () => {
    expect([...marksIn('产值1,290亿元[3,12]，2017年[4]（见5）')]).toEqual([3, 12, 4]);
  });
});
