import type { FullBilingual } from '#shared/lib/language.ts';
import type { ClauseMatch } from './match.ts';

/** What an amount still needs: the clause's own question where it has one, else what is not known. Nothing where none is open. */
export function amountWaits({ amountOpen }: Pick<ClauseMatch, 'amountOpen'>): FullBilingual[] {
  if (amountOpen === undefined) return [];
  return amountOpen.reason === 'unknown' ? amountOpen.missing.map(({ ask, text }) => ask ?? text) : [amountOpen.text];
}
