import type { ReactNode } from 'react';
import { amountWaits } from '#shared/domain/match/amount-waits.ts';
import type { ClauseMatch, TraceStep } from '#shared/domain/match/match.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { AmountBase } from '../../ui/amount-range.tsx';

const truthShapes = { true: '●', false: '○', unknown: '◐' } as const;

/** Each condition of a clause with the answer that was used, and what is still to ask. */
export function Trace({ clause }: { clause: ClauseMatch }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <div className="trace">
      {clause.trace.length > 0 && (
        <table className="parts">
          <tbody>
            {clause.trace.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </tbody>
        </table>
      )}
      <Notes title={words.match.question} lines={clause.ask.map((ask) => ask[language])} />
      <Notes title={words.matching.clauses.amountWaits} lines={amountWaits(clause).map((text) => text[language])} />
      {clause.amount !== null && <AmountBase range={clause.amount} />}
      <Notes title={words.match.assumptions} lines={clause.amount?.assumptions.map((assumption) => assumption[language]) ?? []} />
      <Notes title={words.match.flags} lines={clause.flags} />
    </div>
  );
}

function Step({ step }: { step: TraceStep }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <tr>
      <th scope="row">{step.condition[language]}</th>
      <td className="nowrap">
        <span aria-hidden>{truthShapes[step.result]}</span> {words.match.truths[step.result]}
      </td>
      <td>{step.answer[language]}</td>
      <td className="muted">{step.cites}</td>
    </tr>
  );
}

function Notes({ title, lines }: { title: string; lines: string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <div className="pair">
      <span className="pair-term">{title}</span>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
