import { describe, expect, it } from 'vitest';
import { missingTexts } from '#main/export/find-text.ts';

const missing = (text: string, pages: string[]): number => missingTexts([{ text, where: 'a' }], pages).length;
const long = Array.from({ length: 400 }, (_unused, at) => `No.${at};`).join('');

describe('a text on the pages', () => {
  it('stands on one, or over the foot of one and the head of the next', () => {
    expect(missing('水电配套', ['水电配套齐全'])).toBe(0);
    expect(missing('水电配套', ['园区水电', '配套齐全'])).toBe(0);
    expect(missing('水电配套', ['园区水电', '其他', '配套齐全'])).toBe(1);
    expect(missing('水电配套', ['园区水电', '已配齐'])).toBe(1);
  });

  it('takes three pages where it is longer than one, and a short one in three parts is nowhere', () => {
    const pages = [`head ${long.slice(0, 500)}`, long.slice(500, 1800), `${long.slice(1800)} foot`];
    expect(missing(long, pages)).toBe(0);
    expect(missing(long, pages.with(1, long.slice(500, 1700)))).toBe(1);
    expect(missing('甲乙丙', ['甲', '乙', '丙'])).toBe(1);
  });
});
