import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { holdsClauses } from '#shared/domain/rule-sheet/holders.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { Bilingual, Language } from '#shared/lib/language.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { formatAmount } from '../../ui/amount.ts';
import { ClauseLaw } from '../../ui/law/clause-law.tsx';
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

interface ClausesPartProps {
  record: ParkfolioRecord;
  clauses: Clause[];
}

/** The clauses of a record by their newest version, the earlier ones below; each leads to its rule sheet. */
export function ClausesPart({ record, clauses }: ClausesPartProps): ReactNode {
  const words = useWords();
  const holds = holdsClauses(record.kind) && record.status !== 'archived';
  if (clauses.length === 0 && !holds) return null;
  const superseded = new Set(clauses.flatMap(({ version }) => version?.supersedes ?? []));
  const newest = clauses.filter(({ id }) => !superseded.has(id));
  const earlier = clauses.filter(({ id }) => superseded.has(id));
  return (
    <Section title={words.record.clauses} note={newest.length}>
      {newest.map((clause) => (
        <OneClause key={clause.id} clause={clause} />
      ))}
      {earlier.length > 0 && (
        <details className="clause">
          <summary>{words.record.earlierVersions(earlier.length)}</summary>
          {earlier.map((clause) => (
            <OneClause key={clause.id} clause={clause} />
          ))}
        </details>
      )}
      {holds && (
        <p className="clause">
          <Link to={`/rules/new/${record.id}`}>{words.record.newClause}</Link>
        </p>
      )}
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
  const from = clause.version?.effectiveFrom ?? null;
  const tone = clause.status === 'in-force' ? 'tag' : 'tag tag-warning';
  return (
    <article className="clause">
      <h3>
        {clause.name[language]} <span className={tone}>{words.record.clauseStatus[clause.status]}</span>{' '}
        <Link className="small" to={`/rules/${clause.id}`}>
          {words.record.ruleSheet}
        </Link>
      </h3>
      {from !== null && <p className="muted small">{words.record.versionFrom(from)}</p>}
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
        <div className="pair">
          <dt>{words.law.clause}</dt>
          <dd>
            <ClauseLaw clause={clause} />
          </dd>
        </div>
      </dl>
      {clause.wording !== null && (
        <details>
          <summary>{words.record.wording}</summary>
          <blockquote className="official-wording" lang="zh-CN">
            {clause.wording}
          </blockquote>
        </details>
      )}
    </article>
  );
}

function Amount({ amount }: { amount: NonNullable<Clause['amount']> }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const ends = [amount.low, amount.high].flatMap((end) => (end === null ? [] : [formatAmount(new Exact(end), amount.currency, language)]));
  if (ends.length === 0) return amount.formula?.text?.[language] ?? words.record.reckoned;
  const lead = amount.low === null ? (language === 'zh' ? '最高' : 'up to ') : '';
  return (
    <span className="nowrap">
      {lead}
      {[...new Set(ends)].join('–')}
      {amount.per !== null && ` · ${amount.per[language]}`}
    </span>
  );
}
