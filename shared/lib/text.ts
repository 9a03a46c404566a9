/**
 * One spelling for comparison and search: NFKC, no-break and other blanks to a space, curly quotes to straight,
 * lower case. The text as printed is kept elsewhere; this form is never shown.
 */
export function normalise(text: string): string {
  // Letters of ASCII and common ideographs have one spelling.
  if (/^[\x20-\x7e\u4e00-\u9fff]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .toLowerCase();
}

/** As `normalise`, but keeps the case: for literal tokens of a source line. */
export function normaliseLine(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ').replace(/[\u200b-\u200d\ufeff]/g, '');
}

/** True for a CJK ideograph of any plane. */
export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

/** As `normalise`, one unit for each unit of the text, so that places found in it are places in the text as printed. */
export const normaliseKeepingLength = (text: string): string =>
  text.replace(/[^]/g, (unit) => {
    const plain = normalise(unit);
    return plain.length === 1 ? plain : unit;
  });

/** Letters and figures that stand together without a blank; ideographs may part anywhere. */
const wordEnd = /[^\s\p{Script=Han}\p{P}]+$/u;

/**
 * The first words of a text, up to `most` signs of it and then `…`; a text that is no longer stays as it is. A word longer than all that
 * is cut. By its own rule and not by the system's dictionary, so that every machine cuts alike.
 */
export function firstWords(text: string, most: number): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  const cut = signs.slice(0, most).join('');
  const isWithinWord = wordEnd.test(cut) && wordEnd.test(signs[most] ?? '');
  const whole = isWithinWord ? cut.replace(wordEnd, '') : cut;
  return `${(whole.trim() === '' ? cut : whole).trimEnd()}…`;
}
