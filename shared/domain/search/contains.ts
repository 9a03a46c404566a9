import { isIdeograph, type Run } from './fold.ts';

const isLowSurrogate = (char: string): boolean => char >= '\udc00' && char <= '\udfff';

function startsWord(folded: string, at: number): boolean {
  const before = at === 0 ? ' ' : folded.charAt(at - 1);
  return before === ' ' || before === '\n' || isIdeograph(before) || isLowSurrogate(before);
}

function endsWord(folded: string, at: number): boolean {
  const after = at >= folded.length ? ' ' : folded.charAt(at);
  return after === ' ' || after === '\n' || isIdeograph(String.fromCodePoint(folded.codePointAt(at) ?? 0x20));
}

const fits = (folded: string, run: Run, at: number): boolean =>
  run.script === 'ideographs' || (startsWord(folded, at) && (run.whole !== true || endsWord(folded, at + run.text.length)));

/** Places in a folded text where a run matches: ideographs anywhere, a word where a word starts (and ends, when whole). */
export function placesOf(folded: string, run: Run): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(run.text); at !== -1; at = folded.indexOf(run.text, at + 1)) {
    if (fits(folded, run, at)) places.push(at);
  }
  return places;
}

/** True when the folded text holds the run. */
export function holds(folded: string, run: Run): boolean {
  let at = folded.indexOf(run.text);
  while (at !== -1) {
    if (fits(folded, run, at)) return true;
    at = folded.indexOf(run.text, at + 1);
  }
  return false;
}
