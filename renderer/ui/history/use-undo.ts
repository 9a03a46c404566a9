import { useEffect } from 'react';
import type { Client } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useFaultToast, useSaying } from '../undo-toast.tsx';
import { useHistoryWords } from './history-words.ts';

/** Fields that keep what is typed into them; a bar of choices or a tick box is none. */
const fields =
  'input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file]), textarea, select, [contenteditable="true"]';

/** True where the keys belong to a field or to a form in a dialog; the pane that shows a fact is none. */
const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(fields) !== null) return true;
  return target.closest('[role="dialog"]') !== null && target.closest('.inspector') === null;
};

/** `undo` and `redo` as the keys mean them; null for any other key. A composed character is none. */
export function undoKeyOf(
  event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'isComposing'>,
): 'undo' | 'redo' | null {
  if (event.isComposing || event.altKey || !(event.metaKey || event.ctrlKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** Takes back, or does again, the last change of this session; answers its summary, or null where there is none. */
export async function stepThroughChanges(client: Client, way: 'undo' | 'redo'): Promise<{ zh: string; en: string } | null> {
  const page = await client.call('change.list', { scope: 'session', offset: 0, limit: 1 });
  const change = page[way];
  if (change === null) return null;
  await client.call('change.undo', { changeId: change.id });
  return way === 'undo' ? change.summary : { zh: change.summary.zh.replace(/^撤销：/, ''), en: change.summary.en.replace(/^Undo: /, '') };
}

/** ⌘Z and ⇧⌘Z (Ctrl+Z, Ctrl+Y) on the registers, wherever nothing is being typed and no page of its own undo is open. */
export function useUndoKeys(enabled: boolean): void {
  const client = useClient();
  const language = useLanguage();
  const words = useHistoryWords();
  const say = useSaying();
  const report = useFaultToast();
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      const way = undoKeyOf(event);
      if (way === null || isTyping(event.target)) return;
      event.preventDefault();
      const tell = (summary: { zh: string; en: string } | null): void => {
        const done = way === 'undo' ? words.undoDone : words.redoDone;
        const none = way === 'undo' ? words.nothingToUndo : words.nothingToRedo;
        say(summary === null ? none : done(summary[language]));
      };
      stepThroughChanges(client, way).then(tell, report);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, client, language, words, say, report]);
}
