import { useState, type ReactNode } from 'react';
import { Button, Modal } from 'antd';
import type { CopyEntry } from '#shared/domain/copies/copy.ts';
import { formatBytes, formatMoment } from '../../i18n/dates.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { copyAge } from './copy-age.ts';
import { RehearsalReport } from './rehearsal-report.tsx';
import { useRehearsal } from './use-rehearsal.ts';
import { useRestore } from './use-restore.ts';

/** Every copy with its age, size and contents; each can be rehearsed, and restored after a question. */
export function CopiesTable({ copies }: { copies: CopyEntry[] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const [now] = useState(() => Date.now());
  const [asked, setAsked] = useState<CopyEntry | null>(null);
  const { busy, report, error, rehearse } = useRehearsal();
  const time = (copy: CopyEntry): string => formatMoment(copy.madeAt, language);
  const actions = (copy: CopyEntry): ReactNode => (
    <span className="copy-actions">
      <Button
        size="small"
        loading={busy === copy.name}
        aria-label={words.copies.rehearseThis(time(copy))}
        onClick={() => void rehearse(copy)}
      >
        {words.copies.rehearse}
      </Button>
      <Button
        size="small"
        disabled={copy.state === 'damaged'}
        aria-label={words.copies.restoreThis(time(copy))}
        onClick={() => setAsked(copy)}
      >
        {words.copies.restore}
      </Button>
    </span>
  );
  const columns: Column<CopyEntry>[] = [
    {
      key: 'at',
      title: words.copies.at,
      width: '250px',
      cell: (copy) => <MadeAt time={time(copy)} age={copyAge(copy.madeAt, now, words.copies)} />,
    },
    { key: 'reason', title: words.copies.reason, width: '130px', cell: (copy) => words.copies.reasons[copy.reason] },
    { key: 'size', title: words.copies.size, width: '80px', align: 'right', cell: (copy) => formatBytes(copy.bytes) },
    {
      key: 'held',
      title: words.copies.held,
      cell: ({ counts }) => (counts === null ? words.state.unknown : words.copies.counts(counts.record, counts.fact, counts.investor)),
    },
    { key: 'state', title: words.copies.state, width: '100px', cell: (copy) => words.copies.states[copy.state] },
    {
      key: 'actions',
      title: <span className="visually-hidden">{words.copies.restore}</span>,
      width: '170px',
      align: 'right',
      cell: actions,
    },
  ];
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {report !== null && <RehearsalReport name={report.name} rehearsal={report.rehearsal} />}
      <DataTable label={words.copies.title} columns={columns} rows={copies} rowKey={(copy) => copy.name} />
      <RestoreQuestion copy={asked} onClose={() => setAsked(null)} />
    </>
  );
}

/** Asks before a restore, and says what went wrong where it could not be done. */
function RestoreQuestion({ copy, onClose }: { copy: CopyEntry | null; onClose: () => void }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { restore, restoring, error } = useRestore();
  return (
    <Modal
      open={copy !== null}
      title={copy === null ? '' : words.copies.confirm(formatMoment(copy.madeAt, language))}
      okText={words.copies.restore}
      cancelText={words.copies.cancel}
      confirmLoading={restoring}
      onOk={() => copy !== null && void restore(copy)}
      onCancel={onClose}
      width={440}
    >
      {words.copies.confirmText}
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  );
}

function MadeAt({ time, age }: { time: string; age: string }): ReactNode {
  return (
    <>
      {time}
      <span className="copy-age">{age}</span>
    </>
  );
}
