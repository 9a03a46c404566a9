import type { ReactNode } from 'react';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../bilingual.tsx';
import { DataTable, type Column } from '../data-table.tsx';
import { AsOfText } from './as-of-text.tsx';
import { FactValue } from './fact-value.tsx';
import { ConflictMark, GradeMark, StaleMark } from './marks.tsx';

interface FactTableProps {
  label: string;
  facts: FactView[];
  selected: string | null;
  onOpen: (factId: string) => void;
  /** Columns that stand before the subject. */
  first?: Column<FactView>[];
}

function Place({ view }: { view: FactView }): ReactNode {
  const words = useWords();
  return (
    <span className="fact-place">
      <BilingualText quiet text={view.source.item} />
      {'\u2002'}
      {view.source.line !== null && <span className="fact-line">{words.record.line(view.source.line)}</span>}
    </span>
  );
}

const noColumns: Column<FactView>[] = [];

/** Each fact with its value, as-of date, grade and source; the value opens the inspector. */
export function FactTable({ label, facts, selected, onOpen, first = noColumns }: FactTableProps): ReactNode {
  const words = useWords();
  const columns: Column<FactView>[] = [
    ...first,
    {
      key: 'attribute',
      title: words.record.attribute,
      width: first.length === 0 ? '20%' : '14%',
      cell: (view) => <BilingualText text={view.attribute.name} />,
    },
    {
      key: 'value',
      title: words.record.value,
      cell: (view) => (
        <>
          <button type="button" className="fact-open" aria-expanded={selected === view.fact.id} onClick={() => onOpen(view.fact.id)}>
            <FactValue fact={view.fact} />
          </button>
          {view.conflictIds.length > 0 && <ConflictMark text={words.fact.inConflict} />}
        </>
      ),
    },
    {
      key: 'asOf',
      title: words.record.asOf,
      width: '136px',
      cell: (view) => (
        <span className={view.fact.asOf.from === null ? 'dated muted' : 'dated'}>
          <AsOfText asOf={view.fact.asOf} />
          {view.freshness === 'stale' && <StaleMark text={words.fact.freshness.stale} />}
        </span>
      ),
    },
    { key: 'grade', title: words.record.grade, width: '64px', cell: (view) => <GradeMark grade={view.fact.grade} /> },
    { key: 'source', title: words.record.source, width: '24%', cell: (view) => <Place view={view} /> },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={facts}
      rowKey={(view) => view.fact.id}
      selected={selected}
      onRow={(view) => onOpen(view.fact.id)}
    />
  );
}
