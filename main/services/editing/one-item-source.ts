import type { Database } from '#main/store/database.ts';
import type { NewSource } from '#shared/domain/editing/source-input.ts';
import { weightOfGrade, type Source } from '#shared/domain/source/source.ts';
import { freeId, idFromName } from './new-id.ts';

/** A document that comes as lines of text, which the store keeps. */
export interface KeptText {
  lines: number;
  sha256: string;
}

/** A document new to the store, as one item; its id comes from its title. */
export function oneItemSource(db: Database, given: NewSource, kept: KeptText | null): Source {
  const id = idFromName(db, 'source', { name: given.title, fallback: kept === null ? 'source' : 'text' });
  const { title, language, publisher, publishedOn, grade } = given;
  return {
    id,
    file: kept === null ? null : `${id}.txt`,
    title,
    language,
    publisher,
    publishedOn,
    grade,
    weight: weightOfGrade[grade],
    note: null,
    pack: null,
    sha256: kept?.sha256 ?? null,
    segments: [
      {
        id: freeId(db, 'segment', `${id}-item-1`),
        ordinal: 1,
        lineFrom: 1,
        lineTo: kept?.lines ?? 1,
        title,
        publishedOn,
        publisher,
      },
    ],
  };
}
