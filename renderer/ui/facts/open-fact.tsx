import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { useRecordRefs } from '../../api/use-record-refs.ts';
import { useWords } from '../../i18n/words.tsx';
import { FactInspector } from './fact-inspector.tsx';

interface OpenFact {
  open: (factId: string) => void;
  opened: string | null;
  inspector: ReactNode;
}

/** The inspector beside a page that shows facts of many records. */
export function useOpenFact(facts: FactView[], conflicts: Conflict[]): OpenFact {
  const words = useWords();
  const refs = useRecordRefs();
  const [opened, setOpened] = useState<string | null>(null);
  const view = facts.find(({ fact }) => fact.id === opened) ?? null;
  const record = refs.get(view?.fact.recordId ?? '');
  return {
    open: setOpened,
    opened,
    inspector: (
      <FactInspector
        view={view}
        facts={facts}
        conflicts={conflicts}
        onClose={() => setOpened(null)}
        onOpen={setOpened}
        footer={
          view !== null &&
          record !== undefined && (
            <Link to={`/registers/${record.kind}/${record.id}?fact=${encodeURIComponent(view.fact.id)}`}>{words.fact.openRecord}</Link>
          )
        }
      />
    ),
  };
}
