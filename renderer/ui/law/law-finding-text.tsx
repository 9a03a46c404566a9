import type { ReactNode } from 'react';
import type { LawCitation, LawRule } from '#shared/domain/law/law-rule.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import './law.css';

/** Documents with their articles, one line a document. */
export function LawCitations({ citations }: { citations: readonly LawCitation[] }): ReactNode {
  const language = useLanguage();
  const documents = Map.groupBy(citations, ({ document }) => document.zh);
  const articles = (own: readonly LawCitation[]): string =>
    own.map(({ article }) => article[language]).join(language === 'zh' ? '、' : ', ');
  return (
    <ul className="plain-list law-citations">
      {[...documents].map(([key, own]) => (
        <li key={key}>
          {own[0]?.document[language]}
          {language === 'zh' ? '' : ', '}
          {articles(own)}
        </li>
      ))}
    </ul>
  );
}

/** The words found, why they stand against the rules and what to write instead, and the articles. */
export function LawFindingText({ words: found, rule }: { words: string; rule: LawRule }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <dl className="law-finding">
      <div className="law-finding-line">
        <dt>{words.law.found}</dt>
        <dd>
          <q className="law-words">{found}</q> <span className="tag">{words.law.kinds[rule.kind].name}</span>
        </dd>
      </div>
      <div className="law-finding-line">
        <dt>{words.law.remedy}</dt>
        <dd>{rule.explanation[language]}</dd>
      </div>
      <div className="law-finding-line">
        <dt>{words.law.article}</dt>
        <dd>
          <LawCitations citations={rule.citations} />
        </dd>
      </div>
    </dl>
  );
}
