import { useState, type ReactNode } from 'react';
import { Button, Input } from 'antd';
import type { AttributeRow } from '#shared/ipc/contracts/edit-contract.ts';
import { normalise } from '#shared/lib/text.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { grouped } from '../../ui/numbers.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { AttributeDrawer } from './attribute-drawer.tsx';
import { useSourceFormWords } from './source-words.ts';
import './sources.css';

function useColumns(onEdit: (row: AttributeRow) => void): Column<AttributeRow>[] {
  const language = useLanguage();
  const all = useWords();
  const words = useSourceFormWords();
  const other = language === 'zh' ? 'en' : 'zh';
  return [
    {
      key: 'name',
      title: words.name,
      cell: (row) => (
        <>
          <button type="button" className="link-button" aria-label={words.editOne(row.name[language])} onClick={() => onEdit(row)}>
            {row.name[language]}
          </button>
          <span className="row-note" lang={other === 'zh' ? 'zh-CN' : 'en'}>
            {row.name[other]}
          </span>
        </>
      ),
    },
    { key: 'topic', title: words.topic, width: '20%', cell: (row) => all.fact.topics[row.topic] },
    {
      key: 'review',
      title: words.review,
      width: '20%',
      cell: (row) => (row.reviewMonths === null ? <span className="muted">{words.noReview}</span> : words.months(row.reviewMonths)),
    },
    { key: 'facts', title: words.facts, width: '80px', align: 'right', cell: (row) => grouped(row.facts) },
  ];
}

/** The kinds of statement that facts are of; the office adds its own. */
export function AttributesPage(): ReactNode {
  const words = useSourceFormWords();
  const query = useQuery('attribute.list', {});
  const [open, setOpen] = useState<AttributeRow | 'new' | null>(null);
  return (
    <Page
      title={words.attributes}
      lead={words.attributesLead}
      back={{ to: '/sources', label: words.backToSources }}
      actions={
        <Button type="primary" onClick={() => setOpen('new')}>
          {words.addAttribute}
        </Button>
      }
    >
      <Loaded query={query} rows={12}>
        {(rows) => <Attributes rows={rows} onEdit={setOpen} />}
      </Loaded>
      {open !== null && <AttributeDrawer row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Attributes({ rows, onEdit }: { rows: AttributeRow[]; onEdit: (row: AttributeRow) => void }): ReactNode {
  const language = useLanguage();
  const all = useWords();
  const words = useSourceFormWords();
  const columns = useColumns(onEdit);
  const [text, setText] = useState('');
  const wanted = normalise(text.trim());
  const shown = rows
    .filter((row) => normalise(`${row.name.zh} ${row.name.en} ${all.fact.topics[row.topic]}`).includes(wanted))
    .toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));
  return (
    <>
      <Input.Search
        className="attribute-find"
        allowClear
        aria-label={words.findAttribute}
        placeholder={words.findAttribute}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {shown.length === 0 ? (
        <EmptyState title={words.noneFound} text={words.noneFoundText} />
      ) : (
        <DataTable label={words.attributes} columns={columns} rows={shown} rowKey={(row) => row.id} onRow={onEdit} />
      )}
    </>
  );
}
