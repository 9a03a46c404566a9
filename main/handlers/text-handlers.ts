import { findSourceText } from '#main/repos/source-repo.ts';
import { acceptText } from '#main/services/text-in/accept-text.ts';
import { proposeText } from '#main/services/text-in/propose-text.ts';
import { createFileParts } from '#main/services/received/file-parts.ts';
import { readDocument, refuseDocumentSize } from '#main/services/text-in/read-document.ts';
import type { textContract } from '#shared/ipc/contracts/text-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** One text is at work at a time; the one before it may still be on its way. */
const mostFiles = 2;

/** Texts taken in: read, reviewed in the window, written when accepted. */
export function textHandlers({ store: { db }, clock }: Core): Pick<Handlers, keyof typeof textContract> {
  const parts = createFileParts<null>(mostFiles);
  return {
    'text.begin': ({ bytes }) => {
      refuseDocumentSize(bytes);
      return { fileId: parts.begin(bytes, null) };
    },
    'text.send': ({ fileId, at, base64 }) => ({ received: parts.send(fileId, at, Buffer.from(base64, 'base64')) }),
    'text.propose': async (input) => {
      // The file stays held, so that it can be read again with another day or record.
      const bytes = 'text' in input ? new TextEncoder().encode(input.text) : parts.whole(input.fileId);
      return proposeText(db, await readDocument(bytes), input);
    },
    'text.accept': (input) => acceptText({ db, clock }, input),
    'text.lines': ({ sourceId }) => findSourceText(db, sourceId),
  };
}
