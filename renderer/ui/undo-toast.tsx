import { App, Button } from 'antd';
import { asApiError } from '../api/client.ts';
import { useWords } from '../i18n/words.tsx';

const offeredForSeconds = 10;
const saidForSeconds = 4;
/** The place of the newest sentence about the registers: what it says holds, so the one before goes. */
export const saidKey = 'said';

/** Says why something was refused: what the core says of it, or what is safe and what to do where only the log knows more. */
export function useFaultToast(): (error: unknown) => void {
  const words = useWords();
  const { notification } = App.useApp();
  return (error) => {
    const { code, message } = asApiError(error);
    const { what, todo } = words.errors[code];
    notification.error({
      key: 'fault',
      title: what,
      description: code === 'internal' ? words.state.sentences(words.errors.safe, todo) : message,
    });
  };
}

/** Says in passing what was done. */
export function useSaying(): (said: string) => void {
  const { notification } = App.useApp();
  return (said) => notification.info({ key: saidKey, title: said, duration: saidForSeconds });
}

/** Says what was done and offers the way back for a while, beside earlier offers unless it takes the place of one. */
export function useUndoToast(): (said: string, undo: () => Promise<unknown>, place?: string) => void {
  const words = useWords();
  const say = useSaying();
  const report = useFaultToast();
  const { notification } = App.useApp();
  return (said, undo, place) => {
    const key = place ?? `undo ${said}`;
    const takeBack = (): void => {
      notification.destroy(key);
      undo().then(() => say(words.state.undone), report);
    };
    notification.info({
      key,
      title: said,
      duration: offeredForSeconds,
      actions: <Button onClick={takeBack}>{words.state.undo}</Button>,
    });
  };
}
