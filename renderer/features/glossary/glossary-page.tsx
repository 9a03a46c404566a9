import { useState, type ReactNode } from 'react';
import { Button, Input } from 'antd';
import type { GlossaryEntry } from '#shared/domain/search/glossary.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useUndoable } from '../../ui/use-undoable.tsx';
import { GlossaryForm } from './glossary-form.tsx';
import './glossary.css';

/** The words that stand for each other in search, for the office to keep. */
export function GlossaryPage(): ReactNode {
  const words = useWords();
  const query = useQuery('glossary.list', {});
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Page
      title={words.glossary.title}
      lead={words.glossary.lead}
      actions={
        <Button type="primary" disabled={editing === 'new'} onClick={() => setEditing('new')}>
          {words.glossary.add}
        </Button>
      }
    >
      {editing === 'new' && <GlossaryForm entry={null} onDone={() => setEditing(null)} />}
      <Loaded query={query}>
        {(entries) =>
          entries.length === 0 && editing === null ? (
            <EmptyState title={words.glossary.empty} text={words.glossary.emptyText} />
          ) : (
            <GlossaryTable entries={entries} editing={editing} onEdit={setEditing} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface GlossaryTableProps {
  entries: GlossaryEntry[];
  editing: string | null;
  onEdit: (id: string | null) => void;
}

function GlossaryTable({ entries, editing, onEdit }: GlossaryTableProps): ReactNode {
  const words = useWords();
  const [text, setText] = useState('');
  const wanted = fold(text);
  const shown = entries.filter((entry) => entry.id === editing || entry.words.some((word) => fold(word).includes(wanted)));
  const remove = useRemove();
  const columns: Column<GlossaryEntry>[] = [
    {
      key: 'words',
      title: words.glossary.words,
      cell: (entry) =>
        entry.id === editing ? <GlossaryForm entry={entry} onDone={() => onEdit(null)} /> : <WordList words={entry.words} />,
    },
    {
      key: 'actions',
      title: words.glossary.actions,
      width: '180px',
      cell: (entry) =>
        entry.id !== editing && (
          <span className="glossary-actions">
            <Button size="small" aria-label={words.glossary.editOf(entry.words[0] ?? '')} onClick={() => onEdit(entry.id)}>
              {words.glossary.edit}
            </Button>
            <Button size="small" aria-label={words.glossary.removeOf(entry.words[0] ?? '')} onClick={() => remove(entry)}>
              {words.glossary.remove}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <>
      <div className="glossary-bar" role="search">
        <Input
          allowClear
          className="glossary-filter"
          value={text}
          aria-label={words.glossary.filter}
          placeholder={words.glossary.filter}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="muted" role="status">
          {shown.length === 0 ? words.glossary.none : words.glossary.count(shown.length)}
        </span>
      </div>
      {shown.length > 0 && <DataTable label={words.glossary.title} columns={columns} rows={shown} rowKey={(entry) => entry.id} />}
    </>
  );
}

const WordList = ({ words }: { words: string[] }): ReactNode => (
  <span className="glossary-words">
    {words.map((word) => (
      <span key={word} className="glossary-word">
        {word}
      </span>
    ))}
  </span>
);

/** Removes a group at once and offers the way back. */
function useRemove(): (entry: GlossaryEntry) => void {
  const words = useWords();
  const client = useClient();
  const undoable = useUndoable();
  return (entry) =>
    undoable({
      said: words.glossary.removed(entry.words.join(' · ')),
      act: async () => void (await client.call('glossary.remove', { id: entry.id })),
      undo: async () => void (await client.call('glossary.save', { id: null, words: entry.words })),
    });
}
