import { findSourceText } from '#main/repos/source-repo.ts';
import { acceptText } from '#main/services/text-in/accept-text.ts';
import { proposeText } from '#main/services/text-in/propose-text.ts';
import { readDocument } from '#main/services/text-in/read-document.ts';
import type { textContract } from '#shared/ipc/contracts/text-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Texts taken in: read, reviewed in the window, written when accepted. */
export function textHandlers({ store: { db }, clock }: Core): Pick<Handlers, keyof typeof textContract> {
  return {
    'text.propose': async (input) => {
      const bytes = 'text' in input ? new TextEncoder().encode(input.text) : Buffer.from(input.base64, 'base64');
      return proposeText(db, await readDocument(bytes), input);
    },
    'text.accept': (input) => acceptText({ db, clock }, input),
    'text.lines': ({ sourceId }) => findSourceText(db, sourceId),
  };
}
