import type { ReactNode } from 'react';
import { Button, Modal, Progress as Bar } from 'antd';
import { useStore } from 'zustand';
import { findingSchema, type Finding } from '#shared/domain/packet/finding.ts';
import { z } from 'zod';
import { useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FindingsList } from '../builder/findings-list.tsx';
import { ExportDone } from './export-done.tsx';
import type { ExportState, Exporter } from './export-store.ts';

interface ExportDialogProps {
  exporter: Exporter;
  onAgain: () => void;
}

/** Open while an export runs and until its end is acknowledged: the file at hand, or what to do. */
export function ExportDialog({ exporter, onAgain }: ExportDialogProps): ReactNode {
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
      <ExportBody state={state} exporter={exporter} onAgain={onAgain} />
    </Modal>
  );
}

interface ExportBodyProps {
  state: ExportState;
  exporter: Exporter;
  onAgain: () => void;
}

function ExportBody({ state, exporter, onAgain }: ExportBodyProps): ReactNode {
  const onClose = (): void => exporter.reset();
  switch (state.step) {
    case 'idle':
      return null;
    case 'running':
      return <Running state={state} onStop={() => void exporter.stop()} />;
    case 'done':
      return <ExportDone result={state.result} onClose={onClose} />;
    case 'failed':
      return <Failed state={state} onClose={onClose} onAgain={onAgain} />;
  }
}

/** How far it is, and the way to stop it. */
export function Running({ state, onStop }: { state: Extract<ExportState, { step: 'running' }>; onStop: () => void }): ReactNode {
  const words = useWords();
  const { progress } = state;
  const share = progress === null || progress.total === 0 ? 0 : Math.round((progress.done / progress.total) * 100);
  return (
    <div className="export-running">
      <p role="status">{progress === null ? words.export.running : words.export.phases[progress.phase]}</p>
      <Bar percent={share} showInfo={false} status="active" aria-label={words.export.running} />
      <footer className="dialog-foot">
        <Button onClick={onStop} disabled={state.stopping}>
          {words.export.stop}
        </Button>
      </footer>
    </div>
  );
}

/** The findings that came with a refusal; anything else beside an error shows as its words only. */
const findingsIn = (detail: unknown): Finding[] => z.array(findingSchema).safeParse(detail).data ?? [];

function Failed({
  state,
  onClose,
  onAgain,
}: {
  state: Extract<ExportState, { step: 'failed' }>;
  onClose: () => void;
  onAgain: () => void;
}): ReactNode {
  const words = useWords();
  const { error } = state;
  const findings = findingsIn(error.detail);
  return (
    <div className="export-failed">
      {error.code === 'cancelled' ? <p role="status">{words.export.cancelled}</p> : <ErrorNotice error={error} />}
      {findings.length > 0 && (
        <div onClickCapture={onClose} role="presentation">
          <FindingsList findings={findings} />
        </div>
      )}
      <footer className="dialog-foot">
        <Button onClick={onClose}>{words.state.close}</Button>
        <Button type="primary" onClick={onAgain}>
          {words.export.again}
        </Button>
      </footer>
    </div>
  );
}
