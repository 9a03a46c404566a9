import { listTours, nextTourPosition, readTourModel, tourRow } from '#main/repos/tour-repo.ts';
import { runChange } from '#main/services/changes/change.ts';
import { noteOf, type Desk } from '#main/services/editing/desk.ts';
import type { Database } from '#main/store/database.ts';
import { mergeTours, readyTours } from '#shared/domain/tour/ready-tours.ts';
import type { Tour, TourView } from '#shared/domain/tour/tour.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** The office's own tours in their order, then the ready ones. */
export const tourViews = (db: Database): TourView[] => mergeTours(listTours(db), readyTours(readTourModel(db)));

/** Writes a tour; a ready one becomes the office's own by it. */
export function saveTour(desk: Desk, tour: Tour): TourView {
  const { db } = desk;
  const known = listTours(db).findIndex(({ id }) => id === tour.id);
  runChange(
    db,
    noteOf(desk, { command: 'tour.save', summary: { zh: `保存导览“${tour.name.zh}”`, en: `Tour "${tour.name.en}" saved` } }),
    (journal) => {
      if (known === -1) journal.insert('tour', tourRow(tour, nextTourPosition(db)));
      else journal.update('tour', { id: tour.id }, { content: JSON.stringify(tour) });
    },
  );
  return { ...tour, own: true };
}

/** @throws UserError `not-found` for a tour that is not the office's own. */
export function removeTour(desk: Desk, id: string): void {
  const { db } = desk;
  const tour = listTours(db).find((candidate) => candidate.id === id);
  if (tour === undefined) throw new UserError('not-found', '找不到这条导览。This tour is not known.', { where: id });
  runChange(
    db,
    noteOf(desk, { command: 'tour.remove', summary: { zh: `删除导览“${tour.name.zh}”`, en: `Tour "${tour.name.en}" removed` } }),
    (journal) => journal.remove('tour', { id }),
  );
}

/** @throws UserError `not-found` where a tour is not the office's own, or one is missing. */
export function orderTours(desk: Desk, ids: readonly string[]): void {
  const { db } = desk;
  const own = listTours(db).map(({ id }) => id);
  const wrong = ids.find((id) => !own.includes(id)) ?? own.find((id) => !ids.includes(id));
  if (wrong !== undefined || new Set(ids).size !== ids.length)
    throw new UserError('not-found', '导览已有变动，请重新排列。The tours have changed; order them again.', { where: wrong ?? '' });
  runChange(db, noteOf(desk, { command: 'tour.order', summary: { zh: '调整导览顺序', en: 'Tours put in another order' } }), (journal) => {
    for (const [at, id] of ids.entries()) journal.update('tour', { id }, { position: at + 1 });
  });
}
