import type { ReactNode } from 'react';
import type { MatchResult, NextQuestion } from '#shared/domain/match/match.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { ClauseMatches } from './clause-matches.tsx';
import { ParkMatches } from './park-matches.tsx';
import { TalentMatches } from '../../ui/talent-matches.tsx';

/** Next questions first, then parks, clauses and people, each with its reasons. */
export function MatchView({ result }: { result: MatchResult }): ReactNode {
  const words = useWords();
  return (
    <>
      {result.unknownSectors.length > 0 && (
        <p className="notice notice-warning" role="note">
          {words.match.unknownSectors(result.unknownSectors.join('、'))}
        </p>
      )}
      <Section title={words.match.ask} note={words.match.askText}>
        <Questions questions={result.ask} />
      </Section>
      <Section title={words.match.parks} note={words.match.parksText}>
        <ParkMatches parks={result.parks} />
      </Section>
      <Section title={words.match.clauses} note={words.match.clausesText}>
        <ClauseMatches clauses={result.clauses} />
      </Section>
      <Section title={words.match.talent} note={words.match.talentText}>
        <TalentMatches talent={result.talent} />
      </Section>
    </>
  );
}

const most = 6;

function Questions({ questions }: { questions: NextQuestion[] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  if (questions.length === 0) return <p className="muted">{words.match.noAsk}</p>;
  return (
    <ol className="asks">
      {questions.slice(0, most).map((question) => (
        <li key={question.text.zh}>
          <span>{question.text[language]}</span>{' '}
          {question.settles > 0 && <span className="muted small nowrap">{words.matching.gain(question.verdicts, question.parts)}</span>}
        </li>
      ))}
    </ol>
  );
}
