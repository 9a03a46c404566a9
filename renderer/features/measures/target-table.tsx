import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { TargetLineView } from '#shared/domain/measure/measure-view.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { useMeasureWords } from './measure-words.ts';
import { actualText } from './value-text.ts';

const shapes: Record<TargetLineView['state'], string> = {
  met: '●',
  'under-way': '◐',
  missed: '○',
  'cannot-tell': '◐',
  missing: '–',
  overdue: '!',
};

/** How a target stands, by shape and word; a date passed without an actual says which date. */
export function TargetMark({ line }: { line: Pick<TargetLineView, 'state' | 'target' | 'actual'> }): ReactNode {
  const language = useLanguage();
  const words = useMeasureWords();
  const overdue = line.state === 'overdue' && line.actual === null;
  const text = overdue ? words.overdueOf(formatAsOf(line.target.fact.asOf, language)) : words.states[line.state];
  return (
    <span className={`target-state target-${line.state}`}>
      <span aria-hidden>{shapes[line.state]}</span> {text}
    </span>
  );
}

function Actual({ line }: { line: TargetLineView }): ReactNode {
  const language = useLanguage();
  const words = useMeasureWords();
  const text = actualText(line, language);
  if (line.actual === null || text === null) return <span className="muted">{words.notGiven}</span>;
  return (
    <>
      <strong>{text}</strong>
      <span className="row-note">
        {line.actual.origin === 'computed' ? `${words.computed} · ` : ''}
        {formatAsOf(line.actual.asOf, language)}
      </span>
    </>
  );
}

const pathOf = ({ record }: TargetLineView): string =>
  record.kind === 'measure' ? `/measures/${record.id}` : `/registers/${record.kind}/${record.id}`;

/** Targets with what was reached, what needs attention first. Every target leads to its source. */
export function TargetTable({ label, lines, open }: { label: string; lines: TargetLineView[]; open: (factId: string) => void }): ReactNode {
  const language = useLanguage();
  const words = useMeasureWords();
  const columns: Column<TargetLineView>[] = [
    {
      key: 'measure',
      title: words.measure,
      width: '26%',
      cell: (line) => (
        <>
          <Link className="row-link" to={pathOf(line)}>
            <BilingualText text={line.record.name} />
          </Link>
          <span className="row-note">
            {line.record.kind === 'measure' ? (
              line.district !== null && <BilingualText quiet text={line.district.name} />
            ) : (
              <BilingualText quiet text={line.target.attribute.name} />
            )}
          </span>
        </>
      ),
    },
    {
      key: 'target',
      title: words.target,
      width: '17%',
      cell: ({ target }) => (
        <button type="button" className="fact-open" onClick={() => open(target.fact.id)}>
          <FactValue fact={target.fact} />
        </button>
      ),
    },
    {
      key: 'due',
      title: words.due,
      width: '12%',
      cell: ({ due, target }) => (due === null ? <span className="muted">{words.noDue}</span> : formatAsOf(target.fact.asOf, language)),
    },
    { key: 'actual', title: words.actual, width: '16%', cell: (line) => <Actual line={line} /> },
    { key: 'state', title: words.state, cell: (line) => <TargetMark line={line} /> },
  ];
  return <DataTable label={label} columns={columns} rows={lines} rowKey={({ target }) => target.fact.id} />;
}
