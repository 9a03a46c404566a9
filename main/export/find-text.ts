import { squeeze, type ExpectedText } from './expected-text.ts';

/** What the pages do not show. Text may run on over the foot of a page: then its two parts stand on neighbours. */
export function missingTexts(expected: ExpectedText[], pageTexts: string[]): ExpectedText[] {
  const pages = pageTexts.map(squeeze);
  const all = pages.join('\n');
  return expected.filter(({ text }) => {
    const wanted = squeeze(text);
    return !all.includes(wanted) && !standsOnTwoPages(wanted, pages);
  });
}

function standsOnTwoPages(wanted: string, pages: string[]): boolean {
  return pages.some((page, index) => {
    const next = pages[index + 1];
    if (next === undefined || !page.includes(wanted.slice(0, 1))) return false;
    for (let cut = wanted.length - 1; cut > 0; cut -= 1) {
      if (page.includes(wanted.slice(0, cut)) && next.includes(wanted.slice(cut))) return true;
    }
    return false;
  });
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
