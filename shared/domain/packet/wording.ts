import { normalise } from '#shared/lib/text.ts';

/** Words that read as a promise. An estimate is never a promise. */
const promiseWords = [
  '承诺',
  '保证',
  '一定',
  '必定',
  '确保',
  '必将',
  '包过',
  'guarantee',
  'guaranteed',
  'will receive',
  'promise',
  'ensure that you',
  'certain to',
];
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

/** Words in an officer's text that a packet should not carry unexamined. The fixed estimate line is our own and no finding. */
export function checkWording(text: string): WordingFinding[] {
  const own = normalise(text);
  const find = (code: WordingFinding['code'], words: readonly string[]): WordingFinding[] =>
    words.filter((word) => own.includes(word)).map((word) => ({ code, word }));
  return [...find('promise-wording', promiseWords), ...find('superlative', superlatives)];
}

const bare = (text: string): string => normalise(text).replace(/[\s\p{P}\p{S}]/gu, '');

/** True where a text holds the name, also split by blanks or punctuation or written full-width. Names of one character never count. */
export function holdsName(text: string, name: string): boolean {
  const wanted = bare(name);
  return [...wanted].length >= 2 && bare(text).includes(wanted);
}
