import { useEffect } from 'react';
import { App } from 'antd';
import { asApiError, type Client } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { useHistoryWords } from './history-words.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null;

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
  const all = useWords();
  const words = useHistoryWords();
  const { notification } = App.useApp();
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      const way = undoKeyOf(event);
      if (way === null || isTyping(event.target)) return;
      event.preventDefault();
      stepThroughChanges(client, way).then(
        (summary) => {
          const done = way === 'undo' ? words.undoDone : words.redoDone;
          const none = way === 'undo' ? words.nothingToUndo : words.nothingToRedo;
          notification.info({ key: 'undo-keys', title: summary === null ? none : done(summary[language]), duration: 4 });
        },
        (error: unknown) => {
          const { code, message } = asApiError(error);
          notification.error({ key: 'undo-keys', title: all.errors[code].what, description: message });
        },
      );
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, client, language, all, words, notification]);
}
