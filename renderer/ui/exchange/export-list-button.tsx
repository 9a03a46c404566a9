import { useState, type ReactNode } from 'react';
import { Button, Modal } from 'antd';
import { ExportFields } from './export-list-form.tsx';
import { useListWords } from './list-words.ts';
import { useExport, type ExportedList } from './use-export.ts';

interface ExportListDialogProps {
  /** As the list is narrowed where the button stands. */
  exported: ExportedList;
  onClose: () => void;
}

function ExportListDialog({ exported, onClose }: ExportListDialogProps): ReactNode {
  const words = useListWords();
  const exporting = useExport(exported);
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
      {'filter' in exported && Object.keys(exported.filter).length > 0 && <p>{words.narrowed}</p>}
      <ExportFields exporting={exporting} />
    </Modal>
  );
}

/** Saves the list at hand to a file. */
export function ExportListButton(exported: ExportedList): ReactNode {
  const words = useListWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.export}</Button>
      {open && <ExportListDialog exported={exported} onClose={() => setOpen(false)} />}
    </>
  );
}
