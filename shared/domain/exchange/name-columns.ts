import { headingKey } from './heading.ts';

/**
 * A name of its own for every column, by which a mapping speaks of it: the heading; where several columns have the same one, the
 * group above goes before it (“2024年 · 产值”), and where that does not part them a number goes behind it (“面积 [2]”).
 * Columns without a heading have no name. The names are the same whenever the headings are.
 */
export function nameColumns(headings: readonly string[], groups: readonly string[] = []): string[] {
  const count = Map.groupBy(headings, headingKey);
  const grouped = headings.map((heading, index) => {
    const group = groups[index] ?? '';
    const alone = (count.get(headingKey(heading)) ?? []).length < 2;
    return heading === '' || alone || group === '' || group === heading ? heading : `${group} · ${heading}`;
  });
  const taken = new Set(grouped.map(headingKey));
  const given = new Set<string>();
  return grouped.map((name) => {
    if (name === '') return '';
    let own = name;
    for (let nth = 2; given.has(headingKey(own)) || (own !== name && taken.has(headingKey(own))); nth += 1) own = `${name} [${nth}]`;
    given.add(headingKey(own));
    return own;
  });
}

/** `A`, `Z`, `AA`: a column as spreadsheets call it, from 1. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest === 0 ? '' : columnLetters(rest)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
