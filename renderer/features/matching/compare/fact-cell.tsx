import { useState, type ReactNode } from 'react';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { FactValue } from '../../../ui/facts/fact-value.tsx';
import { ConflictMark, GradeMark, StaleMark } from '../../../ui/facts/marks.tsx';

interface FactCellProps {
  /** Best first. */
  factIds: string[];
  facts: FactView[];
  opened: string | null;
  onOpen: (factId: string) => void;
}

/** The fact that stands for the park in this row; further ones are a click away. */
export function FactCell({ factIds, facts, opened, onOpen }: FactCellProps): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  const views = factIds.flatMap((id) => facts.find(({ fact }) => fact.id === id) ?? []);
  return (
    <>
      {(all ? views : views.slice(0, 1)).map((view) => (
        <OneFact key={view.fact.id} view={view} opened={opened} onOpen={onOpen} />
      ))}
      {views.length > 1 && !all && (
        <button type="button" className="link-button small" onClick={() => setAll(true)}>
          {words.matching.compare.others(views.length - 1)}
        </button>
      )}
    </>
  );
}

function OneFact({ view, opened, onOpen }: { view: FactView } & Pick<FactCellProps, 'opened' | 'onOpen'>): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { fact, freshness, conflictIds } = view;
  return (
    <div className="compare-fact">
      <button type="button" className="fact-open" aria-expanded={opened === fact.id} onClick={() => onOpen(fact.id)}>
        <FactValue fact={fact} />
      </button>
      <span className="compare-fact-note">
        {formatAsOf(fact.asOf, language)} · <GradeMark grade={fact.grade} />
        {freshness === 'stale' && <StaleMark text={words.fact.freshness.stale} />}
        {conflictIds.length > 0 && <ConflictMark text={words.fact.inConflict} />}
        {fact.sensitivity !== 'public' && <span className="tag">{words.fact.sensitivities[fact.sensitivity]}</span>}
      </span>
    </div>
  );
}
