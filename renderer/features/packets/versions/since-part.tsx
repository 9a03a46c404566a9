import type { ReactNode } from 'react';
import { CheckCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ChangesSince, StoreChange, VersionView } from '#shared/domain/packet/version.ts';
import { useQuery } from '../../../api/use-query.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { VersionSelect } from './version-select.tsx';
import { useVersionWords } from './version-words.ts';

interface SincePartProps {
  versions: VersionView[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** What the store says otherwise today than the chosen version, each with the way to it. */
export function SincePart({ versions, chosen, onChoose }: SincePartProps): ReactNode {
  const words = useVersionWords();
  const changes = useQuery('version.changes', { id: chosen });
  return (
    <>
      <div className="version-choice">
        <VersionSelect label={words.sinceOf} versions={versions} value={chosen} onChange={onChoose} />
      </div>
      <Loaded query={changes} rows={4}>
        {(found) => <Found found={found} />}
      </Loaded>
    </>
  );
}

function Found({ found: { changes, beside } }: { found: ChangesSince }): ReactNode {
  const words = useVersionWords();
  const columns = useColumns();
  return (
    <>
      {changes.length === 0 && beside.length === 0 && (
        <p className="all-clear" role="status">
          <CheckCircleOutlined aria-hidden /> {words.unchanged}
          <span className="muted"> {words.unchangedText}</span>
        </p>
      )}
      {beside.length > 0 && (
        <p className="version-beside">
          {words.besideLead}
          {words.separator === ', ' ? ': ' : '：'}
          {beside.map((what) => words.beside[what]).join(words.separator)}
        </p>
      )}
      {changes.length > 0 && (
        <DataTable label={words.since} columns={columns} rows={changes} rowKey={({ kind, of, id }) => `${kind} ${of} ${id}`} />
      )}
    </>
  );
}

const hrefOf = ({ of, record, id }: StoreChange): string =>
  `/registers/${record.kind}/${record.id}${of === 'fact' ? `?fact=${encodeURIComponent(id)}` : ''}`;

function useColumns(): Column<StoreChange>[] {
  const language = useLanguage();
  const words = useVersionWords();
  return [
    {
      key: 'what',
      title: words.what,
      width: '26%',
      cell: (change) => (
        <>
          <Link className="row-link" to={hrefOf(change)}>
            {readText(change.record.name, language)?.text ?? change.record.id}
          </Link>
          {change.subject !== null && <span className="row-note">{change.subject[language]}</span>}
        </>
      ),
    },
    { key: 'kind', title: words.change, width: '120px', cell: ({ kind }) => <span className="version-kind">{words.kinds[kind]}</span> },
    { key: 'before', title: words.before, cell: ({ before }) => before?.[language] ?? <span className="muted">{words.nothing}</span> },
    { key: 'after', title: words.after, cell: ({ after }) => after?.[language] ?? <span className="muted">{words.nothing}</span> },
  ];
}
