import { App } from 'antd';
import type { Change } from '#shared/domain/change/change.ts';
import { asApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { useHistoryWords } from './history-words.ts';

/** Takes a change back and says so; a refusal says which newer change stands in the way. */
export function useTakeBack(): (change: Change) => void {
  const client = useClient();
  const language = useLanguage();
  const all = useWords();
  const words = useHistoryWords();
  const { notification } = App.useApp();
  return (change) => {
    client.call('change.undo', { changeId: change.id }).then(
      () => notification.info({ title: words.undoDone(change.summary[language]), duration: 4 }),
      (error: unknown) => {
        const { code, message } = asApiError(error);
        notification.error({ title: all.errors[code].what, description: message });
      },
    );
  };
}
