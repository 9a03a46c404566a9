import type { EntryInput } from '#shared/domain/programme/entry-input.ts';
import { useClient } from '../../api/use-query.ts';
import { useCommand, type Command } from '../../ui/editing/use-command.ts';
import { useProgrammeWords } from './programme-words.ts';

export interface EntryCommands {
  save: (input: EntryInput) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  command: Command;
}

/** Writes and removes what officers enter on programmes, each with its way back. */
export function useEntries(): EntryCommands {
  const client = useClient();
  const words = useProgrammeWords();
  const command = useCommand();
  return {
    command,
    save: async (input) => (await command.run(words.saved, () => client.call('programme.saveEntry', input))) !== null,
    remove: async (id) => (await command.run(words.removed, () => client.call('programme.removeEntry', { id }))) !== null,
  };
}
