import { useEffect, type ReactNode } from 'react';
import { Button, Modal, Progress as Bar } from 'antd';
import { useStore } from 'zustand';
import { findingSchema, type Finding } from '#shared/domain/packet/finding.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { z } from 'zod';
import { useAppStore } from '../../../api/store-registry.ts';
import { useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useBuilderView } from '../builder/builder-context.ts';
import { FindingsList } from '../builder/findings-list.tsx';
import { ExportDone } from './export-done.tsx';
import { createExporter, type ExportState, type Exporter } from './export-store.ts';

interface ExportDialogProps {
  open: boolean;
  packet: Packet;
  onClose: () => void;
}

/** Starts as it opens; shows how far it is, can be stopped, and ends with the file at hand or with what to do. */
export function ExportDialog({ open, packet, onClose }: ExportDialogProps): ReactNode {
  const words = useWords();
  const { builder } = useBuilderView();
  const exporter = useAppStore(createExporter);
  const state = useStore(exporter.store);
  const start = (): void => void exporter.start(packet.id, () => builder.flush());
  useEffect(() => {
    if (open) start();
  }, [open]);
  const close = (): void => {
    onClose();
    exporter.reset();
  };
  const running = state.step === 'running';
  return (
    <Modal open={open} title={words.export.title} width={560} mask={{ closable: false }} keyboard={!running} closable={!running} onCancel={close} footer={null} destroyOnHidden>
      <ExportBody state={state} exporter={exporter} onClose={close} onAgain={start} />
    </Modal>
  );
}

function ExportBody({ state, exporter, onClose, onAgain }: { state: ExportState; exporter: Exporter; onClose: () => void; onAgain: () => void }): ReactNode {
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

function Running({ state, onStop }: { state: Extract<ExportState, { step: 'running' }>; onStop: () => void }): ReactNode {
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

function Failed({ state, onClose, onAgain }: { state: Extract<ExportState, { step: 'failed' }>; onClose: () => void; onAgain: () => void }): ReactNode {
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
