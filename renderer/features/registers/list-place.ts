import type { ListFilter } from '#shared/domain/exchange/export-list.ts';
import { recordKindSchema, type RecordKind } from '#shared/domain/record/register.ts';
import type { InputOf } from '#shared/ipc/contract.ts';

export const pageSize = 50;

/** Where a list stands: its filters, its page, and the row last opened. All of it lives in the address. */
export interface ListPlace {
  text: string;
  class: string | null;
  district: string | null;
  industry: string | null;
  only: 'stale' | 'conflicting' | null;
  page: number;
  at: string | null;
}

export const startPlace: ListPlace = { text: '', class: null, district: null, industry: null, only: null, page: 1, at: null };

const onlyOf = (text: string | null): ListPlace['only'] => (text === 'stale' || text === 'conflicting' ? text : null);

export function readPlace(query: URLSearchParams): ListPlace {
  const page = Number.parseInt(query.get('page') ?? '1', 10);
  return {
    text: query.get('text') ?? '',
    class: query.get('class'),
    district: query.get('district'),
    industry: query.get('industry'),
    only: onlyOf(query.get('only')),
    page: Number.isFinite(page) && page > 0 ? page : 1,
    at: query.get('at'),
  };
}

/** Only what differs from the start is written, so a plain list has a plain address. */
export function writePlace(place: ListPlace): URLSearchParams {
  const query = new URLSearchParams();
  if (place.text !== '') query.set('text', place.text);
  for (const key of ['class', 'district', 'industry', 'only', 'at'] as const) if (place[key] !== null) query.set(key, place[key]);
  if (place.page > 1) query.set('page', String(place.page));
  return query;
}

/** A changed filter starts at the first page again. */
export const filtered = (place: ListPlace, change: Partial<ListPlace>): ListPlace => ({ ...place, page: 1, at: null, ...change });

export const isFiltered = (place: ListPlace): boolean =>
  place.text !== '' || [place.class, place.district, place.industry, place.only].some((value) => value !== null);

/** What a list is narrowed by, as lists and their exports take it. */
export function listFilter(place: ListPlace): ListFilter {
  const text = place.text.trim();
  return {
    ...(text === '' ? {} : { text }),
    ...(place.class === null ? {} : { class: place.class }),
    ...(place.district === null ? {} : { district: place.district }),
    ...(place.industry === null ? {} : { industry: place.industry }),
    ...(place.only === null ? {} : { only: place.only }),
  };
}

export const listInput = (kind: RecordKind, place: ListPlace): InputOf<'record.list'> => ({
  kind,
  ...listFilter(place),
  offset: (place.page - 1) * pageSize,
  limit: pageSize,
});

export function kindOf(text: string | undefined): RecordKind | null {
  const kind = recordKindSchema.safeParse(text);
  return kind.success ? kind.data : null;
}
