import type { ThingType } from '#main/repos/search-repo.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { SearchKind, SearchStatus } from '#shared/domain/search/search.ts';
import type { Bilingual } from '#shared/lib/language.ts';

/** A thing that can be found, with its texts as they stand in the store. */
export interface Thing {
  type: ThingType;
  id: string;
  kind: SearchKind;
  parentId: string | null;
  name: Bilingual;
  aliases: string[];
  texts: string[];
  status: SearchStatus;
  sensitivity: Sensitivity | null;
  /** Texts that fewer may see than the thing itself, each with its level. */
  levels: ReadonlyMap<string, Sensitivity>;
  districtId: string | null;
  industries: string[];
  /** See `dueNumber`: what of it is first past its review. */
  due: number;
}

const noLevels: ReadonlyMap<string, Sensitivity> = new Map();

/** What most things have not. */
export const bareThing = { parentId: null, aliases: [], texts: [], districtId: null, industries: [], due: 0, levels: noLevels };
