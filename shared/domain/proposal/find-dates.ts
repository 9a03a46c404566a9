import type { Day } from '#shared/lib/date.ts';
import type { DateSpan } from './proposal.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthNames = `(?:${months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})\\.?`;
const year = '(?:19|20)\\d{2}';

/** Each form with the as-of text of its match; null where the calendar has no such day. The longer forms come first. */
const forms: readonly {
  pattern: RegExp;
  read: (groups: Record<string, string>, published: Day | null) => string | null;
  relative?: boolean;
}[] = [
  {
    pattern: new RegExp(`(?<a>${year})\\s*(?:年)?\\s*(?:[-–—~～至到]|to)\\s*(?<b>${year})\\s*年?`, 'giu'),
    read: ({ a, b }) => (a !== undefined && b !== undefined && a < b ? `${a}/${b}` : null),
  },
  { pattern: new RegExp(`(?<y>${year})\\s*年\\s*(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})\\s*日`, 'gu'), read: day },
  { pattern: new RegExp(`(?<y>${year})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)`, 'gu'), read: day },
  { pattern: new RegExp(`(?<mon>${monthNames})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>${year})`, 'giu'), read: day },
  { pattern: new RegExp(`(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<mon>${monthNames}),?\\s+(?<y>${year})`, 'giu'), read: day },
  { pattern: new RegExp(`(?<y>${year})\\s*年\\s*(?<m>\\d{1,2})\\s*月`, 'gu'), read: month },
  { pattern: new RegExp(`\\b(?<mon>${monthNames}),?\\s+(?<y>${year})`, 'giu'), read: month },
  { pattern: new RegExp(`(?<y>${year})\\s*年`, 'gu'), read: ({ y }) => y ?? null },
  {
    pattern: new RegExp(`(?<![\\d.,-])(?<y>${year})(?![\\d%.,]\\d|[-/]\\d|\\s*(?:家|个|项|名|人|件|亿|万))\\b`, 'gu'),
    read: ({ y }) => y ?? null,
  },
  { pattern: /去年\s*(?<m>\d{1,2})\s*月/gu, read: lastYear, relative: true },
  { pattern: new RegExp(`in\\s+(?<mon>${monthNames})\\s+last\\s+year`, 'giu'), read: lastYear, relative: true },
  { pattern: /去年|\blast year\b/giu, read: lastYear, relative: true },
  { pattern: /今年|\bthis year\b/giu, read: (_groups, published) => published?.slice(0, 4) ?? null, relative: true },
];

const two = (text: string): string => text.padStart(2, '0');
function monthOf(groups: Record<string, string>): string | null {
  if (groups['m'] !== undefined) return two(groups['m']);
  const at = months.findIndex((name) => name.startsWith((groups['mon'] ?? '-').toLowerCase().slice(0, 3)));
  return at === -1 ? null : two(String(at + 1));
}
function month(groups: Record<string, string>): string | null {
  const m = monthOf(groups);
  return m === null || m < '01' || m > '12' ? null : `${groups['y']}-${m}`;
}
function day(groups: Record<string, string>): string | null {
  const m = month(groups);
  const d = two(groups['d'] ?? '');
  return m === null || d < '01' || d > '31' ? null : `${m}-${d}`;
}
function lastYear(groups: Record<string, string>, published: Day | null): string | null {
  if (published === null) return null;
  const y = String(Number(published.slice(0, 4)) - 1);
  return groups['m'] === undefined && groups['mon'] === undefined ? y : month({ ...groups, y });
}

/**
 * Dates of one line, in its order. Words such as "last year" are read against the day of publication and marked so;
 * without that day they are left out.
 */
export function findDates(text: string, line: number, published: Day | null): DateSpan[] {
  const found: DateSpan[] = [];
  for (const { pattern, read, relative } of forms) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const asOf = read({ ...match.groups }, published);
      if (asOf === null || found.some((span) => from < span.to && to > span.from)) continue;
      found.push({ line, from, to, raw: match[0], asOf, relative: relative === true });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
