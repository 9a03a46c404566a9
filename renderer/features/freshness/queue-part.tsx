import { useState, type ReactNode } from 'react';
import { Button, Pagination } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { formatAsOf, formatDate } from '#shared/domain/fact/format-fact.ts';
import type { ReviewEntry, ReviewPage } from '#shared/domain/fact/review-entry.ts';
import { useSteadyQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { StillHolds } from '../../ui/editing/still-holds.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { GradeMark } from '../../ui/facts/marks.tsx';
import { grouped } from '../../ui/numbers.ts';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useFreshnessWords } from './freshness-words.ts';
import { isNarrowed, pageSize, queueInput, readPlace, startPlace, writePlace, type QueuePlace } from './queue-place.ts';
import { QueueFilters } from './queue-filters.tsx';

const factId = ({ view }: ReviewEntry): string => view.fact.id;
const recordPlace = ({ record, view }: ReviewEntry): string =>
  `/registers/${record.kind}/${record.id}?fact=${encodeURIComponent(view.fact.id)}`;

function Subject({ entry }: { entry: ReviewEntry }): ReactNode {
  const words = useFreshnessWords();
  return (
    <>
      <Link to={recordPlace(entry)}>
        <BilingualText quiet text={entry.record.name} />
      </Link>
      <span className="row-note">
        <BilingualText quiet text={entry.view.attribute.name} />
      </span>
      <span className="queue-uses">
        {entry.inPacket && <span className="tag tag-warning">{words.inPacket}</span>}
        {entry.inMatching && <span className="tag">{words.inMatching}</span>}
      </span>
    </>
  );
}

function DueMark({ entry }: { entry: ReviewEntry }): ReactNode {
  const language = useLanguage();
  const words = useFreshnessWords();
  return (
    <>
      <span className={entry.state === 'soon' ? 'muted' : 'queue-due'}>{words.states[entry.state]}</span>
      {entry.dueOn !== null && <span className="row-note">{formatDate(entry.dueOn, language)}</span>}
    </>
  );
}

function useColumns(onStillHolds: (entry: ReviewEntry) => void): Column<ReviewEntry>[] {
  const language = useLanguage();
  const words = useFreshnessWords();
  const plain = usePlainText();
  const nameOf = ({ record, view }: ReviewEntry): string => `${plain(record.name)} · ${plain(view.attribute.name)}`;
  return [
    { key: 'fact', title: words.fact, width: '26%', cell: (entry) => <Subject entry={entry} /> },
    {
      key: 'value',
      title: words.value,
      cell: ({ view }) => (
        <span className="queue-value">
          <FactValue fact={view.fact} /> <GradeMark grade={view.fact.grade} />
        </span>
      ),
    },
    { key: 'asOf', title: words.asOf, width: '118px', cell: ({ view }) => formatAsOf(view.fact.asOf, language) },
    { key: 'due', title: words.dueOn, width: '118px', cell: (entry) => <DueMark entry={entry} /> },
    {
      key: 'owner',
      title: words.owner,
      width: '96px',
      cell: ({ owner }) => owner ?? <span className="muted">{words.nobody}</span>,
    },
    {
      key: 'actions',
      title: words.actions,
      width: '204px',
      cell: (entry) => (
        <span className="queue-actions">
          <Button size="small" aria-label={words.stillHoldsOf(nameOf(entry))} onClick={() => onStillHolds(entry)}>
            {words.stillHolds}
          </Button>
          <Link className="queue-link" aria-label={words.replaceOf(nameOf(entry))} to={`${recordPlace(entry)}&edit=1`}>
            {words.replace}
          </Link>
        </span>
      ),
    },
  ];
}

function Rows({ page, place, onMove }: { page: ReviewPage; place: QueuePlace; onMove: (place: QueuePlace) => void }): ReactNode {
  const words = useFreshnessWords();
  const plain = usePlainText();
  const [holding, setHolding] = useState<ReviewEntry | null>(null);
  const columns = useColumns(setHolding);
  const first = (place.page - 1) * pageSize;
  return (
    <>
      <DataTable label={words.shows.queue} columns={columns} rows={page.entries} rowKey={factId} />
      <div className="list-foot">
        <span className="muted">{words.range(grouped(first + 1), grouped(first + page.entries.length), grouped(page.total))}</span>
        <Pagination
          current={place.page}
          pageSize={pageSize}
          total={page.total}
          hideOnSinglePage
          showSizeChanger={false}
          onChange={(at) => onMove({ ...place, page: at })}
        />
      </div>
      {holding !== null && (
        <StillHolds key={factId(holding)} view={holding.view} of={plain(holding.record.name)} onClose={() => setHolding(null)} />
      )}
    </>
  );
}

/** Facts to renew, the most used first. */
export function QueuePart(): ReactNode {
  const words = useFreshnessWords();
  const [query, setQuery] = useSearchParams();
  const place = readPlace(query);
  const move = (next: QueuePlace): void => setQuery(writePlace(next), { replace: true });
  const page = useSteadyQuery('review.queue', queueInput(place));
  return (
    <>
      <QueueFilters place={place} page={page.value} onMove={move} />
      <Loaded query={page}>
        {(value) => {
          if (value.entries.length > 0) return <Rows page={value} place={place} onMove={move} />;
          // The last entry of the last page was renewed.
          if (value.total > 0) return <Button onClick={() => move({ ...place, page: 1 })}>{words.toStart}</Button>;
          return isNarrowed(place) ? (
            <EmptyState
              title={words.noMatch}
              text={words.noMatchText}
              action={<Button onClick={() => move({ ...startPlace, due: place.due })}>{words.clear}</Button>}
            />
          ) : (
            <EmptyState title={words.empty} text={words.emptyText} />
          );
        }}
      </Loaded>
    </>
  );
}
