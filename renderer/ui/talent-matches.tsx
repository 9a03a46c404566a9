import type { ReactNode } from 'react';
import type { TalentMatch } from '#shared/domain/match/match.ts';
import { useLanguage, useWords } from '../i18n/words.tsx';
import { VerdictMark } from './facts/marks.tsx';

/** Person by person: the tier, why, what is missing, and the path. */
export function TalentMatches({ talent }: { talent: TalentMatch[] }): ReactNode {
  const words = useWords();
  if (talent.length === 0) return <p className="muted">{words.match.noTalent}</p>;
  return (
    <ul className="people">
      {talent.map((person, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two people may have one role; the list never changes in place
        <Person key={`${person.role} ${at}`} person={person} />
      ))}
    </ul>
  );
}

function Person({ person }: { person: TalentMatch }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <li className="person-match">
      <h3>
        {person.role} <VerdictMark verdict={person.verdict} />
      </h3>
      <p>
        <strong>{person.tier[language]}</strong> {person.because[language]}
      </p>
      {person.ask.length > 0 && (
        <div className="pair">
          <span className="pair-term">{words.match.question}</span>
          <ul className="plain-list">
            {person.ask.map((ask) => (
              <li key={ask.zh}>{ask[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {person.path.length > 0 && (
        <ol className="steps">
          {person.path.map((step) => (
            <li key={step.step.zh}>
              {step.step[language]} <span className="muted small">{step.years[language]}</span>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
