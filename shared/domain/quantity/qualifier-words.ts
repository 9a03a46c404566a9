import type { Qualifier } from '#shared/domain/fact/fact.ts';

/** What a word before or after the number says: a qualifier, less than (which no fact can say), or nothing at all. */
type Meaning = Exclude<Qualifier, 'exact' | 'range'> | 'less' | 'none';

const before: Record<Meaning, string[]> = {
  over: [
    '超过',
    '超',
    '逾',
    '多于',
    '高于',
    '大于',
    '突破',
    '不止',
    'more than',
    'over',
    'above',
    'exceeding',
    'greater than',
    'in excess of',
    '>',
  ],
  'at-least': [
    '不少于',
    '不低于',
    '不小于',
    '不下于',
    '至少',
    '最少',
    '最低',
    '起码',
    '大于等于',
    '大于或等于',
    '≥',
    '≧',
    '>=',
    'at least',
    'no less than',
    'not less than',
    'no fewer than',
    'minimum',
    'min.',
    'min',
  ],
  nearly: ['将近', '接近', '近', 'nearly', 'almost', 'close to'],
  'at-most': [
    '不超过',
    '不多于',
    '不高于',
    '不大于',
    '至多',
    '最多',
    '最高',
    '小于等于',
    '小于或等于',
    '≤',
    '≦',
    '<=',
    'at most',
    'no more than',
    'not more than',
    'up to',
    'maximum',
    'max.',
    'max',
  ],
  about: [
    '大约',
    '大概',
    '约为',
    '约合',
    '约',
    'about',
    'around',
    'approximately',
    'approx.',
    'approx',
    'circa',
    'ca.',
    'c.',
    'roughly',
    '≈',
    '~',
  ],
  less: ['小于', '少于', '低于', '不足', '不到', '不满', '未满', 'less than', 'fewer than', 'below', 'under', '<'],
  none: ['达到', '高达', '达', '共计', '共有', '共', '累计', '合计', '总计', '介于', 'between', 'from', '从'],
};
const after: Record<Meaning, string[]> = {
  over: ['多', '余'],
  'at-least': ['及以上', '或以上', '以上', '起', 'or more', 'or above', 'and above', 'and over', 'minimum', '+'],
  nearly: [],
  'at-most': ['及以下', '或以下', '以下', '以内', '之内', '内', 'or less', 'or fewer', 'maximum'],
  about: ['左右', '上下', 'or so'],
  less: [],
  none: ['之间', '。', '.'],
};

type Word = [string, Meaning];
const longestFirst = (table: Record<Meaning, string[]>): Word[] =>
  (Object.entries(table) as [Meaning, string[]][])
    .flatMap(([meaning, words]) => words.map((word): Word => [word, meaning]))
    .sort(([a], [b]) => b.length - a.length);
const beforeWords = longestFirst(before);
const afterWords = longestFirst(after);

export interface QualifiedText {
  meanings: Exclude<Meaning, 'none'>[];
  text: string;
}
const meaningsOf = (meaning: Meaning): QualifiedText['meanings'] => (meaning === 'none' ? [] : [meaning]);

/** Takes one qualifying word off the head; null where there is none. An English word ends where its letters end. */
export function takeBefore(text: string): QualifiedText | null {
  const found = beforeWords.find(([word]) => text.startsWith(word) && !(/[a-z]$/.test(word) && /^[a-z]/.test(text.slice(word.length))));
  return found === undefined ? null : { meanings: meaningsOf(found[1]), text: text.slice(found[0].length).trimStart() };
}

/** Takes one qualifying word off the end; null where there is none. */
export function takeAfter(text: string): QualifiedText | null {
  const found = afterWords.find(
    ([word]) => text.endsWith(word) && text.length > word.length && !(/^[a-z]/.test(word) && !text.endsWith(` ${word}`)),
  );
  return found === undefined ? null : { meanings: meaningsOf(found[1]), text: text.slice(0, -found[0].length).trimEnd() };
}

/** Numbers that are none: 数百, 几十, 上千, several. */
export const isVague = (text: string): boolean =>
  /(?:^|[^a-z])(?:several|many|dozens|hundreds of|thousands of|millions of|a few|some)(?:$|[^a-z])/.test(text) ||
  /若干|许多|大量|成百|上[百千万亿]|[数几][十百千万亿家个名项人]|[十百千万亿]几|十数/.test(text);
