import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords, isHan, normalise, normaliseLine } from '#shared/lib/text.ts';

const fixed = { seed: 20260901 };

describe('normalise', () => {
  it.each([
    ['no-break space', 'Zero\u00a0Bay', 'zero bay'],
    ['narrow and ideographic blanks', 'a\u202fb\u3000c\u2009d', 'a b c d'],
    ['zero-width characters', '零\u200b号\ufeff湾\u200d', '零号湾'],
    ['curly quotes', 'Lin’gang “park” ‘x‛', "lin'gang \"park\" 'x'"],
    ['full-width letters, digits and signs', 'ＡＢＣ１２３（％）', 'abc123(%)'],
    ['dashes', 'a‐b‑c–d—e', 'a-b-c-d-e'],
    ['capitals', 'ZHANGJIANG Hi-Tech', 'zhangjiang hi-tech'],
    ['combining accents', 'Cafe\u0301', 'café'],
    ['compatibility ideographs', '\uf9d1', '六'],
  ])('brings %s to one spelling', (_what, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('leaves Chinese and plain lower-case text as it is', () => {
    expect(normalise('上海市闵行区 zero bay 2024')).toBe('上海市闵行区 zero bay 2024');
  });

  it('gives the same for a text and its full-width twin', () => {
    const fullWidth = (text: string): string =>
      [...text].map((char) => (char === ' ' ? '\u3000' : String.fromCharCode(char.charCodeAt(0) + 0xfee0))).join('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        fc.pre(!/["'`^]/.test(text));
        expect(normalise(fullWidth(text))).toBe(normalise(text));
      }),
      fixed,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary-ascii' }),
        fc.constantFrom('零号湾', 'Ｚ', '’', '\u00a0', '\u3000', '\u2014', 'é', '𠮷'),
        (text, special) => {
          const once = normalise(`${text}${special}${text}`);
          expect(normalise(once)).toBe(once);
        },
      ),
      fixed,
    );
  });
});

it('a literal line keeps case, quotes and width and loses only odd blanks', () => {
  expect(normaliseLine('Zero\u00a0Bay’s ＡＢ\u200b“x”')).toBe('Zero Bay’s ＡＢ“x”');
});

it.each([
  ['园', true],
  ['𠮷', true],
  ['〇', true],
  ['a', false],
  ['，', false],
  ['あ', false],
  ['1', false],
])('isHan(%s) is %s', (char, expected) => {
  expect(isHan(char)).toBe(expected);
});

it.each([
  ['水电配套', 4, '水电配套'],
  ['水电配套如何？', 5, '水电配套如…'],
  ['1. Which lots are free?', 11, '1. Which…'],
  ['水电at last free', 6, '水电at…'],
  ['Which lots are free?', 12, 'Which lots…'],
  ['abcdefgh', 3, 'abc…'],
  ['𠮷𠮷𠮷', 2, '𠮷𠮷…'],
  ['', 3, ''],
])('firstWords(%s, %i) is %s', (text, most, expected) => {
  expect(firstWords(text, most)).toBe(expected);
});
