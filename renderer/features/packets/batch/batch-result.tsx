import type { ReactNode } from 'react';
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { BatchLine, BatchSummary } from '#shared/domain/packet/outputs/batch.ts';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { useOutputsWords } from '../export/outputs-words.ts';

/** What came of a batch, packet by packet. */
export function BatchResult({ summary, onAgain }: { summary: BatchSummary; onAgain: () => void }): ReactNode {
  const { batch: words, pages } = useOutputsWords();
  const { written, failed, asked, cancelled, elapsedMs, folder, lines } = summary;
  const columns: Column<BatchLine>[] = [
    { key: 'name', title: words.name, width: '220px', cell: ({ name }) => name },
    {
      key: 'result',
      title: words.result,
      width: '140px',
      cell: ({ error, warnings }) => (
        <>
          {error === null ? <CheckCircleOutlined className="ok" aria-hidden /> : <CloseCircleOutlined className="not-ok" aria-hidden />}{' '}
          {error === null ? words.written : words.notWritten}
          <span className="row-note">{words.warnings(warnings)}</span>
        </>
      ),
    },
    {
      key: 'file',
      title: words.file,
      cell: ({ file, pages: count, error }) =>
        error === null ? (
          <>
            {file}
            {count !== null && <span className="row-note">{pages.pdf(count)}</span>}
          </>
        ) : (
          error.message
        ),
    },
  ];
  return (
    <>
      <p role="status" className="export-title">
        {words.done(written, failed)} · {words.took((elapsedMs / 1000).toFixed(1))}
      </p>
      {cancelled && <p>{words.stopped(asked - lines.length)}</p>}
      <p className="muted small">
        {words.folder} <span className="code">{folder}</span>
      </p>
      <DataTable label={words.result} columns={columns} rows={lines} rowKey={({ name, file }) => `${name} ${file ?? ''}`} />
      <div className="batch-line">
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
    </>
  );
}
