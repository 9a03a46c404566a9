import type { ReactNode } from 'react';
import { Button } from 'antd';
import { findingSchema, type Finding } from '#shared/domain/packet/finding.ts';
import { z } from 'zod';
import { useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FindingsList } from '../builder/findings-list.tsx';
import { ExportFrame } from './export-frame.tsx';
import type { ExportState, Exporter } from './export-store.ts';

interface ExportDialogProps {
  exporter: Exporter;
  onAgain: () => void;
}

/** An export of the draft: the file at hand, or what to do. */
export const ExportDialog = ({ exporter, onAgain }: ExportDialogProps): ReactNode => (
  <ExportFrame exporter={exporter} failed={(state) => <Failed state={state} onClose={() => exporter.reset()} onAgain={onAgain} />} />
);

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
