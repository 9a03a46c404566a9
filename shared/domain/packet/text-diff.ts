/** A stretch of a text; `changed` where the other version has no such words in this place. */
export interface Piece {
  text: string;
  changed: boolean;
}
export interface FigureChange {
  before: string | null;
  after: string | null;
}
export interface TextDiff {
  before: Piece[];
  after: Piece[];
  /** Figures that changed, in reading order; one that has no counterpart stands alone. */
  figures: FigureChange[];
}

/** A date as the pages print it, a figure with its scale, a word of letters, blanks, or one other sign. */
const datePattern =
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{4}-\d{2}(?:-\d{2})?(?!\d)|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}/u;
const tokenPattern = new RegExp(
  String.raw`${datePattern.source}|\d+(?:[.,]\d+)*(?:\s?(?:[%‰]|万亿|亿|万))?|[\p{Script=Latin}\p{M}]+|\s+|[^]`,
  'gu',
);
const tokensOf = (text: string): string[] => text.match(tokenPattern) ?? [];
const wholeDate = new RegExp(`^(?:${datePattern.source})$`, 'u');
/** A date is no figure: it stands in the text beside the figure it belongs to. */
const isFigure = (token: string): boolean => /^\d/.test(token) && !wholeDate.test(token);

/** Beyond this many pairs of tokens the middle is told as changed in one piece: exactness there helps no reader. */
const mostPairs = 1_000_000;

/** The pairs of equal entries of two lists that keep both orders and are most in number. */
export function commonPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const heads = Array.from({ length: head }, (_unused, at): [number, number] => [at, at]);
  const tails = Array.from({ length: tail }, (_unused, at): [number, number] => [before.length - tail + at, after.length - tail + at]);
  const middle = longestCommon(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [...heads, ...middle.map(([a, b]): [number, number] => [a + head, b + head]), ...tails];
}

function longestCommon(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length * after.length > mostPairs) return [];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (a: number, b: number): number => lengths[a * width + b] ?? 0;
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = after.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] = before[a] === after[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < before.length && b < after.length;) {
    if (before[a] === after[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

function piecesOf(tokens: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, text] of tokens.entries()) {
    const changed = !kept.has(at);
    const last = pieces.at(-1);
    if (last?.changed === changed) last.text += text;
    else pieces.push({ text, changed });
  }
  return pieces;
}

/** Figures between two kept places are told in pairs, by their order. */
function figuresBetween(before: readonly string[], after: readonly string[]): FigureChange[] {
  const [old, fresh] = [before.filter(isFigure), after.filter(isFigure)];
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_unused, at) => ({
    before: old[at] ?? null,
    after: fresh[at] ?? null,
  })).filter((change) => change.before !== change.after);
}

/** Two wordings of one text, word by word and figure by figure. A figure is never cut in the middle. */
export function diffText(before: string, after: string): TextDiff {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const pairs = commonPairs(old, fresh);
  const figures: FigureChange[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...pairs, [old.length, fresh.length] as const]) {
    figures.push(...figuresBetween(old.slice(a, nextA), fresh.slice(b, nextB)));
    [a, b] = [nextA + 1, nextB + 1];
  }
  return {
    before: piecesOf(old, new Set(pairs.map(([at]) => at))),
    after: piecesOf(fresh, new Set(pairs.map(([, at]) => at))),
    figures,
  };
}

/** From 0 for texts that share nothing to 1 for the same text, by the signs kept in order; blanks count for nothing. */
export function likeness(before: string, after: string): number {
  const [old, fresh] = [tokensOf(before), tokensOf(after)].map((tokens) => tokens.filter((token) => token.trim() !== ''));
  if (old === undefined || fresh === undefined) return 0;
  return commonPairs(old, fresh).length / Math.max(old.length, fresh.length, 1);
}
