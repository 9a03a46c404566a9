import type { ReactNode } from 'react';
import { Button, Modal } from 'antd';
import { useStore } from 'zustand';
import { useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Running } from '../export/export-dialog.tsx';
import { ExportDone } from '../export/export-done.tsx';
import type { ExportState, Exporter } from '../export/export-store.ts';
import { useVersionWords } from './version-words.ts';

interface VersionExportDialogProps {
  exporter: Exporter;
  /** What stops an export is settled in the builder. */
  onBuilder: () => void;
}

/** Open while a version is written and until its end is acknowledged. */
export function VersionExportDialog({ exporter, onBuilder }: VersionExportDialogProps): ReactNode {
  const words = useWords();
  const state = useStore(exporter.store);
  const running = state.step === 'running';
  return (
    <Modal
      open={state.step !== 'idle'}
      title={words.export.title}
      width={560}
      mask={{ closable: false }}
      keyboard={!running}
      closable={!running}
      onCancel={() => exporter.reset()}
      footer={null}
      destroyOnHidden
    >
      {state.step === 'running' && <Running state={state} onStop={() => void exporter.stop()} />}
      {state.step === 'done' && <ExportDone result={state.result} onClose={() => exporter.reset()} />}
      {state.step === 'failed' && <Failed state={state} onClose={() => exporter.reset()} onBuilder={onBuilder} />}
    </Modal>
  );
}

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
