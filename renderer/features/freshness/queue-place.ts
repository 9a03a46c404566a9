import { dueStateSchema, type DueState } from '#shared/domain/fact/review-entry.ts';
import { recordKindSchema, type RecordKind } from '#shared/domain/record/register.ts';
import type { InputOf } from '#shared/ipc/contract.ts';

export const pageSize = 50;

/** Where the queue stands. All of it lives in the address. */
export interface QueuePlace {
  due: 'now' | 'soon';
  kind: RecordKind | null;
  state: DueState | null;
  /** An empty text is "nobody"; null is everybody. */
  owner: string | null;
  page: number;
}

export const startPlace: QueuePlace = { due: 'now', kind: null, state: null, owner: null, page: 1 };

export function readPlace(query: URLSearchParams): QueuePlace {
  const page = Number.parseInt(query.get('page') ?? '1', 10);
  const state = dueStateSchema.safeParse(query.get('state')).data ?? null;
  return {
    due: query.get('due') === 'soon' || state === 'soon' ? 'soon' : 'now',
    kind: recordKindSchema.safeParse(query.get('kind')).data ?? null,
    state,
    owner: query.get('owner'),
    page: Number.isFinite(page) && page > 0 ? page : 1,
  };
}

/** Only what differs from the start is written. */
export function writePlace({ due, kind, state, owner, page }: QueuePlace): URLSearchParams {
  const query = new URLSearchParams();
  if (due === 'soon') query.set('due', due);
  if (kind !== null) query.set('kind', kind);
  if (state !== null) query.set('state', state);
  if (owner !== null) query.set('owner', owner);
  if (page > 1) query.set('page', String(page));
  return query;
}

/** A changed filter starts at the first page again; "due soon" is only found among what is due soon. */
export function narrowed(place: QueuePlace, change: Partial<QueuePlace>): QueuePlace {
  const next = { ...place, page: 1, ...change };
  if (change.due === 'now' && next.state === 'soon') return { ...next, state: null };
  return change.state === 'soon' ? { ...next, due: 'soon' } : next;
}

export const isNarrowed = ({ kind, state, owner }: QueuePlace): boolean => kind !== null || state !== null || owner !== null;

export const queueInput = ({ due, kind, state, owner, page }: QueuePlace): InputOf<'review.queue'> => ({
  due,
  ...(kind === null ? {} : { kind }),
  ...(state === null ? {} : { state }),
  ...(owner === null ? {} : { owner }),
  offset: (page - 1) * pageSize,
  limit: pageSize,
});
