import type { ChartBar, PictureBlock } from '#shared/domain/packet/block.ts';
import type { Line, Local } from '#shared/domain/packet/line.ts';
import type { Language } from '#shared/lib/language.ts';

/** A text as it is written outside the pages: one string a language, in page order, its source marks in brackets at its end. */
export type Words = readonly string[];

/** A block, taken apart for slides and letters: what is a list there, a table, a chart or a few large figures. */
export type Portion =
  | { kind: 'heading'; level: 2 | 3; words: Words }
  | { kind: 'lines'; title: Words; lines: TextLine[]; marks: number[] }
  | { kind: 'table'; title: Words; head: Words[]; rows: Words[][]; right: boolean[]; widths: number[]; note: Words; marks: number[] }
  | { kind: 'chart'; title: Words; caption: Words; bars: ChartBar[]; marks: number[] }
  | { kind: 'picture'; caption: Words; image: PictureBlock['image']; marks: number[] }
  | { kind: 'figures'; items: { figure: Words; label: Words; note: Words }[]; marks: number[] };

/** `term` stands in front of its words; `dot` makes an entry of a list. */
export interface TextLine {
  words: Words;
  term?: Words;
  style: 'lead' | 'body' | 'small' | 'dot' | 'strong' | 'warning';
}

const marked = ({ text, marks }: Line): string =>
  marks.length === 0
    ? text
    : `${text}${/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]$/u.test(text) ? '' : ' '}[${[...new Set(marks)].sort((a, b) => a - b).join(', ')}]`;

/** The words of a local in the languages asked for; the same words in both stand once. */
export function wordsOf(local: Local | null | undefined, languages: readonly Language[]): Words {
  if (local === null || local === undefined) return [];
  const lines = languages.flatMap((language) => local[language] ?? []).filter(({ text }) => text.trim() !== '');
  return [...new Set(lines.map(marked))];
}

export const has = (words: Words): boolean => words.length > 0;
