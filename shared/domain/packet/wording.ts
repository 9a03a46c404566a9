import { findPromises } from '#shared/domain/law/promise.ts';
import { remembered } from '#shared/lib/remembered.ts';
import { normalise } from '#shared/lib/text.ts';
import { simplified } from './traditional-letters.ts';

/** Superlatives need a source. */
const superlatives = [
  '首个',
  '最大',
  '第一',
  '唯一',
  '最佳',
  '顶级',
  '领先',
  'the first',
  'the largest',
  'the best',
  'number one',
  'world-class',
  'unique',
];

export interface WordingFinding {
  code: 'promise-wording' | 'superlative';
  word: string;
}

/** Words in an officer's text that a packet should not carry unexamined, each once. The fixed estimate line is our own and no finding. */
export function checkWording(text: string): WordingFinding[] {
  const own = normalise(text);
  const promises = new Set(findPromises(text).map(({ words }) => words));
  return [
    ...[...promises].map((word): WordingFinding => ({ code: 'promise-wording', word })),
    ...superlatives.filter((word) => own.includes(word)).map((word): WordingFinding => ({ code: 'superlative', word })),
  ];
}

/** Remembered, since a preview asks about the same pages with every letter typed. */
const bare = remembered((text) => simplified(normalise(text).replace(/[\s\p{P}\p{S}]/gu, '')));

/**
 * True where a text holds the name, also split by blanks or punctuation, written full-width or in traditional characters. Names of one
 * character never count.
 */
export function holdsName(text: string, name: string): boolean {
  const wanted = bare(name);
  return [...wanted].length >= 2 && bare(text).includes(wanted);
}
