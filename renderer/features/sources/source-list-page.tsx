import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { SourceRow } from '#shared/ipc/contracts/record-contract.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { ExportListButton } from '../../ui/exchange/export-list-button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { GradeMark } from '../../ui/facts/marks.tsx';
import { grouped } from '../../ui/numbers.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useSourceFormWords } from './source-words.ts';

function useColumns(): Column<SourceRow>[] {
  const language = useLanguage();
  const words = useWords();
  const none = <span className="muted">{words.source.noneGiven}</span>;
  return [
    {
      key: 'title',
      title: words.source.name,
      cell: (row) => (
        <>
          <Link className="row-link" to={`/sources/${encodeURIComponent(row.id)}`}>
            <BilingualText text={row.title} />
          </Link>
          {row.note !== null && (
            <span className="row-note">
              <BilingualText quiet text={row.note} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'publisher',
      title: words.source.publisher,
      width: '15%',
      cell: (row) => (row.publisher === null ? none : <BilingualText quiet text={row.publisher} />),
    },
    {
      key: 'published',
      title: words.source.published,
      width: '130px',
      cell: (row) => (row.publishedOn === null ? none : formatDate(row.publishedOn, language)),
    },
    { key: 'grade', title: words.source.grade, width: '110px', cell: (row) => <GradeMark full grade={row.grade} /> },
    { key: 'weight', title: words.source.weight, width: '80px', cell: (row) => words.source.weights[row.weight] },
    { key: 'facts', title: words.source.facts, width: '64px', align: 'right', cell: (row) => grouped(row.facts) },
    { key: 'records', title: words.source.records, width: '80px', align: 'right', cell: (row) => grouped(row.records) },
  ];
}

export function SourceListPage(): ReactNode {
  const words = useWords();
  const form = useSourceFormWords();
  const navigate = useNavigate();
  const columns = useColumns();
  const query = useQuery('source.list', {});
  return (
    <Page
      title={words.source.title}
      lead={words.source.lead}
      actions={
        <>
          <ExportListButton list="source" />
          <Link className="button-link" to="/attributes">
            {form.attributes}
          </Link>
          <Link className="button-link" to="/sources/new">
            {form.newSource}
          </Link>
        </>
      }
    >
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.source.empty} text={words.source.emptyText} />
          ) : (
            <DataTable
              label={words.source.title}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              onRow={(row) => void navigate(`/sources/${encodeURIComponent(row.id)}`)}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
