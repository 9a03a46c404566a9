import { expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { testPaths } from './asset-paths.ts';
import { sampleValue } from './sample-value.ts';

const glyphs = createGlyphs(testPaths.fontsDir);

it.each([
  ['plain Chinese and Latin', '上海 Zero Bay, “引号”——3.5亿元 m² ℃ 〔2023〕', []],
  ['an emoji and a rare character, each once', '落地😀𠮷野家😀', ['😀', '𠮷']],
  ['a rare character the fonts have', '䶮', []],
  ['control characters', 'a\u0007b\u0000', ['\u0007', '\u0000']],
  ['line feeds, tabs and joiners, which are layout', 'a\n\tb\u2060\u200b\u00adc', []],
  ['a lone surrogate', 'x\ud83d', ['\ud83d']],
  ['a hook arrow', '↩', ['↩']],
])('finds what would print as a box in %s', (_, text, missing) => {
  expect(glyphs.missingGlyphs(text)).toEqual(missing);
});

it('finds nothing in the sample document', () => {
  expect(glyphs.missingGlyphs(JSON.stringify(sampleValue('zh-en')))).toEqual([]);
});
