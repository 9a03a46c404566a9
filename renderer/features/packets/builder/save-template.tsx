import { useState, type ReactNode } from 'react';
import { Button, Input, Modal } from 'antd';
import { ownTemplateNameSchema } from '#shared/domain/packet/own-template.ts';
import { useClient } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useCommand } from '../../../ui/editing/use-command.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useBuilderView } from './builder-context.ts';
import { useBuilderWords } from './builder-words.ts';

/** Keeps how this packet is made, for packets to come. */
export function SaveTemplate(): ReactNode {
  const { templates: words } = useBuilderWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.save}</Button>
      {open && <TemplateDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function TemplateDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { templates: words, library } = useBuilderWords();
  const { state } = useWords();
  const { builder, packetId } = useBuilderView();
  const client = useClient();
  const command = useCommand();
  const [name, setName] = useState('');
  const read = ownTemplateNameSchema.safeParse(name);
  const save = async (): Promise<void> => {
    if (!read.success) return;
    const saved = await command.run(words.saved(read.data), async () => {
      await builder.flush();
      return client.call('template.save', { packetId, name: read.data });
    });
    if (saved !== null) onClose();
  };
  return (
    <Modal open title={words.save} width={480} footer={null} closable={{ 'aria-label': state.close }} onCancel={onClose} destroyOnHidden>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {command.error !== null && <ErrorNotice error={command.error} />}
        <div className="field">
          <div className="field-head">
            <label className="field-label" htmlFor="template-name">
              {words.name}
            </label>
          </div>
          <Input id="template-name" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
          <p className="field-note">{words.hint}</p>
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>{library.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={!read.success} loading={command.busy}>
            {words.saveNow}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
