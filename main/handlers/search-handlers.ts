import { listGlossary } from '#main/repos/glossary-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { byOf } from '#main/services/changes/write.ts';
import { removeGlossaryEntry, saveGlossaryEntry } from '#main/services/search/edit-glossary.ts';
import { find } from '#main/services/search/find.ts';
import type { searchContract } from '#shared/ipc/contracts/search-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The one search box and the words that mean the same in it. */
export function searchHandlers({ store: { db }, clock }: Core): Pick<Handlers, keyof typeof searchContract> {
  const who = () => ({ at: clock.now(), by: byOf(readSettings(db)) });
  return {
    'search.find': ({ text, filter, limit }) => find(db, text, { filter, limit, today: clock.today() }),
    'glossary.list': () => listGlossary(db),
    'glossary.save': (entry) => saveGlossaryEntry(db, entry, who()),
    'glossary.remove': ({ id }) => {
      removeGlossaryEntry(db, id, who());
      return null;
    },
  };
}
