import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeskView, IssueRow } from '#shared/domain/desk/desk.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Section } from '../../ui/page.tsx';
import { useDeskWords } from './desk-words.ts';

/** Packets that left the office within the period, and to whom. */
export function IssuesPart({ desk: { issues } }: { desk: DeskView }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const columns: Column<IssueRow>[] = [
    {
      key: 'recipient',
      title: words.recipient,
      width: '26%',
      cell: ({ codeName, packetId }) =>
        packetId === null ? (
          codeName
        ) : (
          <Link className="row-link" to={`/packets/${packetId}/versions`}>
            {codeName}
          </Link>
        ),
    },
    { key: 'file', title: words.file, cell: ({ fileName }) => <span className="code">{fileName}</span> },
    { key: 'audience', title: words.audience, width: '14%', cell: ({ audience }) => words.audiences[audience] },
    { key: 'exported', title: words.exported, width: '22%', cell: ({ exportedAt }) => formatMoment(exportedAt, language) },
  ];
  return (
    <Section title={words.issues}>
      {issues.length === 0 ? (
        <p className="muted">{words.noIssues}</p>
      ) : (
        <DataTable label={words.issues} columns={columns} rows={issues} rowKey={({ exportId }) => exportId} />
      )}
    </Section>
  );
}
