import type { Change } from '#shared/domain/change/change.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useFaultToast, useSaying } from '../undo-toast.tsx';
import { useHistoryWords } from './history-words.ts';

/** Takes a change back and says so; a refusal says which newer change stands in the way. */
export function useTakeBack(): (change: Change) => void {
  const client = useClient();
  const language = useLanguage();
  const words = useHistoryWords();
  const say = useSaying();
  const report = useFaultToast();
  return (change) => {
    client.call('change.undo', { changeId: change.id }).then(() => say(words.undoDone(change.summary[language])), report);
  };
}
