import { useState, type ReactNode } from 'react';
import { FileOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ExportFilter, ExportLog, ExportLogRow } from '#shared/domain/packet/outputs/export-log.ts';
import { outputFormats } from '#shared/domain/packet/outputs/output-format.ts';
import { templateNames } from '#shared/domain/packet/template.ts';
import { asApiError, type ApiError } from '../../../api/client.ts';
import { useClient, useSteadyQuery } from '../../../api/use-query.ts';
import { formatBytes, formatMoment } from '../../../i18n/dates.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { KeptOverrides } from './kept-overrides.tsx';
import { KeptWarnings } from './kept-warnings.tsx';
import { useOutputsWords } from './outputs-words.ts';
import './outputs.css';

/** Everything that ever left the office as a file. */
export function ExportLogPage(): ReactNode {
  const words = useOutputsWords().log;
  const [filter, setFilter] = useState<ExportFilter>({});
  const log = useSteadyQuery('log.list', filter);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: '/packets', label: useWords().nav.packets }}
      actions={<SaveButtons filter={filter} />}
    >
      <Filter filter={filter} onChange={setFilter} />
      <Loaded query={log}>{(value) => <Entries log={value} filtered={Object.keys(filter).length > 0} />}</Loaded>
    </Page>
  );
}

/** A filter without what was emptied. */
const withPart = (filter: ExportFilter, key: keyof ExportFilter, value: string | undefined): ExportFilter => {
  const { [key]: _former, ...rest } = filter;
  return value === undefined || value === '' ? rest : { ...rest, [key]: value };
};

function Filter({ filter, onChange }: { filter: ExportFilter; onChange: (filter: ExportFilter) => void }): ReactNode {
  const all = useOutputsWords();
  const words = all.log;
  const day = (key: 'from' | 'to'): ReactNode => (
    <DatePicker
      aria-label={words[key]}
      placeholder={words[key]}
      value={filter[key] === undefined ? null : dayjs(filter[key])}
      onChange={(value) => onChange(withPart(filter, key, value === null ? undefined : value.format('YYYY-MM-DD')))}
    />
  );
  return (
    <div className="log-filter" role="search">
      <Input
        allowClear
        aria-label={words.search}
        placeholder={words.search}
        value={filter.text ?? ''}
        onChange={({ target }) => onChange(withPart(filter, 'text', target.value))}
      />
      <Select
        aria-label={words.format}
        value={filter.format ?? ''}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: words.anyFormat }, ...outputFormats.map((value) => ({ value, label: all.formats[value] }))]}
        onChange={(value) => onChange(withPart(filter, 'format', value))}
      />
      {day('from')}
      {day('to')}
    </div>
  );
}

function SaveButtons({ filter }: { filter: ExportFilter }): ReactNode {
  const client = useClient();
  const words = useOutputsWords().log;
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const save = (format: 'xlsx' | 'csv'): void =>
    void client.call('log.save', { filter, format }).then(
      (saved) => {
        setError(null);
        if (saved !== null) setSaid(words.saved(saved.rows, saved.file));
      },
      (fault: unknown) => setError(asApiError(fault)),
    );
  return (
    <>
      <span role="status" className="muted small">
        {said}
      </span>
      {error !== null && <ErrorNotice error={error} />}
      <Button onClick={() => save('csv')}>{words.saveCsv}</Button>
      <Button onClick={() => save('xlsx')}>{words.saveXlsx}</Button>
    </>
  );
}

function Entries({ log, filtered }: { log: ExportLog; filtered: boolean }): ReactNode {
  const words = useOutputsWords().log;
  const [error, setError] = useState<ApiError | null>(null);
  const columns = useColumns(setError);
  if (log.rows.length === 0) return <EmptyState title={filtered ? words.noneFound : words.none} text={words.noneText} />;
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <p className="muted small">{words.count(log.rows.length, log.total)}</p>
      <DataTable label={words.title} columns={columns} rows={log.rows} rowKey={({ id }) => id} />
    </>
  );
}

function useColumns(onError: (error: ApiError | null) => void): Column<ExportLogRow>[] {
  const language = useLanguage();
  const shared = useWords();
  const all = useOutputsWords();
  const words = all.log;
  return [
    {
      key: 'time',
      title: words.time,
      width: '175px',
      cell: ({ exportedAt }) => <span className="nowrap">{formatMoment(exportedAt, language)}</span>,
    },
    { key: 'by', title: words.by, width: '110px', cell: ({ exportedBy }) => exportedBy ?? <span className="muted">{words.unknown}</span> },
    {
      key: 'recipient',
      title: words.recipient,
      width: '140px',
      cell: ({ recipient, copyNumber }) => (
        <>
          {recipient ?? <span className="muted">{words.unknown}</span>}
          {copyNumber !== null && <span className="row-note">{words.copy(copyNumber)}</span>}
        </>
      ),
    },
    {
      key: 'matter',
      title: words.matter,
      width: '180px',
      cell: (row) => (
        <>
          {templateNames[row.template][language]} · {shared.investor.languages[row.language]}
          <span className="row-note">
            {shared.packet.audiences[row.audience]} · <span className="code">{row.versionId}</span>
          </span>
        </>
      ),
    },
    { key: 'file', title: words.file, cell: (row) => <FileCell row={row} /> },
    {
      key: 'actions',
      title: <span className="visually-hidden">{words.actions}</span>,
      width: '90px',
      align: 'right',
      cell: (row) => <OpenButtons row={row} onError={onError} />,
    },
  ];
}

function FileCell({ row }: { row: ExportLogRow }): ReactNode {
  const { pages, log } = useOutputsWords();
  const passed = row.checks.filter(({ ok }) => ok).length;
  return (
    <div className="log-file">
      {row.fileName}
      <span className="row-note">{log.size(pages[row.format](row.pages), formatBytes(row.bytes))}</span>
      <details>
        <summary className="small">{log.checks(passed, row.checks.length)}</summary>
        <p className="code hash" aria-label={log.hash} role="note">
          {row.sha256}
        </p>
        <ul className="plain-list small">
          {row.checks.map(({ name, detail }) => (
            <li key={name}>
              {name} <span className="muted">{detail}</span>
            </li>
          ))}
        </ul>
      </details>
      <KeptOverrides overrides={row.overrides} />
      <KeptWarnings passed={row.passed} />
    </div>
  );
}

function OpenButtons({ row, onError }: { row: ExportLogRow; onError: (error: ApiError | null) => void }): ReactNode {
  const client = useClient();
  const words = useWords().export;
  const open = (path: 'window.openFile' | 'window.openFolder'): void =>
    void client.call(path, { exportId: row.id }).then(
      () => onError(null),
      (fault: unknown) => onError(asApiError(fault)),
    );
  return (
    <span className="nowrap">
      <button
        type="button"
        className="step-button"
        aria-label={`${words.openFile} ${row.fileName}`}
        title={words.openFile}
        onClick={() => open('window.openFile')}
      >
        <FileOutlined aria-hidden />
      </button>
      <button
        type="button"
        className="step-button"
        aria-label={`${words.openFolder} ${row.fileName}`}
        title={words.openFolder}
        onClick={() => open('window.openFolder')}
      >
        <FolderOpenOutlined aria-hidden />
      </button>
    </span>
  );
}
