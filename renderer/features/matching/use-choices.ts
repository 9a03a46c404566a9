import { useState } from 'react';
import { App } from 'antd';
import { noChoices, type MatchChoices } from '#shared/domain/match/choices.ts';
import { asApiError } from '../../api/client.ts';
import { useApi, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';

export interface ChoicesInHand {
  choices: MatchChoices;
  loaded: boolean;
  /** Shows the change at once; nothing is stored yet. */
  set: (change: Partial<MatchChoices>) => void;
  /** Shows the change and stores it. */
  keep: (change: Partial<MatchChoices>) => void;
}

/** What the officer chose for an investor: in hand at once, stored when a choice is made. */
export function useChoices(investorId: string): ChoicesInHand {
  const words = useWords();
  const { message } = App.useApp();
  const { client, cache } = useApi();
  const stored = useQuery('match.choices', { investorId });
  const [own, setOwn] = useState<{ investorId: string; choices: MatchChoices } | null>(null);
  const choices = own?.investorId === investorId ? own.choices : (stored.value ?? noChoices);
  const set = (change: Partial<MatchChoices>): void => setOwn({ investorId, choices: { ...choices, ...change } });
  const keep = (change: Partial<MatchChoices>): void => {
    const next = { ...choices, ...change };
    setOwn({ investorId, choices: next });
    if (JSON.stringify(next) === JSON.stringify(stored.value)) return;
    client.call('match.saveChoices', { investorId, choices: next }).then(
      () => cache.reload('match.choices', { investorId }),
      (error: unknown) => void message.error(words.errors[asApiError(error).code].what),
    );
  };
  return { choices, loaded: stored.value !== undefined, set, keep };
}
