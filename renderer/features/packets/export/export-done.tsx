import { useState, type ReactNode } from 'react';
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ExportResult } from '#shared/domain/packet/packet.ts';
import { asApiError, type ApiError } from '../../../api/client.ts';
import { useClient } from '../../../api/use-query.ts';
import { formatBytes } from '../../../i18n/dates.ts';
import { useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { AlsoAs } from './also-as.tsx';
import { KeptOverrides } from './kept-overrides.tsx';
import { KeptWarnings } from './kept-warnings.tsx';
import './outputs.css';

/** The file, what it holds, what was checked on its bytes, and the ways to it. */
export function ExportDone({ result, onClose }: { result: ExportResult; onClose: () => void }): ReactNode {
  const words = useWords();
  const { export: issue } = result;
  const passed = issue.checks.filter((check) => check.ok).length;
  const warnings = result.findings.filter((finding) => finding.severity === 'warn').length;
  return (
    <div className="export-done">
      <p className="export-title" role="status">
        <CheckCircleOutlined aria-hidden /> {words.export.done}
      </p>
      <p className="export-file">{issue.fileName}</p>
      {issue.path !== null && <p className="muted small code">{issue.path}</p>}
      <dl className="pairs">
        <Pair term={words.export.pages} value={issue.pages} />
        <Pair term={words.export.size} value={formatBytes(issue.bytes)} />
        <Pair term={words.export.sources} value={result.sources} />
        <Pair term={words.export.took} value={words.export.seconds((result.elapsedMs / 1000).toFixed(1))} />
        <Pair term={words.export.sha256} value={<span className="code hash">{issue.sha256}</span>} />
      </dl>
      <details className="checks">
        <summary>
          {words.export.checks}
          {words.state.colon}
          {words.export.checksPassed(passed)}
          {warnings > 0 && ` · ${words.export.warnings(warnings)}`}
        </summary>
        <ul className="plain-list">
          {issue.checks.map((check) => (
            <li key={check.name}>
              {check.ok ? <CheckCircleOutlined className="ok" aria-hidden /> : <CloseCircleOutlined className="not-ok" aria-hidden />}{' '}
              {check.name} <span className="muted">{check.detail}</span>
            </li>
          ))}
        </ul>
      </details>
      <KeptOverrides overrides={issue.overrides} />
      <KeptWarnings passed={issue.passed} />
      <AlsoAs versionId={issue.versionId} format={issue.format} />
      <OpenButtons exportId={issue.id} onClose={onClose} />
    </div>
  );
}

function Pair({ term, value }: { term: string; value: ReactNode }): ReactNode {
  return (
    <div className="pair">
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function OpenButtons({ exportId, onClose }: { exportId: string; onClose: () => void }): ReactNode {
  const client = useClient();
  const words = useWords();
  const [error, setError] = useState<ApiError | null>(null);
  const open = (path: 'window.openFile' | 'window.openFolder'): void => {
    client.call(path, { exportId }).then(
      () => setError(null),
      (fault: unknown) => setError(asApiError(fault)),
    );
  };
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <footer className="dialog-foot">
        <Button onClick={onClose}>{words.state.close}</Button>
        <Button onClick={() => open('window.openFolder')}>{words.export.openFolder}</Button>
        <Button type="primary" onClick={() => open('window.openFile')}>
          {words.export.openFile}
        </Button>
      </footer>
    </>
  );
}
