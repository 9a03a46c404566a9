import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, placesOf } from '#shared/domain/search/contains.ts';
import { fold, foldWithPlaces, runsOf, type Run } from '#shared/domain/search/fold.ts';
import { cutAround, cutAtMarks, joinMarks, marksIn, type Mark } from '#shared/domain/search/marks.ts';

describe('folding', () => {
  it.each([
    ['capitals', 'Zero BAY', 'zero bay'],
    ['full-width letters and digits', 'Ｚｅｒｏ　Ｂａｙ １２', 'zero bay 12'],
    ['accents', 'Zürich Élan', 'zurich elan'],
    ['a curly apostrophe', 'Lin’gang', 'lingang'],
    ['a straight apostrophe', "lin'gang", 'lingang'],
    ['a blank between ideographs', '张江 科学城', '张江科学城'],
    ['an ideographic blank', '张江　科学城', '张江科学城'],
    ['punctuation between ideographs', '研发、制造', '研发 制造'],
    ['quotes around a name', '原始创新“一湾”', '原始创新 一湾'],
    ['a decimal point', '357.4亿元', '357.4亿元'],
    ['the full stop after a number', 'In 2014. Then', 'in 2014 then'],
    ['thousands', '1,200 firms', '1200 firms'],
    ['a hyphen', 'Sino-German', 'sino german'],
    ['compatibility signs', '12.5万㎡', '12.5万m2'],
    ['zero-width signs', 'a\u200bb', 'ab'],
    ['signs alone', '%"*()', ''],
    ['nothing', '', ''],
  ])('reads %s', (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.stringMatching(/^[张江 a-cＡ,.'’1２。\n]*$/));

  it('leaves runs that are folded for good', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const run of runsOf(fold(text))) expect(fold(run.text)).toBe(run.text);
      }),
      { numRuns: 1000, examples: [['\u212b'], ['\u212a'], ['\ufb01']] },
    );
  });

  it('knows for each character where it stood', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, at } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        expect(at.length).toBe(folded.length);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        for (const place of at) expect(place).toBeLessThan(Math.max(text.length, 1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('runs', () => {
  it('part where the script changes', () => {
    expect(runsOf(fold('5G智造园 Park357.4亿'))).toEqual([
      { script: 'word', text: '5g' },
      { script: 'ideographs', text: '智造园' },
      { script: 'word', text: 'park357.4' },
      { script: 'ideographs', text: '亿' },
    ]);
  });
});

describe('holding', () => {
  const word = (text: string): Run => ({ script: 'word', text });
  it.each([
    ['ideographs anywhere', '上海张江科学城', { script: 'ideographs', text: '江科' } satisfies Run, true],
    ['a word from its start', 'shanghai park', word('par'), true],
    ['no word from its middle', 'shanghai park', word('ark'), false],
    ['a word after ideographs', '马桥ai小镇', word('ai'), true],
    ['a word at the start of a line', 'x\nai', word('ai'), true],
    ['a whole word', 'the ai town', { ...word('ai'), whole: true } satisfies Run, true],
    ['a whole word before ideographs', 'ai小镇', { ...word('ai'), whole: true } satisfies Run, true],
    ['no beginning in place of a whole word', 'aims', { ...word('ai'), whole: true } satisfies Run, false],
  ])('%s', (_what, folded, run, held) => {
    expect(holds(folded, run)).toBe(held);
    expect(placesOf(folded, run).length > 0).toBe(held);
  });
});

describe('marks', () => {
  const marked = (text: string, query: string): string =>
    cutAtMarks(text, marksIn(text, runsOf(fold(query))))
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');
  it.each([
    ['上海张江科学城', '张江', '上海[张江]科学城'],
    ['Zizhu Ｈｉ-Tech Park', 'hi', 'Zizhu [Ｈｉ]-Tech Park'],
    ['Lin’gang Pujiang', 'lingang', '[Lin’gang] Pujiang'],
    ['张江 科学城', '江科', '张[江 科]学城'],
    ['12.5万㎡', 'm2', '12.5万[㎡]'],
    ['园区与园', '园', '[园]区与[园]'],
    ['𠮷野家园', '野家', '𠮷[野家]园'],
    ['nothing here', '没有', 'nothing here'],
  ])('stand in %s where %s was looked for', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('that touch are one', () => {
    expect(
      joinMarks([
        [4, 6],
        [0, 2],
        [2, 3],
        [5, 8],
      ]),
    ).toEqual([
      [0, 3],
      [4, 8],
    ]);
  });

  it('put together with what stands between give the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (text, query) => {
        const cut = cutAtMarks(text, marksIn(text, runsOf(fold(query))));
        expect(cut.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  it('stay on their words when a long text is cut', () => {
    const text = `${'前'.repeat(100)}张江${'后'.repeat(100)}`;
    const cut = cutAround({ text, marks: [[100, 102] satisfies Mark] }, 40);
    expect(cut.text.length).toBeLessThanOrEqual(42);
    expect(cut.marks.map(([from, to]) => cut.text.slice(from, to))).toEqual(['张江']);
  });
});
