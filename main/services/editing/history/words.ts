import { listAttributes } from '#main/repos/fact-repo.ts';
import { findRef } from '#main/repos/record-repo.ts';
import type { Row } from '#main/repos/journal-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { ChangeLine } from '#shared/domain/change/change-line.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';

/** Looks up what rows only name by id. */
export interface Names {
  record(id: unknown): FullBilingual | null;
  attribute(id: unknown): FullBilingual;
}

export const both = (zh: string, en = zh): FullBilingual => ({ zh, en });
export const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** A pair of text columns; null when both are empty. */
export function pairOf(row: Row | null, column: string): Bilingual | null {
  const [zh, en] = [textOf(row?.[`${column}_zh`]), textOf(row?.[`${column}_en`])];
  return zh === null && en === null ? null : { zh, en };
}

export function createNames(db: Database): Names {
  const attributes = new Map(listAttributes(db).map((attribute) => [attribute.id, attribute.name]));
  return {
    record(id) {
      if (typeof id !== 'string') return null;
      const name = findRef(db, id)?.name;
      return { zh: name?.zh ?? name?.en ?? id, en: name?.en ?? name?.zh ?? id };
    },
    attribute: (id) => attributes.get(String(id)) ?? both(String(id)),
  };
}

export const line = (given: Partial<ChangeLine> & Pick<ChangeLine, 'what' | 'label'>): ChangeLine => ({
  recordId: null,
  factId: null,
  before: null,
  after: null,
  ...given,
});
