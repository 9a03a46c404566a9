import type { Language } from '#shared/lib/language.ts';
import { dimensionNames, dimensions, headingNames, headings, type Dimension } from './entry-parts.ts';
import type { Assessment, Entry, Filing, Session } from './entry.ts';

/** The lowest of the scored dimensions; more than one where they are level, none where nothing is scored. */
export function weakestLinks({ scores }: Pick<Assessment, 'scores'>): Dimension[] {
  const scored = dimensions.flatMap((id) => (scores[id] === null ? [] : [{ id, score: scores[id] }]));
  const lowest = Math.min(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === lowest).map(({ id }) => id);
}

/** True when each dimension has a score: only then is the whole drawn or compared. */
export const isWhole = ({ scores }: Pick<Assessment, 'scores'>): boolean => dimensions.every((id) => scores[id] !== null);

/** How many of the nine headings are done, and how many are begun. */
export function completeness({ headings: parts }: Pick<Filing, 'headings'>): { done: number; begun: number; of: number } {
  const states = headings.map((id) => parts[id].state);
  return {
    done: states.filter((state) => state === 'done').length,
    begun: states.filter((state) => state !== 'empty').length,
    of: headings.length,
  };
}

/** The plan as plain text under its nine headings, to be printed and filled in. */
export function filingText({ name, filing }: { name: string; filing: Filing }, language: Language): string {
  const zh = language === 'zh';
  const head = [
    zh ? `${name}组建方案（${filing.year}年）` : `Plan of ${name} (${filing.year})`,
    zh ? '备案全年开放' : 'Filing is open all year',
    '',
  ];
  const body = headings.flatMap((id, index) => [
    `${index + 1}${zh ? '、' : '. '}${headingNames[id][language]}`,
    filing.headings[id].text ?? (zh ? '（待填）' : '(to be written)'),
    '',
  ]);
  return [...head, ...body].join('\r\n');
}

/** What was counted over several sessions; null where nobody counted, and `of` says how many did. */
export function sessionTotal(sessions: readonly Session[], part: 'buyersMet' | 'leads'): { total: number | null; counted: number } {
  const counted = sessions.flatMap((session) => session[part] ?? []);
  return { total: counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0), counted: counted.length };
}

/** The entries of one kind, the latest first. */
export const entriesOf = <K extends Entry['body']['kind']>(
  entries: readonly Entry[],
  kind: K,
): (Entry & { body: Extract<Entry['body'], { kind: K }> })[] =>
  entries
    .filter((entry): entry is Entry & { body: Extract<Entry['body'], { kind: K }> } => entry.body.kind === kind)
    .toSorted((a, b) => (a.onDay < b.onDay ? 1 : a.onDay > b.onDay ? -1 : 0));

export const dimensionList = (ids: readonly Dimension[], language: Language): string =>
  ids.map((id) => dimensionNames[id][language]).join(language === 'zh' ? '、' : ', ');
