import { useState, type ReactNode } from 'react';
import { FileOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { PacketExport } from '#shared/domain/packet/packet.ts';
import { templateNames } from '#shared/domain/packet/template.ts';
import type { VersionView } from '#shared/domain/packet/version.ts';
import { asApiError, type ApiError } from '../../../api/client.ts';
import { useClient } from '../../../api/use-query.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { KeptOverrides } from '../export/kept-overrides.tsx';
import { useVersionWords } from './version-words.ts';

type Open = (path: 'window.openFile' | 'window.openFolder', exportId: string) => void;

/** Every version with its files; a file that was moved since says so when it is opened. */
export function VersionTable({ versions, onAgain }: { versions: VersionView[]; onAgain: (id: string) => void }): ReactNode {
  const client = useClient();
  const words = useVersionWords();
  const [error, setError] = useState<ApiError | null>(null);
  const open: Open = (path, exportId) =>
    void client.call(path, { exportId }).then(
      () => setError(null),
      (fault: unknown) => setError(asApiError(fault)),
    );
  const columns = useColumns({ open, onAgain });
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <DataTable label={words.list} columns={columns} rows={versions} rowKey={({ id }) => id} />
    </>
  );
}

function useColumns({ open, onAgain }: { open: Open; onAgain: (id: string) => void }): Column<VersionView>[] {
  const language = useLanguage();
  const shared = useWords();
  const words = useVersionWords();
  return [
    {
      key: 'frozen',
      title: words.frozen,
      width: '200px',
      cell: ({ id, createdAt }) => (
        <>
          <span className="nowrap">{formatMoment(createdAt, language)}</span>
          <span className="row-note code">{id}</span>
        </>
      ),
    },
    {
      key: 'kind',
      title: words.kind,
      width: '170px',
      cell: (version) => (
        <>
          {templateNames[version.template][language]} · {shared.investor.languages[version.language]}
          <span className="row-note">{shared.packet.audiences[version.audience]}</span>
        </>
      ),
    },
    { key: 'recipient', title: words.recipient, width: '150px', cell: ({ recipient }) => <Recipient recipient={recipient} /> },
    { key: 'application', title: words.application, width: '80px', cell: ({ applicationVersion }) => applicationVersion },
    { key: 'files', title: words.files, cell: (version) => <Files version={version} open={open} /> },
    {
      key: 'actions',
      title: <span className="visually-hidden">{words.actions}</span>,
      width: '120px',
      align: 'right',
      cell: ({ id }) => (
        <Button size="middle" aria-label={words.againOf(id)} onClick={() => onAgain(id)}>
          {words.again}
        </Button>
      ),
    },
  ];
}

function Recipient({ recipient: { codeName, name, watermark } }: { recipient: VersionView['recipient'] }): ReactNode {
  const language = useLanguage();
  const disclosed = name?.[language] ?? name?.zh ?? name?.en;
  return (
    <>
      {codeName}
      {disclosed !== undefined && <span className="row-note">{disclosed}</span>}
      {watermark !== null && <span className="row-note">{watermark}</span>}
    </>
  );
}

function Files({ version, open }: { version: VersionView; open: Open }): ReactNode {
  const words = useVersionWords();
  const { exports, sha256 } = version;
  return (
    <details className="version-files">
      <summary>{exports.length === 0 ? words.noFile : words.fileCount(exports.length)}</summary>
      <p className="muted small">{words.hash}</p>
      <p className="code hash">{sha256}</p>
      <ul className="plain-list">
        {exports.map((issue) => (
          <File key={issue.id} issue={issue} open={open} />
        ))}
      </ul>
    </details>
  );
}

function File({ issue, open }: { issue: PacketExport; open: Open }): ReactNode {
  const language = useLanguage();
  const shared = useWords();
  const words = useVersionWords();
  const buttons = [
    ['window.openFile', shared.export.openFile, <FileOutlined key="file" aria-hidden />],
    ['window.openFolder', shared.export.openFolder, <FolderOpenOutlined key="folder" aria-hidden />],
  ] as const;
  return (
    <li>
      <div className="past-export">
        <span className="past-export-name">
          {issue.fileName}
          <span className="muted small">
            {formatMoment(issue.exportedAt, language)} · {words.pages(issue.pages)}
          </span>
          <span className="code hash" aria-label={words.fileHash} role="note">
            {issue.sha256}
          </span>
        </span>
        {buttons.map(([path, label, icon]) => (
          <button
            key={path}
            type="button"
            className="step-button"
            aria-label={`${label} ${issue.fileName}`}
            title={label}
            onClick={() => open(path, issue.id)}
          >
            {icon}
          </button>
        ))}
      </div>
      <KeptOverrides overrides={issue.overrides} />
    </li>
  );
}
