import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { factIdsOf, plainTextOf } from '#shared/domain/packet/rich-text.ts';
import type { LibraryEntry } from '#shared/ipc/contracts/library-contract.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { useCommand } from '../../../ui/editing/use-command.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StaleMark } from '../../../ui/facts/marks.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { useBuilderWords } from '../builder/builder-words.ts';
import '../builder/builder.css';
import { LibraryForm } from './library-form.tsx';
import { OwnTemplates } from './own-templates.tsx';

/** The words that the whole office shares, and the templates it made of its packets. */
export function LibraryPage(): ReactNode {
  const { library: words } = useBuilderWords();
  const items = useQuery('library.list', {});
  const [editing, setEditing] = useState<string | null>(null);
  const edited = items.value?.find(({ id }) => id === editing) ?? null;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: '/packets', label: words.back }}
      actions={
        <Button type="primary" disabled={editing !== null} onClick={() => setEditing('new')}>
          {words.new}
        </Button>
      }
    >
      {(editing === 'new' || edited !== null) && <LibraryForm key={editing} item={edited} onDone={() => setEditing(null)} />}
      <Loaded query={items}>
        {(list) =>
          list.length === 0 ? (
            editing === null && <EmptyState title={words.empty} text={words.emptyText} />
          ) : (
            <Items items={list} onEdit={setEditing} />
          )
        }
      </Loaded>
      <OwnTemplates />
    </Page>
  );
}

function Items({ items, onEdit }: { items: LibraryEntry[]; onEdit: (id: string) => void }): ReactNode {
  const language = useLanguage();
  const { library: words } = useBuilderWords();
  const client = useClient();
  const command = useCommand();
  const remove = ({ id, title }: LibraryEntry): void => void command.run(words.removed(title), () => client.call('library.remove', { id }));
  const textOf = ({ text }: LibraryEntry): string => {
    const own = plainTextOf(text[language], () => '▢');
    return own === '' ? plainTextOf(text[language === 'zh' ? 'en' : 'zh'], () => '▢') : own;
  };
  const columns: Column<LibraryEntry>[] = [
    {
      key: 'title',
      title: words.name,
      cell: (item) => (
        <>
          <strong>{item.title}</strong>
          <span className="row-note library-choice-text">{textOf(item)}</span>
        </>
      ),
    },
    {
      key: 'sources',
      title: words.figures,
      width: '130px',
      cell: ({ text }) => {
        const count = new Set([...factIdsOf(text.zh), ...factIdsOf(text.en)]).size;
        return count === 0 ? '' : <span className="muted small">{words.sources(count)}</span>;
      },
    },
    { key: 'owner', title: words.owner, width: '120px', cell: ({ owner }) => owner },
    {
      key: 'review',
      title: words.reviewBy,
      width: '180px',
      cell: ({ reviewBy, overdue }) => (
        <span className="nowrap">
          {reviewBy} {overdue && <StaleMark text={words.overdue} />}
        </span>
      ),
    },
    {
      key: 'actions',
      title: words.actions,
      width: '160px',
      align: 'right',
      cell: (item) => (
        <span className="row-actions">
          <button type="button" className="link-button" aria-label={words.editOf(item.title)} onClick={() => onEdit(item.id)}>
            {words.edit}
          </button>
          <button type="button" className="link-button quiet" aria-label={words.removeOf(item.title)} onClick={() => remove(item)}>
            {words.remove}
          </button>
        </span>
      ),
    },
  ];
  return (
    <>
      {command.error !== null && <ErrorNotice error={command.error} />}
      <DataTable label={words.title} columns={columns} rows={items} rowKey={({ id }) => id} />
    </>
  );
}
