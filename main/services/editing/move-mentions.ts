import { listMentions } from '#main/repos/mention-repo.ts';
import type { Journal } from '#main/services/changes/change.ts';
import type { Desk } from './desk.ts';

/** Keys of drafts, tours, templates, entries and samples that hold ids of records: lists of them, or one. */
const lists: ReadonlySet<string> = new Set(['parkIds', 'leftOut', 'districts']);
const singles: ReadonlySet<string> = new Set(['recordId', 'centreId']);

const isStop = (value: unknown): value is { recordId: string } => typeof value === 'object' && value !== null && 'recordId' in value;

/** The JSON with one record named in place of another; where both stood in a list, the first of them stays. */
function renamed(json: string, { fromId, intoId }: { fromId: string; intoId: string }): string {
  const follow = (value: unknown): unknown => (value === fromId ? intoId : value);
  return JSON.stringify(
    JSON.parse(json, (key, value: unknown) => {
      if (singles.has(key)) return follow(value);
      const list: unknown[] | null = Array.isArray(value) ? value : null;
      if (list === null) return value;
      if (lists.has(key)) return [...new Set(list.map(follow))];
      if (key !== 'stops') return value;
      const stops = list.filter(isStop);
      return stops.filter((stop, at) => stops.findIndex(({ recordId }) => recordId === stop.recordId) === at);
    }),
  );
}

/** Drafts of packets, tours, templates and what officers entered name the one record where they named the other. */
export function moveMentions({ db }: Desk, journal: Journal, ids: { fromId: string; intoId: string }): void {
  for (const { table, key, column, json } of listMentions(db, ids.fromId)) {
    const after = renamed(json, ids);
    if (after !== json) journal.update(table, key, { [column]: after });
  }
}
