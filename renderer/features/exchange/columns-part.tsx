import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { columnLetters } from '#shared/domain/exchange/name-columns.ts';
import type { ColumnView } from '#shared/domain/exchange/outcome.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useExchangeWords } from './exchange-words.ts';
import { Fold } from './fold.tsx';
import { columnsOfHead, isUndecided, remapped } from './import-choices.ts';
import type { ImportDesk } from './import-desk.ts';
import { MeaningSelect, useMeanings } from './meaning-select.tsx';

/** What each column means, how that is known, and the way to say otherwise. */
export function ColumnsPart({ desk }: { desk: ImportDesk }): ReactNode {
  const language = useLanguage();
  const words = useExchangeWords();
  const { file, dry, form } = useStore(desk.store);
  const columns = dry?.columns ?? (file === null ? [] : columnsOfHead(file, form));
  const groups = useMeanings(columns);
  if (columns.length === 0) return null;
  const headed = columns.filter(({ heading }) => heading !== '');
  const left = headed.filter(({ key }) => key === 'skip').length;
  const undecided = headed.some(isUndecided);
  const table: Column<ColumnView>[] = [
    { key: 'column', title: words.column, width: '72px', cell: ({ column }) => columnLetters(column) },
    { key: 'heading', title: words.heading, width: '20%', cell: ({ name }) => name },
    {
      key: 'meaning',
      title: words.meaning,
      width: '220px',
      cell: (column) => (
        <MeaningSelect
          column={column}
          groups={groups}
          onChange={(key) => void desk.choose({ mapping: remapped(form.mapping, columns, { name: column.name, key }) })}
        />
      ),
    },
    { key: 'unit', title: words.unit, width: '88px', cell: ({ unit }) => unit?.[language] ?? '–' },
    {
      key: 'by',
      title: words.by,
      width: '92px',
      cell: ({ by, like }) => (
        <span className={by === 'none' || by === 'twin' ? 'column-unknown' : 'muted'}>
          {by === 'twin' && like !== null ? words.twinOf(columnLetters(like)) : words.bys[by]}
        </span>
      ),
    },
    { key: 'samples', title: words.samples, cell: ({ samples }) => <span className="muted column-samples">{samples.join(' · ')}</span> },
  ];
  return (
    <Fold title={words.columnsPart} note={words.columnsNote(headed.length - left, left)} start={dry === null || left > 0}>
      {undecided && (
        <p className="notice notice-warning" role="status">
          {words.twins}
        </p>
      )}
      <DataTable label={words.columnsPart} columns={table} rows={headed} rowKey={({ column }) => String(column)} />
      <p className="muted columns-kept">{words.kept}</p>
    </Fold>
  );
}
