import type { Typesetter } from '#main/documents/typesetter.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { contentMark } from '#main/repos/content-mark.ts';
import type { Database } from '#main/store/database.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { GalleryEntry, GalleryPages } from '#shared/ipc/contracts/gallery-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { exampleDocument, examples } from './examples.ts';
import { exampleSnapshot, type ExampleChoice } from './example-snapshot.ts';

/** Examples of every block, set from the store's own data with the same typesetter as a packet. */
export interface Gallery {
  list(): GalleryEntry[];
  /** @throws UserError `not-found` for an example that is unknown or that the store has nothing for. */
  make(id: string, choice: ExampleChoice): Promise<GalleryPages>;
  /** The PDF behind a path, or null for any other path. */
  find(pathname: string): Uint8Array | null;
}

/** Examples kept at hand: a reader goes to and fro between them, and the window remembers where each is. */
const most = 150;

export function createGallery({ db, typesetter }: { db: Database; typesetter: Typesetter }): Gallery {
  const files = new Map<string, Uint8Array>();
  let count = 0;
  let whole: { key: string; value: DocumentValue } | null = null;

  /** The document that all examples are taken from, until the store changes. */
  function wholeFor(choice: ExampleChoice, parkIds: readonly string[] | undefined): DocumentValue {
    const key = JSON.stringify([choice, parkIds, contentMark(db)]);
    if (whole?.key !== key) whole = { key, value: documentValue(exampleSnapshot(db, choice, parkIds), 'example') };
    return whole.value;
  }

  return {
    list: () => examples.map(({ id, name, text }) => ({ id, name, text })),
    async make(id, choice) {
      const example = examples.find((candidate) => candidate.id === id);
      const value = example === undefined ? null : exampleDocument(example, wholeFor(choice, example.parkIds));
      if (value === null)
        throw new UserError('not-found', '本库没有可用于这个示例的数据。The store has no data for this example.', { where: id });
      const bytes = await typesetter.typeset(value);
      count += 1;
      const url = `/gallery/${count}.pdf`;
      files.set(url, bytes);
      const [oldest] = files.keys();
      if (files.size > most && oldest !== undefined) files.delete(oldest);
      return { url };
    },
    find: (pathname) => files.get(pathname) ?? null,
  };
}
