import { useState, type ReactNode } from 'react';
import { FileOutlined, FolderOpenOutlined } from '@ant-design/icons';
import type { PacketExport } from '#shared/domain/packet/packet.ts';
import { asApiError, type ApiError } from '../../../api/client.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { OutputLinks } from './output-links.tsx';
import { KeptOverrides } from './kept-overrides.tsx';
import { KeptWarnings } from './kept-warnings.tsx';

/** What was issued from the packet before, newest first, with the ways to it. */
export function PastExports({ packetId }: { packetId: string }): ReactNode {
  const client = useClient();
  const words = useWords();
  const [error, setError] = useState<ApiError | null>(null);
  const issues = useQuery('packet.get', { id: packetId }).value?.exports ?? [];
  if (issues.length === 0) return <OutputLinks packetId={packetId} />;
  const open = (path: 'window.openFile' | 'window.openFolder', exportId: string): void => {
    client.call(path, { exportId }).then(
      () => setError(null),
      (fault: unknown) => setError(asApiError(fault)),
    );
  };
  const newest = [...issues].sort((a, b) => b.exportedAt.localeCompare(a.exportedAt));
  return (
    <section className="past-exports">
      <h3>{words.export.previous}</h3>
      {error !== null && <ErrorNotice error={error} />}
      <ul className="plain-list">
        {newest.map((issue) => (
          <PastExport
            key={issue.id}
            issue={issue}
            onFile={() => open('window.openFile', issue.id)}
            onFolder={() => open('window.openFolder', issue.id)}
          />
        ))}
      </ul>
      <OutputLinks packetId={packetId} />
    </section>
  );
}

function PastExport({ issue, onFile, onFolder }: { issue: PacketExport; onFile: () => void; onFolder: () => void }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <li>
      <div className="past-export">
        <span className="past-export-name">
          {issue.fileName}
          <span className="muted small">
            {formatMoment(issue.exportedAt, language)} · {words.builder.preview.pages(issue.pages)}
          </span>
        </span>
        <button
          type="button"
          className="step-button"
          aria-label={`${words.export.openFile} ${issue.fileName}`}
          title={words.export.openFile}
          onClick={onFile}
        >
          <FileOutlined aria-hidden />
        </button>
        <button
          type="button"
          className="step-button"
          aria-label={`${words.export.openFolder} ${issue.fileName}`}
          title={words.export.openFolder}
          onClick={onFolder}
        >
          <FolderOpenOutlined aria-hidden />
        </button>
      </div>
      <KeptOverrides overrides={issue.overrides} />
      <KeptWarnings passed={issue.passed} />
    </li>
  );
}
