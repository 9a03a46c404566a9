import { App, Button } from 'antd';
import { asApiError } from '../api/client.ts';
import { useWords } from '../i18n/words.tsx';

export interface Undoable {
  /** What was done, in words. */
  said: string;
  act: () => Promise<void>;
  undo: () => Promise<void>;
}
const offeredForSeconds = 10;

/** Does at once what could be asked about, and offers the way back. */
export function useUndoable(): (undoable: Undoable) => void {
  const words = useWords();
  const { notification } = App.useApp();
  const report = (error: unknown): void => {
    const { what, todo } = words.errors[asApiError(error).code];
    notification.error({ title: what, description: words.state.sentences(words.errors.safe, todo) });
  };
  return ({ said, act, undo }) => {
    const key = `undo ${said}`;
    const takeBack = (): void => {
      notification.destroy(key);
      undo().catch(report);
    };
    act().then(
      () =>
        notification.info({
          key,
          title: said,
          duration: offeredForSeconds,
          actions: <Button onClick={takeBack}>{words.state.undo}</Button>,
        }),
      report,
    );
  };
}
