import { useMemo, type ReactNode } from 'react';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { TraceStep, Truth } from '#shared/domain/match/match.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { judgePermit, type PermitJudgement } from '#shared/domain/talent/permit-class.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { VerdictMark } from '../../../ui/facts/marks.tsx';
import { Section } from '../../../ui/page.tsx';
import { countryName } from '../../../ui/countries.ts';
import { PersonAnswers } from './person-answers.tsx';
import { PointsTable } from './points-table.tsx';

interface PersonPartProps {
  person: InvestorPerson;
  answers: TalentAnswers;
  onAnswer: (answers: TalentAnswers) => void;
}

/** One person: the class as far as it is settled, how it comes about, and what is missing. */
export function PersonPart({ person, answers, onAnswer }: PersonPartProps): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const permit = useMemo(() => judgePermit(person, { answers }), [person, answers]);
  const title = person.nationality === undefined ? person.role : `${person.role} · ${countryName(person.nationality, language)}`;
  if (person.nationality === 'CN') {
    return (
      <Section title={title}>
        <p>
          <VerdictMark verdict="does-not-fit" /> {words.matching.talent.notApplicable}
        </p>
      </Section>
    );
  }
  const settled = permit.class !== 'cannot-tell';
  return (
    <Section
      title={
        <>
          {title} <VerdictMark verdict={settled ? 'fits' : 'cannot-tell'} />
        </>
      }
      note={
        permit.class === 'cannot-tell'
          ? words.matching.talent.possible(permit.possible.join(language === 'zh' ? '、' : ', '))
          : words.matching.talent.settled(permit.class)
      }
    >
      <p className="person-because">{permit.because[language]}</p>
      <div className="person-grid">
        <PointsTable points={permit.points} />
        <div>
          <Missing permit={permit} />
          <Routes permit={permit} />
        </div>
      </div>
      <PersonAnswers answers={answers} onAnswer={onAnswer} />
    </Section>
  );
}

function Missing({ permit }: { permit: PermitJudgement }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <>
      <h3>{words.matching.talent.open}</h3>
      {permit.ask.length === 0 ? (
        <p className="muted">{words.matching.talent.nothingOpen}</p>
      ) : (
        <ul className="open-list">
          {permit.ask.map((ask) => (
            <li key={ask.zh}>{ask[language]}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const shapes: Record<Truth, string> = { true: '●', false: '○', unknown: '◐' };

/** The conditions that open a class without points, each with the answer used and its place. */
function Routes({ permit }: { permit: PermitJudgement }): ReactNode {
  const words = useWords();
  return (
    <details className="routes">
      <summary>{words.matching.talent.routes}</summary>
      {(['A', 'B'] as const).map((one) => (
        <div key={one}>
          <h3>
            {words.matching.talent.route[one]} · {words.match.truths[permit.direct[one].result]}
          </h3>
          <ul className="rule-tree">
            {permit.direct[one].routes.map((step) => (
              <Route key={step.id} step={step} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function Route({ step }: { step: TraceStep }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <li>
      <p>
        <span className={`truth truth-${step.result}`}>
          <span aria-hidden>{shapes[step.result]}</span> {words.match.truths[step.result]}
        </span>{' '}
        {step.condition[language]}
      </p>
      <p className="muted small">
        {words.matching.talent.answer}: {step.answer[language]} · {step.cites}
      </p>
    </li>
  );
}
