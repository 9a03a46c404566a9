import type { ReactNode } from 'react';
import { nationalPath, type PathStep, type PathTerm } from '#shared/domain/talent/path.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';

/** Visa, permit, residence, permanent residence, in order, each with its term, papers and places. */
export function PathTimeline(): ReactNode {
  return (
    <ol className="timeline">
      {nationalPath.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

function useTerm(): (term: PathTerm | null) => string {
  const words = useWords();
  const end = (count: number | null, unit: 'day' | 'year'): string | null => (count === null ? null : words.matching.talent[unit](count));
  return (term) => {
    if (term === null) return words.matching.talent.noTerm;
    const ends = [end(term.low, term.lowUnit), end(term.high, term.highUnit)];
    return ends.map((text) => text ?? '…').join(' – ');
  };
}

function Step({ step }: { step: PathStep }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const termOf = useTerm();
  return (
    <li>
      <h3>{step.step[language]}</h3>
      <dl className="timeline-facts">
        <dt>{words.matching.talent.term}</dt>
        <dd className={step.term === null ? 'muted' : undefined}>{termOf(step.term)}</dd>
        <dt>{words.matching.talent.papers}</dt>
        <dd>
          {step.papers.length === 0 ? (
            <span className="muted">{words.matching.talent.noPapers}</span>
          ) : (
            <ul>
              {step.papers.map((paper) => (
                <li key={paper.zh}>{paper[language]}</li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
      {step.deadline !== null && <p>{step.deadline[language]}</p>}
      {step.note !== null && <p className="muted small">{step.note[language]}</p>}
      <p className="muted small cites">{step.cites.join(language === 'zh' ? '；' : '; ')}</p>
    </li>
  );
}
