import type { ReactNode } from 'react';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../bilingual.tsx';
import { FactValue } from './fact-value.tsx';

interface OtherFactsProps {
  view: FactView;
  facts: FactView[];
  conflicts: Conflict[];
  onOpen: (factId: string) => void;
}

/** What the figure was computed from, and what stands against it. */
export function OtherFacts({ view, facts, conflicts, onOpen }: OtherFactsProps): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { fact, conflictIds } = view;
  const own = conflicts.filter((conflict) => conflictIds.includes(conflict.id));
  const against = (conflict: Conflict): FactView[] =>
    facts.filter((other) => other.fact.id !== fact.id && conflict.factIds.includes(other.fact.id));
  return (
    <>
      <Others title={words.fact.inputs} facts={facts.filter((other) => fact.inputs.includes(other.fact.id))} onOpen={onOpen} />
      {own.map((conflict) => (
        <section key={conflict.id} className="notice notice-blocked">
          <div>
            <p className="notice-title">{conflict.note[language]}</p>
            <Others title={words.fact.conflict} facts={against(conflict)} onOpen={onOpen} />
          </div>
        </section>
      ))}
    </>
  );
}

function Others({ title, facts, onOpen }: { title: string; facts: FactView[]; onOpen: (factId: string) => void }): ReactNode {
  if (facts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list">
        {facts.map((other) => (
          <li key={other.fact.id}>
            <button type="button" className="fact-open" onClick={() => onOpen(other.fact.id)}>
              <BilingualText quiet text={other.attribute.name} /> <FactValue fact={other.fact} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
