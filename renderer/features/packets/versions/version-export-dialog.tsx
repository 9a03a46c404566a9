import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ExportFrame } from '../export/export-frame.tsx';
import type { ExportState, Exporter } from '../export/export-store.ts';
import { useVersionWords } from './version-words.ts';

interface VersionExportDialogProps {
  exporter: Exporter;
  /** What stops an export is settled in the builder. */
  onBuilder: () => void;
}

/** The export of a version: the file at hand, or what to do. */
export const VersionExportDialog = ({ exporter, onBuilder }: VersionExportDialogProps): ReactNode => (
  <ExportFrame exporter={exporter} failed={(state) => <Failed state={state} onClose={() => exporter.reset()} onBuilder={onBuilder} />} />
);

interface FailedProps {
  state: Extract<ExportState, { step: 'failed' }>;
  onClose: () => void;
  onBuilder: () => void;
}

function Failed({ state: { error }, onClose, onBuilder }: FailedProps): ReactNode {
  const shared = useWords();
  const words = useVersionWords();
  const leave = (): void => {
    onClose();
    onBuilder();
  };
  return (
    <div className="export-failed">
      {error.code === 'cancelled' ? <p role="status">{shared.export.cancelled}</p> : <ErrorNotice error={error} />}
      <footer className="dialog-foot">
        <Button onClick={onClose}>{shared.state.close}</Button>
        {error.code === 'preflight-blocked' && (
          <Button type="primary" onClick={leave}>
            {words.toBuilder}
          </Button>
        )}
      </footer>
    </div>
  );
}
