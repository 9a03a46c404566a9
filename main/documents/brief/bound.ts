import type { Language } from '#shared/lib/language.ts';

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const [blank, joiner] = ['\u00a0', '\u2060'];

type Binding = [pattern: RegExp, bind: (found: string) => string];
const unbroken = (found: string): string => found.replaceAll(' ', blank);
const joined = (found: string): string => `${joiner}${found}${joiner}`;

/** A dot between two parts of a line stands with the second. */
const dot: Binding = [/(?<= )· (?=\S)/g, unbroken];
/** Years of a period, and days of a month. */
const range: Binding = [/(?<=\d{4})[–-](?=\d{4}\b)|(?<=\b\d{1,2})–(?=\d{1,2}[ \u00a0][A-Z])/g, joined];

const bindings: Record<Language, Binding[]> = {
  zh: [
    [/(?<=\d年)(?=\d{1,2}月)|(?<=\d月)(?=\d{1,2}日)/g, () => blank],
    // The mark of what one language lacks is read as one word.
    [/（暂无中文）/g, (found) => [...found].join(joiner)],
    range,
    dot,
  ],
  en: [
    [new RegExp(`\\b(?:\\d{1,2} )?(?:${months}) \\d{4}\\b`, 'g'), unbroken],
    [/\b(?:over|nearly|about|under|below|at most|at least|up to|more than|less than|as of) (?=\d|RMB|CNY|USD|EUR)/gi, unbroken],
    [new RegExp(`\\bas of (?=(?:${months})\\b)`, 'g'), unbroken],
    [/\b(?:RMB|CNY|USD|EUR) (?=\d)/g, unbroken],
    [
      /\d (?=(?:bn|m|mu|ha|MW|kV|more|projects?|facts?|records?|centres?|firms?|districts?|days?|months?|years?|commitments?|batch(?:es)?)\b)/g,
      unbroken,
    ],
    [/ \(no English yet\)/g, unbroken],
    range,
    dot,
  ],
};

/** A line with what is read as one piece bound by blanks and joiners that never break: a figure and its unit or bound, a date, a period. */
export const bound = (text: string, language: Language): string =>
  bindings[language].reduce((line, [pattern, bind]) => line.replace(pattern, bind), text);

/** The same with plain blanks, as our words are written. */
export const unbound = (text: string): string =>
  text
    .replaceAll(joiner, '')
    .replaceAll(/(?<=[年月])\u00a0/g, '')
    .replaceAll(blank, ' ');

function isLine(part: object): part is { text: string } {
  return 'text' in part && typeof part.text === 'string' && 'marks' in part;
}

/** A part of a document value with every line bound in its language. */
export function boundLines<Part>(part: Part, language: Language | null = null): Part {
  if (Array.isArray(part)) return part.map((entry: unknown) => boundLines(entry, language)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  if (language !== null && isLine(part)) return { ...part, text: bound(part.text, language) };
  const entries = Object.entries(part).map(([key, entry]: [string, unknown]) => [
    key,
    boundLines(entry, key === 'zh' || key === 'en' ? key : language),
  ]);
  // Only the texts of lines change, so the shape stays.
  return Object.fromEntries(entries) as Part;
}
