import type { ReactNode } from 'react';
import type { AmountRange } from '#shared/domain/match/match.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { useLanguage, useWords } from '../i18n/words.tsx';
import { formatAmount } from './amount.ts';

type Range = Pick<AmountRange, 'low' | 'base' | 'high' | 'currency'>;

/** Both ends of an amount, or its one figure. */
export function AmountEnds({ range: { low, high, currency } }: { range: Range }): ReactNode {
  const language = useLanguage();
  const [least, most] = [low, high].map((end) => formatAmount(new Exact(end), currency, language));
  return least === most ? least : `${least} – ${most}`;
}

/** What to reckon with between the two ends; nothing where the amount is one figure. */
export function AmountBase({ range: { low, base, high, currency } }: { range: Range }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  if (low === high) return null;
  return <span className="muted small nowrap">{words.matching.clauses.base(formatAmount(new Exact(base), currency, language))}</span>;
}
