import type { ReactNode } from 'react';
import type { Combination, Combined } from '#shared/domain/match/combination.ts';
import { limitWords } from '#shared/domain/match/limit-words.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import type { ClauseBoard } from '#shared/ipc/contracts/match-contract.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { AmountBase, AmountEnds } from '../../../ui/amount-range.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { Section } from '../../../ui/page.tsx';

type NameOf = (clauseId: string) => FullBilingual;

/**
 * The lawful choice of clauses that comes to most, per currency, and district by district where two of them offer figures;
 * clauses without a figure are counted, never added.
 */
export function CombinedTotals({ board: { clauses, totals } }: { board: ClauseBoard }): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  const names = new Map(clauses.map(({ match }) => [match.id, match.name]));
  const nameOf: NameOf = (id) => names.get(id) ?? { zh: id, en: id };
  return totals.map(({ district, combined }) => (
    <Section
      key={district?.id ?? 'all'}
      title={district === null ? words.matching.clauses.total : words.matching.clauses.totalIn(plain(district.name))}
      note={words.matching.clauses.withoutAmount(combined.withoutAmount.length)}
    >
      <Totals combined={combined} nameOf={nameOf} />
    </Section>
  ));
}

function Totals({ combined: { totals }, nameOf }: { combined: Combined; nameOf: NameOf }): ReactNode {
  const words = useWords();
  if (totals.length === 0) return <p className="muted">{words.matching.clauses.noTotal}</p>;
  return (
    <dl className="totals">
      {totals.map(({ currency, certain, possible }) => (
        <div key={currency} className="total-row">
          <Total term={words.matching.clauses.certain} combination={certain} currency={currency} nameOf={nameOf} />
          <Total term={words.matching.clauses.possible} combination={possible} currency={currency} nameOf={nameOf} />
        </div>
      ))}
    </dl>
  );
}

interface TotalProps {
  term: string;
  combination: Combination;
  currency: Currency;
  nameOf: NameOf;
}

function Total({ term, combination, currency, nameOf }: TotalProps): ReactNode {
  const words = useWords();
  const range = { ...combination, currency };
  return (
    <div className="total">
      <dt>{term}</dt>
      <dd>
        <strong className="total-figure">
          <AmountEnds range={range} />
        </strong>{' '}
        <AmountBase range={range} />
        {!combination.provenBest && <span className="tag tag-warning">{words.matching.clauses.notProven}</span>}
        <Limits combination={combination} nameOf={nameOf} />
      </dd>
    </div>
  );
}

/** Which caps hold the total down, and which clause keeps another out of it. */
function Limits({ combination: { capped, leftOut }, nameOf }: { combination: Combination; nameOf: NameOf }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  if (capped.length + leftOut.length === 0) return null;
  const semicolon = language === 'zh' ? '；' : '; ';
  const said = (limits: Combination['capped']): string => limits.map((limit) => limitWords(limit, nameOf)[language]).join(semicolon);
  return (
    <ul className="plain-list total-limits">
      {capped.length > 0 && (
        <li>
          {words.matching.clauses.limits}
          {words.state.colon}
          {said(capped)}
        </li>
      )}
      {leftOut.map(({ id, limits }) => (
        <li key={id}>
          {words.matching.clauses.leftOut}
          {words.state.colon}
          {nameOf(id)[language]} – {said(limits)}
        </li>
      ))}
    </ul>
  );
}
