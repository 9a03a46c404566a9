import type { ReactNode } from 'react';
import { Button, Drawer } from 'antd';
import { useWords } from '../../i18n/words.tsx';
import { useReturnFocus } from '../../ui/editing/use-return-focus.ts';
import type { Command } from '../../ui/editing/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useProgrammeWords } from './programme-words.ts';

interface EntryDrawerProps {
  title: string;
  command: Command;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The form of an entry beside the page it belongs to. */
export function EntryDrawer({ title, command, onSave, onClose, children }: EntryDrawerProps): ReactNode {
  useReturnFocus();
  const all = useWords();
  const words = useProgrammeWords();
  return (
    <Drawer open size={520} title={title} closable={{ 'aria-label': all.state.close }} onClose={onClose}>
      <form
        noValidate
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {command.error !== null && <ErrorNotice error={command.error} />}
        <div className="edit-grid">{children}</div>
        <footer className="form-foot">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {words.save}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
