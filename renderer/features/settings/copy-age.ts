import type { Words } from '../../i18n/zh.ts';

const hourMs = 3_600_000;

/** How old a copy is, in hours below two days and in days beyond. */
export function copyAge(madeAt: string, now: number, words: Words['copies']): string {
  const hours = Math.floor((now - Date.parse(madeAt)) / hourMs);
  if (hours < 1) return words.now;
  return hours < 48 ? words.hours(hours) : words.days(Math.floor(hours / 24));
}
