import { squeeze, type ExpectedText } from './expected-text.ts';

/** What the pages do not show. Text may run on over the foot of a page: then its parts stand on neighbours. */
export function missingTexts(expected: ExpectedText[], pageTexts: string[]): ExpectedText[] {
  const pages = pageTexts.map(squeeze);
  const all = pages.join('\n');
  return expected.filter(({ text }) => {
    const wanted = squeeze(text);
    return !all.includes(wanted) && !pages.some((_page, at) => runsOver(wanted, pages.slice(at)));
  });
}

/** From this length on, in signs, a text may take more than two pages. A shorter one in three parts is nowhere. */
const overPages = 1200;

function runsOver(wanted: string, [page = '', ...rest]: string[]): boolean {
  const [next] = rest;
  if (next === undefined) return false;
  let longest = 0;
  for (let cut = wanted.length - 1; cut > 0; cut -= 1) {
    if (!page.includes(wanted.slice(0, cut))) continue;
    if (next.includes(wanted.slice(cut))) return true;
    longest = Math.max(longest, cut);
  }
  return longest > 0 && wanted.length > overPages && runsOver(wanted.slice(longest), rest);
}

/** As `missingTexts` for rows, which are never split: equal rows must stand as often as the table has them. */
export function missingRows(expected: ExpectedText[], pageTexts: string[]): ExpectedText[] {
  const all = pageTexts.map(squeeze).join('\n');
  const left = new Map<string, number>();
  return expected.filter(({ text }) => {
    const wanted = squeeze(text);
    const rest = left.get(wanted) ?? all.split(wanted).length - 1;
    left.set(wanted, rest - 1);
    return rest <= 0;
  });
}
