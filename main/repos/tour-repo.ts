import type { Database } from '#main/store/database.ts';
import { tourSchema, type Tour } from '#shared/domain/tour/tour.ts';
import type { TourModel } from '#shared/domain/tour/ready-tours.ts';
import type { Row } from './journal-repo.ts';

interface TourColumns {
  id: string;
  position: number;
  content: string;
}

/** A tour as its row. */
export const tourRow = (tour: Tour, position: number): Row => ({ id: tour.id, position, content: JSON.stringify(tour) });

/** The office's own tours in their order. */
export const listTours = (db: Database): Tour[] =>
  db
    .prepare<[], TourColumns>('SELECT * FROM tour ORDER BY position, id')
    .all()
    .map((row) => tourSchema.parse(JSON.parse(row.content)));

/** The place after the last tour. */
export const nextTourPosition = (db: Database): number =>
  db.prepare('SELECT coalesce(max(position), 0) + 1 FROM tour').pluck().get() as number;

/** Writes a tour into a store that has no journal: a stand copy being made. */
export const insertTour = (db: Database, tour: Tour, position: number): unknown =>
  db.prepare('INSERT INTO tour (id, position, content) VALUES (@id, @position, @content)').run(tourRow(tour, position));

/** Public, live records and their ties: what ready tours are made from. A record under a code name is none of them. */
export function readTourModel(db: Database): TourModel {
  const shown = `r.sensitivity = 'public' AND r.status <> 'archived' AND r.id NOT IN (SELECT record_id FROM alias WHERE origin = 'code')`;
  return {
    records: db
      .prepare<[], Omit<TourModel['records'][number], 'name'> & { zh: string | null; en: string | null }>(
        `SELECT r.id, r.kind, r.class, r.name_zh AS zh, r.name_en AS en, r.district_id AS districtId,
           (SELECT count(*) FROM fact f WHERE f.record_id = r.id AND f.sensitivity = 'public' AND f.superseded_by IS NULL) AS facts
         FROM record r WHERE ${shown} ORDER BY r.id`,
      )
      .all()
      .map(({ zh, en, ...record }) => ({ ...record, name: { zh, en } })),
    relations: db
      .prepare<[], TourModel['relations'][number]>('SELECT from_id AS "from", type, to_id AS "to" FROM relation ORDER BY id')
      .all(),
  };
}
