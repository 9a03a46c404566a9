import type { ReactNode } from 'react';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { Bilingual, Language } from '#shared/lib/language.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { formatAmount } from '../../ui/amount.ts';
import { Section } from '../../ui/page.tsx';

/** The leaves of a condition tree in reading order. */
function leaves(rule: Rule, language: Language): { id: string; text: string }[] {
  switch (rule.op) {
    case 'all':
    case 'any':
      return rule.of.flatMap((part) => leaves(part, language));
    case 'not':
      return leaves(rule.of, language);
    default:
      return [{ id: rule.id, text: rule.text[language] }];
  }
}

export function ClausesPart({ clauses }: { clauses: Clause[] }): ReactNode {
  const words = useWords();
  if (clauses.length === 0) return null;
  return (
    <Section title={words.record.clauses} note={clauses.length}>
      {clauses.map((clause) => (
        <OneClause key={clause.id} clause={clause} />
      ))}
    </Section>
  );
}

function Pair({ term, text }: { term: string; text: Bilingual | null }): ReactNode {
  const words = useWords();
  return (
    <div className="pair">
      <dt>{term}</dt>
      <dd>{text === null ? <span className="muted">{words.record.notGiven}</span> : <BilingualText text={text} />}</dd>
    </div>
  );
}

function OneClause({ clause }: { clause: Clause }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const conditions = clause.conditions === null ? [] : leaves(clause.conditions, language);
  const tone = clause.status === 'in-force' ? 'tag' : 'tag tag-warning';
  return (
    <article className="clause">
      <h3>
        {clause.name[language]} <span className={tone}>{words.record.clauseStatus[clause.status]}</span>
      </h3>
      <p>{clause.summary[language]}</p>
      <dl className="pairs">
        <div className="pair">
          <dt>{words.record.conditions}</dt>
          <dd>
            {conditions.length === 0 ? (
              <span className="muted">{words.record.notGiven}</span>
            ) : (
              <ul className="plain-list">
                {conditions.map((condition) => (
                  <li key={condition.id}>{condition.text}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div className="pair">
          <dt>{words.record.amount}</dt>
          <dd>{clause.amount === null ? <span className="muted">{words.record.notGiven}</span> : <Amount amount={clause.amount} />}</dd>
        </div>
        <Pair term={words.record.window} text={clause.window} />
        <Pair term={words.record.office} text={clause.office} />
        <Pair term={words.record.basis} text={clause.legalBasis} />
      </dl>
    </article>
  );
}

function Amount({ amount }: { amount: NonNullable<Clause['amount']> }): ReactNode {
  const language = useLanguage();
  const ends = [amount.low, amount.high].flatMap((end) => (end === null ? [] : [formatAmount(new Exact(end), amount.currency, language)]));
  const lead = amount.low === null ? (language === 'zh' ? '最高' : 'up to ') : '';
  return (
    <span className="nowrap">
      {lead}
      {[...new Set(ends)].join('–')}
      {amount.per !== null && ` · ${amount.per[language]}`}
    </span>
  );
}
