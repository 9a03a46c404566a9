import { useEffect, useState, type ReactNode } from 'react';
import { Button, Pagination } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import type { RecordPage } from '#shared/domain/record/record-view.ts';
import { useSteadyQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ExportListButton } from '../../ui/exchange/export-list-button.tsx';
import { grouped } from '../../ui/numbers.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { ArchivedList } from './editing/archived-list.tsx';
import { useEditWords } from './editing/edit-words.ts';
import { ListFilters } from './list-filters.tsx';
import { isFiltered, kindOf, listFilter, listInput, pageSize, readPlace, startPlace, writePlace, type ListPlace } from './list-place.ts';
import { useRowColumns } from './row-columns.tsx';

/** A register: its records with filters; what is opened and where the list stands is in the address. */
export function RegisterPage(): ReactNode {
  const words = useWords();
  const kind = kindOf(useParams()['kind']);
  if (kind === null) return <EmptyState title={words.state.pageLost} text={words.state.pageLostText} />;
  return <Register key={kind} kind={kind} />;
}

function Register({ kind }: { kind: RecordKind }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const edit = useEditWords();
  const [query, setQuery] = useSearchParams();
  const place = readPlace(query);
  const list = useSteadyQuery('record.list', listInput(kind, place));
  const [clears, setClears] = useState(0);
  const move = (next: ListPlace): void => setQuery(writePlace(next), { replace: true });
  const clear = (): void => {
    move(startPlace);
    setClears(clears + 1);
  };
  return (
    <Page
      title={registers[kind].name[language]}
      actions={
        <>
          <ArchivedList kind={kind} />
          <ExportListButton kind={kind} filter={listFilter(place)} />
          <Link className="button-link" to={`/registers/${kind}/new`}>
            {edit.newRecord(registers[kind].name[language])}
          </Link>
        </>
      }
    >
      <ListFilters key={clears} kind={kind} place={place} facets={list.value?.facets ?? null} onChange={move} onClear={clear} />
      <Loaded query={list} rows={12}>
        {(page) =>
          page.rows.length === 0 ? (
            <NoRows filtered={isFiltered(place)} onClear={clear} />
          ) : (
            <>
              <Rows kind={kind} page={page} place={place} />
              <div className="list-foot">
                <span className="muted">
                  {words.list.range(
                    grouped((place.page - 1) * pageSize + 1),
                    grouped((place.page - 1) * pageSize + page.rows.length),
                    grouped(page.total),
                  )}
                </span>
                <Pagination
                  current={place.page}
                  pageSize={pageSize}
                  total={page.total}
                  hideOnSinglePage
                  showSizeChanger={false}
                  onChange={(at) => move({ ...place, page: at, at: null })}
                />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function NoRows({ filtered, onClear }: { filtered: boolean; onClear: () => void }): ReactNode {
  const words = useWords();
  if (!filtered) return <EmptyState title={words.list.emptyRegister} text={words.list.emptyRegisterText} />;
  return <EmptyState title={words.list.empty} text={words.list.emptyText} action={<Button onClick={onClear}>{words.list.clear}</Button>} />;
}

/** Brings the row that was opened last back into view, with the focus on it. */
function useReturn(at: string | null): void {
  useEffect(() => {
    if (at === null) return;
    const row = document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(at)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('a')?.focus({ preventScroll: true });
  }, [at]);
}

function Rows({ kind, page, place }: { kind: RecordKind; page: RecordPage; place: ListPlace }): ReactNode {
  const language = useLanguage();
  const navigate = useNavigate();
  const linkOf = (id: string): string => `/registers/${kind}/${id}?${writePlace({ ...place, at: id }).toString()}`;
  const columns = useRowColumns(kind, linkOf);
  useReturn(place.at);
  return (
    <DataTable
      label={registers[kind].name[language]}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      selected={place.at}
      onRow={(row) => void navigate(linkOf(row.id))}
    />
  );
}
