import type { Truth } from '#shared/domain/match/match.ts';

/** Kleene's three values: false decides `all`, true decides `any`, unknown never decides alone. */
export const allOf = (results: readonly Truth[]): Truth =>
  results.includes('false') ? 'false' : results.includes('unknown') ? 'unknown' : 'true';
export const anyOf = (results: readonly Truth[]): Truth =>
  results.includes('true') ? 'true' : results.includes('unknown') ? 'unknown' : 'false';
export const notOf = (result: Truth): Truth => (result === 'unknown' ? 'unknown' : result === 'true' ? 'false' : 'true');

/** The value of a group from the values of its parts. */
export function joined(op: 'all' | 'any' | 'not', results: readonly Truth[]): Truth {
  if (op === 'not') return notOf(results[0] ?? 'unknown');
  return op === 'all' ? allOf(results) : anyOf(results);
}
