import { Link } from 'react-router';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { RecordRow } from '#shared/domain/record/record-view.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { CodeNameMark, ConflictMark, LevelMark, StaleMark } from '../../ui/facts/marks.tsx';

/** The columns of a register's list. */
export function useRowColumns(kind: RecordKind, linkOf: (id: string) => string): Column<RecordRow>[] {
  const language = useLanguage();
  const words = useWords();
  const { classes } = registers[kind];
  const district: Column<RecordRow>[] = [
    {
      key: 'district',
      title: words.list.district,
      width: '15%',
      cell: (row) => (row.district === null ? <span className="muted">–</span> : <BilingualText quiet text={row.district.name} />),
    },
  ];
  return [
    {
      key: 'name',
      title: words.list.name,
      cell: (row) => (
        <>
          <Link className="row-link" to={linkOf(row.id)}>
            <BilingualText text={row.name} />
          </Link>
          {row.status === 'historical' && <span className="tag">{words.list.historical}</span>}
          {row.status === 'archived' && <span className="tag">{words.list.archived}</span>}
          <CodeNameMark aliases={row.codeNames} />
          <LevelMark level={row.sensitivity} />
        </>
      ),
    },
    { key: 'class', title: words.list.class, width: '15%', cell: (row) => classes[row.class]?.[language] ?? row.class },
    ...(kind === 'district' ? [] : district),
    {
      key: 'asOf',
      title: words.list.asOf,
      width: '130px',
      cell: (row) =>
        row.asOf.from === null ? (
          <span className="muted">{row.facts === 0 ? '–' : formatAsOf(row.asOf, language)}</span>
        ) : (
          formatAsOf(row.asOf, language)
        ),
    },
    {
      key: 'state',
      title: words.list.state,
      width: '150px',
      cell: (row) => (
        <span className="marks">
          {row.stale > 0 && <StaleMark text={words.list.stale(row.stale)} />}
          {row.conflicts > 0 && <ConflictMark text={words.list.conflicts(row.conflicts)} />}
        </span>
      ),
    },
    { key: 'facts', title: words.list.facts, width: '64px', align: 'right', cell: (row) => row.facts },
  ];
}
