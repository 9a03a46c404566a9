import { pinyin } from 'pinyin-pro';
import { remembered } from '#shared/lib/remembered.ts';
import { normalise } from '#shared/lib/text.ts';

/** One spelling of a name: width, case, blanks and punctuation do not make two names. */
export const nameKey = remembered((name) => normalise(name).replace(/[\s·•・.,，、'"“”‘’()（）《》<>_-]+/g, ''));

const readings = new Map<string, string>();
function readingOf(char: string): string {
  const known = readings.get(char);
  if (known !== undefined) return known;
  const reading = pinyin(char, { toneType: 'none', v: true });
  readings.set(char, reading);
  return reading;
}

const han = /\p{Script=Han}/u;

/**
 * How a name sounds, character by character, without the city before it: two spellings of one sound are likely one name
 * typed twice. Null for a name of fewer than three Chinese characters, where a like sound says little.
 */
export function soundKey(name: string): string | null {
  const key = nameKey(name).replace(/^上海市?/, '');
  let count = 0;
  let sound = '';
  for (const char of key) {
    const isHan = han.test(char);
    if (isHan) count += 1;
    sound += isHan ? readingOf(char) : char;
  }
  return count < 3 ? null : sound;
}

/** A key for a new record: its English name, or how its Chinese one sounds. Empty where neither gives a letter. */
export function slugOf(name: string): string {
  let text = '';
  for (const char of normalise(name)) text += han.test(char) ? readingOf(char) : char;
  return text
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
