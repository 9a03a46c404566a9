import type { ReactNode } from 'react';
import type { Combination, Combined } from '#shared/domain/match/combination.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { formatAmount } from '../../../ui/amount.ts';
import { Section } from '../../../ui/page.tsx';

/** The lawful choice of clauses that comes to most, per currency; clauses without a figure are counted, never added. */
export function CombinedTotal({ combined }: { combined: Combined }): ReactNode {
  const words = useWords();
  const { totals, withoutAmount } = combined;
  return (
    <Section title={words.matching.clauses.total} note={words.matching.clauses.withoutAmount(withoutAmount.length)}>
      {totals.length === 0 ? (
        <p className="muted">{words.matching.clauses.noTotal}</p>
      ) : (
        <dl className="totals">
          {totals.map(({ currency, certain, possible }) => (
            <div key={currency} className="total-row">
              <Total term={words.matching.clauses.certain} combination={certain} currency={currency} />
              <Total term={words.matching.clauses.possible} combination={possible} currency={currency} />
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function Total({ term, combination, currency }: { term: string; combination: Combination; currency: Currency }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const [low, high] = [combination.low, combination.high].map((end) => formatAmount(new Exact(end), currency, language));
  return (
    <div className="total">
      <dt>{term}</dt>
      <dd>
        <strong className="total-figure">{low === high ? low : `${low} – ${high}`}</strong>
        {!combination.provenBest && <span className="tag tag-warning">{words.matching.clauses.notProven}</span>}
      </dd>
    </div>
  );
}
