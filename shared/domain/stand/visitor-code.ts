/** Digits and letters that are not mistaken for one another when read aloud or written by hand: no 0 O 1 I L U V. */
const letters = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** The sign that makes a mistyped or exchanged letter show: places weigh differently. */
function checkSign(text: string): string {
  let sum = 0;
  for (const [at, letter] of [...text].entries()) sum += (letters.indexOf(letter) + 1) * (at + 2);
  return letters[sum % letters.length] ?? '';
}

/** A code of five signs from at least four random bytes, e.g. `K7QM4`: the last one checks the others. */
export function visitorCode(random: Uint8Array): string {
  const text = Array.from(random.slice(0, 4), (byte) => letters[byte % letters.length] ?? '').join('');
  return text + checkSign(text);
}

/** The code as it was given out, whatever blanks, hyphens and small letters it came with; null where it cannot be one. */
export function readVisitorCode(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, '');
  if (text.length !== 5 || [...text].some((letter) => !letters.includes(letter))) return null;
  return checkSign(text.slice(0, 4)) === text[4] ? text : null;
}
