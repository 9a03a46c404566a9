import { useState, type ReactNode } from 'react';
import { Button, Modal } from 'antd';
import type { ListFilter } from '#shared/domain/exchange/export-list.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import { ExportFields } from './export-list-form.tsx';
import { useListWords } from './list-words.ts';
import { useExport } from './use-export.ts';

interface ExportListButtonProps {
  kind: RecordKind;
  /** As the list is narrowed where the button stands. */
  filter: ListFilter;
}

function ExportListDialog({ kind, filter, onClose }: ExportListButtonProps & { onClose: () => void }): ReactNode {
  const words = useListWords();
  const exporting = useExport(kind, filter);
  const save = async (): Promise<void> => {
    if (await exporting.save()) onClose();
  };
  return (
    <Modal
      open
      title={words.exportTitle}
      okText={words.export}
      cancelText={words.cancel}
      confirmLoading={exporting.busy}
      onOk={() => void save()}
      onCancel={onClose}
      width={480}
    >
      {Object.keys(filter).length > 0 && <p>{words.narrowed}</p>}
      <ExportFields exporting={exporting} />
    </Modal>
  );
}

/** Saves the list at hand to a file. */
export function ExportListButton({ kind, filter }: ExportListButtonProps): ReactNode {
  const words = useListWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.export}</Button>
      {open && <ExportListDialog kind={kind} filter={filter} onClose={() => setOpen(false)} />}
    </>
  );
}
