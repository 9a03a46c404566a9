import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { asApiError, type Client } from '../../api/client.ts';
import { useWords } from '../../i18n/words.tsx';
import { useEditingWords } from './words.ts';

/** Takes one change back; a refusal says what stands in the way. */
export function UndoButton({ changeId, client, onDone }: { changeId: string; client: Client; onDone: () => void }): ReactNode {
  const all = useWords();
  const words = useEditingWords();
  const { notification } = App.useApp();
  return (
    <Button
      onClick={() => {
        onDone();
        client.call('change.undo', { changeId }).then(
          () => notification.info({ title: words.undone, duration: 4 }),
          (error: unknown) => {
            const { code, message } = asApiError(error);
            notification.error({ title: all.errors[code].what, description: message });
          },
        );
      }}
    >
      {words.undo}
    </Button>
  );
}
