import type { Language } from '#shared/lib/language.ts';

/** From as many dates of one month on, the first and the last say enough. */
const many = 3;
const day: Record<Language, RegExp> = {
  zh: /^(?<month>\d{4}年\d{1,2}月)(?<day>\d{1,2})日$/,
  en: /^(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2} \d{4})$/,
};
const between: Record<Language, string> = { zh: '、', en: ', ' };

/** A list of dates by time, in words, with the days of one month as their span where there are many: "2–18 Aug 2026". */
export function daySpans(dates: string, language: Language): string {
  const found = dates.split(between[language]).map((text): DayWords => ({ text, ...day[language].exec(text)?.groups }));
  const shown = found.flatMap(({ text, month }, at) => {
    if (month === undefined) return [text];
    const same = found.filter((each) => each.month === month);
    if (same.length < many) return [text];
    const [first, last] = [same[0]?.day, same.at(-1)?.day];
    if (found.findIndex((each) => each.month === month) !== at) return [];
    return [language === 'zh' ? `${month}${first}日至${last}日` : `${first}–${last} ${month}`];
  });
  return shown.join(between[language]);
}

interface DayWords {
  text: string;
  month?: string;
  day?: string;
}
