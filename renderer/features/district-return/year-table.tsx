import type { ReactNode } from 'react';
import type { Spread, YearRow } from '#shared/domain/district-return/district-return.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Section } from '../../ui/page.tsx';
import { saySpread } from './headline.tsx';
import { useReturnWords } from './return-words.ts';

const columns = ['cost', 'revenue', 'net', 'cumulative', 'discounted'] as const;

/** What is given and received in each year, base above its range. */
export function YearTable({ rows }: { rows: YearRow[] }): ReactNode {
  const words = useReturnWords();
  const shown: Column<YearRow>[] = columns.map((key) => ({
    key,
    title: words.columns[key],
    align: 'right',
    cell: (row) => <Cell spread={row[key]} />,
  }));
  return (
    <Section title={words.years} note={words.yearsText}>
      {rows.length === 0 ? (
        <p className="muted">{words.noYears}</p>
      ) : (
        <DataTable
          label={words.years}
          rows={rows}
          rowKey={(row) => String(row.year)}
          columns={[{ key: 'year', title: words.columns.year, width: '72px', cell: (row) => String(row.year) }, ...shown]}
        />
      )}
    </Section>
  );
}

function Cell({ spread }: { spread: Spread | null }): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  const { state } = useWords();
  if (spread === null) return <span className="muted">{state.unknown}</span>;
  const { base, range } = saySpread(spread, words, language);
  return (
    <>
      {base}
      {range !== '' && <span className="row-note">{range}</span>}
    </>
  );
}
