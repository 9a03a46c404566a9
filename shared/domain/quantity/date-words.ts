import { units, type UnitId } from '#shared/domain/unit/unit.ts';

const year = '(?:19|20)\\d{2}';
const dates: RegExp[] = [
  new RegExp(`${year} ?年`),
  new RegExp(`^${year}[-/.]\\d{1,2}[-/.]\\d{1,2}`),
  new RegExp(`^${year}[-/](?:0?[1-9]|1[0-2])$`),
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}/,
  new RegExp(`^\\d{1,2}/${year}$`),
  /\d{1,2} ?月 ?(?:\d{1,2} ?[日号]?)?(?!\p{Script=Han})/u,
  /[二一][〇零九][〇零一二三四五六七八九]{2}年/,
  /[一二三四] ?季度|(?:^|[^a-z])q[1-4](?:$|[^a-z0-9])/,
  /\d{1,2}:\d{2}/,
  /(?:^|[^a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)(?:$|[^a-z])/,
];
const yearSpan = new RegExp(`^${year} ?[-~至到] ?${year}$`);

/** True for a date, a clock time or a span of years; where a field counts anything but time, two such numbers are a range. */
export function looksLikeDate(text: string, fieldUnit: UnitId | null): boolean {
  if (yearSpan.test(text)) return fieldUnit === null || units[fieldUnit].dimension === 'time';
  return dates.some((pattern) => pattern.test(text));
}
