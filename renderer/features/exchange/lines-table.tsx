import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { outcomeNames, type LineView, type Outcome } from '#shared/domain/exchange/outcome.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { grouped } from '../../ui/numbers.ts';
import { useExchangeWords } from './exchange-words.ts';
import { LineChanges } from './line-changes.tsx';

const reasonsShown = 3;
const signs: Record<Outcome, string> = { create: '+', update: '↻', unchanged: '=', conflict: '≠', rejected: '×', skipped: '–' };

/** An outcome has a sign and a word; its colour only repeats them. */
export function OutcomeMark({ outcome }: { outcome: Outcome }): ReactNode {
  const language = useLanguage();
  return (
    <span className={`outcome outcome-${outcome}`}>
      <span aria-hidden>{signs[outcome]}</span> {outcomeNames[outcome][language]}
    </span>
  );
}

function Reasons({ line }: { line: LineView }): ReactNode {
  const language = useLanguage();
  const words = useExchangeWords();
  const [all, setAll] = useState(false);
  if (line.reasons.length === 0 && line.changes.length > 0) return null;
  if (line.reasons.length === 0) return line.outcome === 'create' ? <span className="muted">{words.noReason}</span> : '–';
  const shown = all ? line.reasons : line.reasons.slice(0, reasonsShown);
  return (
    <>
      <ul className="line-reasons">
        {shown.map((reason, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two reasons may read alike; they never change in place
          <li key={at}>{reason[language]}</li>
        ))}
      </ul>
      {shown.length < line.reasons.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.moreReasons(line.reasons.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** What changes in the record, then why the line is what it is. */
const Told = ({ line }: { line: LineView }): ReactNode => (
  <>
    <LineChanges line={line} />
    <Reasons line={line} />
  </>
);

function Name({ kind, line: { recordId, name } }: { kind: RecordKind; line: LineView }): ReactNode {
  if (recordId === null) return name || '–';
  return <Link to={`/registers/${kind}/${recordId}`}>{name || recordId}</Link>;
}

/** Lines of the sheet with what would become of each. */
export function LinesTable({ kind, lines }: { kind: RecordKind; lines: LineView[] }): ReactNode {
  const words = useExchangeWords();
  const columns: Column<LineView>[] = [
    { key: 'line', title: words.line, width: '64px', align: 'right', cell: ({ line }) => grouped(line) },
    { key: 'outcome', title: words.outcome, width: '104px', cell: ({ outcome }) => <OutcomeMark outcome={outcome} /> },
    { key: 'name', title: words.name, width: '22%', cell: (line) => <Name kind={kind} line={line} /> },
    { key: 'reasons', title: words.reasons, cell: (line) => <Told line={line} /> },
  ];
  return <DataTable label={words.dryPart} columns={columns} rows={lines} rowKey={({ line }) => String(line)} />;
}
