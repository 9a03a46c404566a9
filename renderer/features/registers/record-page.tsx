import { useState, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { RecordDetail } from '#shared/domain/record/record-view.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useSteadyQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { FactInspector } from '../../ui/facts/fact-inspector.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { ClausesPart } from './clauses-part.tsx';
import { ConflictsPart } from './conflicts-part.tsx';
import { useEditWords } from './editing/edit-words.ts';
import { FactActions, FactHistory } from './editing/fact-actions.tsx';
import { FactDrawer, type FactTask } from './editing/fact-drawer.tsx';
import { RecordActions } from './editing/record-actions.tsx';
import { FactsPart } from './facts-part.tsx';
import { kindOf, readPlace, writePlace } from './list-place.ts';
import { MethodsPart } from './methods-part.tsx';
import { RecordAside } from './record-aside.tsx';
import { RecordSubtitle } from './record-subtitle.tsx';

export function RecordPage(): ReactNode {
  const words = useWords();
  const { kind: kindText, id } = useParams();
  const kind = kindOf(kindText);
  if (kind === null || id === undefined) return <EmptyState title={words.state.pageLost} text={words.state.pageLostText} />;
  return <LoadedRecord key={id} kind={kind} id={id} />;
}

function LoadedRecord({ kind, id }: { kind: RecordKind; id: string }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plain = usePlainText();
  const [query] = useSearchParams();
  const record = useSteadyQuery('record.get', { kind, id });
  const register = registers[kind].name[language];
  const detail = record.value;
  const [task, setTask] = useState<FactTask | null>(null);
  const place = writePlace({ ...readPlace(query), at: id });
  return (
    <Page
      title={detail === undefined ? register : plain(detail.record.name)}
      heading={detail === undefined ? '\u00A0' : <BilingualText text={detail.record.name} />}
      lead={detail === undefined ? '\u00A0' : <RecordSubtitle detail={detail} />}
      back={{ to: `/registers/${kind}?${place.toString()}`, label: words.record.backTo(register) }}
      actions={detail === undefined ? undefined : <RecordActions detail={detail} onTask={setTask} />}
    >
      <Loaded query={record} rows={12}>
        {(value) => <RecordBody detail={value} task={task} onTask={setTask} />}
      </Loaded>
    </Page>
  );
}

/** Opens and closes facts in the address, so that going back closes what going forward opened. */
function useInspected(): [string | null, (factId: string | null) => void] {
  const [query, setQuery] = useSearchParams();
  const open = (factId: string | null): void => {
    const next = new URLSearchParams(query);
    if (factId === null) next.delete('fact');
    else next.set('fact', factId);
    setQuery(next, { replace: true });
    if (factId === null) returnFocus(query.get('fact'));
  };
  return [query.get('fact'), open];
}

function returnFocus(factId: string | null): void {
  if (factId === null) return;
  document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(factId)}"] .fact-open`)?.focus();
}

interface RecordBodyProps {
  detail: RecordDetail;
  task: FactTask | null;
  onTask: (task: FactTask | null) => void;
}

function RecordBody({ detail, task, onTask }: RecordBodyProps): ReactNode {
  const edit = useEditWords();
  const [factId, openFact] = useInspected();
  const [query, setQuery] = useSearchParams();
  const view = detail.facts.find((candidate) => candidate.fact.id === factId) ?? null;
  // A queue elsewhere leads here with the fact whose newer value is to be entered.
  const asked: FactTask | null = view !== null && query.get('edit') === '1' ? { type: 'replace', view } : null;
  const current = task ?? asked;
  const close = (): void => {
    onTask(null);
    if (query.get('edit') === null) return;
    const next = new URLSearchParams(query);
    next.delete('edit');
    setQuery(next, { replace: true });
  };
  /** The pane stays on the statement while one fact takes the place of another. */
  const follow = (id: string): void => {
    onTask(null);
    const next = new URLSearchParams(query);
    next.delete('edit');
    next.set('fact', id);
    setQuery(next, { replace: true });
  };
  const archived = detail.record.status === 'archived';
  return (
    <div className="record">
      <div className="record-main">
        {archived && <p className="notice notice-warning">{edit.isArchived}</p>}
        <ConflictsPart detail={detail} wanted={query.get('conflict')} onOpen={openFact} />
        <FactsPart facts={detail.facts} selected={factId} onOpen={openFact} />
        <ClausesPart record={detail.record} clauses={detail.clauses} />
        <MethodsPart processes={detail.processes} formulas={detail.formulas} />
      </div>
      <RecordAside detail={detail} />
      <FactInspector
        view={view}
        facts={detail.facts}
        conflicts={detail.conflicts}
        onClose={() => openFact(null)}
        onOpen={openFact}
        footer={
          view === null || archived ? undefined : (
            <FactActions view={view} onReplace={(replaced) => onTask({ type: 'replace', view: replaced })} onMoved={follow} />
          )
        }
      >
        {view !== null && <FactHistory factId={view.fact.id} onMoved={follow} />}
      </FactInspector>
      {current !== null && (
        <FactDrawer record={detail.record} task={current} onClose={close} onSaved={current.type === 'add' ? close : follow} />
      )}
    </div>
  );
}
