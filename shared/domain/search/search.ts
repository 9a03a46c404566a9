import { z } from 'zod';
import type { Bilingual } from '#shared/lib/language.ts';
import { sensitivities, sensitivitySchema, type Sensitivity } from '#shared/domain/record/record.ts';
import { recordKinds } from '#shared/domain/record/register.ts';
import type { Mark } from './marks.ts';

/** What is found beside the records of the registers. */
export const otherKinds = ['clause', 'source', 'investor', 'packet'] as const;
export const searchKinds = [...recordKinds, ...otherKinds] as const;
export const searchKindSchema = z.enum(searchKinds);
export type SearchKind = z.infer<typeof searchKindSchema>;

export const searchStatuses = ['live', 'historical', 'archived'] as const;
export type SearchStatus = (typeof searchStatuses)[number];

/** `stale` when one fact is past its review, `undated` when none that ages has a date. */
export const searchFreshness = ['fresh', 'stale', 'undated'] as const;
export type SearchFreshness = (typeof searchFreshness)[number];

export const facetIds = ['kind', 'district', 'industry', 'status', 'freshness', 'sensitivity'] as const;
export type FacetId = (typeof facetIds)[number];

/** Values chosen of each facet: any of one facet, all of several. What is archived is found only when its status is chosen. */
export const searchFilterSchema = z.strictObject({
  kind: z.array(searchKindSchema).max(searchKinds.length).optional(),
  district: z.array(z.string().max(100)).max(50).optional(),
  industry: z.array(z.string().max(100)).max(200).optional(),
  status: z.array(z.enum(searchStatuses)).max(searchStatuses.length).optional(),
  freshness: z.array(z.enum(searchFreshness)).max(searchFreshness.length).optional(),
  sensitivity: z.array(sensitivitySchema).max(sensitivities.length).optional(),
});
export type SearchFilter = z.infer<typeof searchFilterSchema>;

/** How much of a match a hit is, best first. A fact is any text that stands about the thing. */
export const matchedFields = ['name', 'alias', 'pinyin', 'fact'] as const;
export type MatchedField = (typeof matchedFields)[number];

export interface SearchHit {
  kind: SearchKind;
  id: string;
  /** The incentive of a clause. */
  parentId: string | null;
  name: Bilingual;
  status: SearchStatus;
  matched: MatchedField;
  /** The words that matched, as they stand in the store. */
  snippet: string;
  /** Who may see what is shown: the level of the text where it has one of its own, else of the thing; null for what has none. */
  sensitivity: Sensitivity | null;
  marks: { zh: Mark[]; en: Mark[]; snippet: Mark[] };
}

export interface FacetCount {
  value: string;
  /** Null where the words of the window name the value. */
  name: Bilingual | null;
  count: number;
}

export interface SearchPage {
  hits: SearchHit[];
  total: number;
  /** False where so much may match that `total` and the counts are upper bounds; the hits are right always. */
  exact: boolean;
  facets: Record<FacetId, FacetCount[]>;
}
