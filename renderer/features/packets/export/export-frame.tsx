import type { ReactNode } from 'react';
import { Modal, Progress as Bar, Button } from 'antd';
import { useStore } from 'zustand';
import { useWords } from '../../../i18n/words.tsx';
import { ExportDone } from './export-done.tsx';
import type { ExportState, Exporter } from './export-store.ts';

interface ExportFrameProps {
  exporter: Exporter;
  /** What is shown and offered after a failed export. */
  failed: (state: Extract<ExportState, { step: 'failed' }>) => ReactNode;
}

/** Open while an export runs and until its end is acknowledged. */
export function ExportFrame({ exporter, failed }: ExportFrameProps): ReactNode {
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
      {state.step === 'failed' && failed(state)}
    </Modal>
  );
}

/** How far it is, and the way to stop it. */
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
