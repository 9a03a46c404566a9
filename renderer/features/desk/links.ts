import type { ExceptionItem, ExceptionKind } from '#shared/domain/desk/desk.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';

/** Stands for "none given" in the ledger's address. */
export const noneGiven = '-';

/** The ledger with these filters, as a table. */
export const ledgerLink = (filters: Record<string, string>): string =>
  `/ledger?${new URLSearchParams({ view: 'table', ...filters }).toString()}`;

/** Projects chosen one by one: a number leads to exactly what it counts. */
export const projectsLink = (ids: readonly string[]): string => ledgerLink({ ids: ids.join(',') });

export const recordLink = ({ kind, id }: RecordRef): string => `/registers/${kind}/${id}`;
export const factLink = (record: RecordRef, factId: string): string =>
  `${recordLink(record)}?${new URLSearchParams({ fact: factId }).toString()}`;

/** Where all exceptions of a kind are worked off. */
export const exceptionPlaces: Record<ExceptionKind, string | null> = {
  stalled: ledgerLink({ only: 'stalled' }),
  overdue: ledgerLink({ only: 'overdue' }),
  'target-overdue': null,
  conflicting: '/conflicts',
  stale: '/freshness',
  undated: ledgerLink({ only: 'undated' }),
};

/** Where one exception is worked off. */
export function exceptionLink(kind: ExceptionKind, { record, factId, conflictId }: ExceptionItem): string {
  if (kind === 'stalled' || kind === 'overdue' || kind === 'undated') return ledgerLink({ project: record.id });
  if (conflictId !== null) return `/conflicts?${new URLSearchParams({ conflict: conflictId }).toString()}`;
  return factId === null ? recordLink(record) : factLink(record, factId);
}
