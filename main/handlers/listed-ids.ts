import { listRecordPage } from '#main/repos/record-list-repo.ts';
import { findRecordIds } from '#main/services/search/find.ts';
import type { ListFilter } from '#shared/domain/exchange/export-list.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { Core } from './core.ts';

const pageSize = 500;

/** The records of a list as the window shows it, in its order, every page of it. */
export function listedIds({ store: { db }, clock }: Core, kind: RecordKind, filter: ListFilter): string[] {
  const ids: string[] = [];
  const scope = { today: clock.today(), found: findRecordIds(db, filter.text ?? '') };
  for (;;) {
    const { rows, total } = listRecordPage(db, { kind, ...filter, offset: ids.length, limit: pageSize }, scope);
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) return ids;
  }
}
