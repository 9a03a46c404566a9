import { describe, expect, it } from 'vitest';
import { find } from '#main/services/search/find.ts';
import { flushIndex } from '#main/services/search/index-records.ts';
import type { FacetCount, SearchFilter, SearchPage } from '#shared/domain/search/search.ts';
import { seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
const page = (text: string, filter: SearchFilter = {}, day = today): SearchPage => find(db, text, { filter, limit: 200, today: day });
const counts = (facet: FacetCount[]): Record<string, number> => Object.fromEntries(facet.map(({ value, count }) => [value, count]));
const column = (ids: string[], name: string): Record<string, number> => {
  const values = db
    .prepare<[string], string>(`SELECT ${name} FROM record WHERE id IN (SELECT value FROM json_each(?)) AND ${name} IS NOT NULL`)
    .pluck()
    .all(JSON.stringify(ids));
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
};
const recordKindsOnly: SearchFilter = {
  kind: ['park', 'incentive', 'project', 'talentPolicy', 'institution', 'district', 'industry', 'programme', 'measure', 'event'],
};

describe('facets', () => {
  it.each(['园', '闵行', 'park', 'kj', '科技'])('count the hits of %s as a scan does', (text) => {
    const { hits, facets, total } = page(text, recordKindsOnly);
    const ids = hits.map((hit) => hit.id);
    expect(total).toBe(ids.length);
    expect(counts(facets.district)).toEqual(column(ids, 'district_id'));
    expect(counts(facets.sensitivity)).toEqual(column(ids, 'sensitivity'));
    expect(counts(facets.status)).toEqual(column(ids, 'status'));
    const focus = db
      .prepare<[string], { to_id: string; n: number }>(
        "SELECT to_id, count(DISTINCT from_id) AS n FROM relation WHERE type = 'focuses-on' AND from_id IN (SELECT value FROM json_each(?)) GROUP BY to_id",
      )
      .all(JSON.stringify(ids));
    expect(counts(facets.industry)).toEqual(Object.fromEntries(focus.map((row) => [row.to_id, row.n])));
  });

  it('a choice narrows the hits and every other facet, and leaves its own counts', () => {
    const before = page('闵行');
    const narrowed = page('闵行', { kind: ['park'] });
    expect(narrowed.hits.every((hit) => hit.kind === 'park')).toBe(true);
    expect(narrowed.total).toBe(counts(before.facets.kind)['park']);
    expect(narrowed.facets.kind).toEqual(before.facets.kind);
    const both = page('闵行', { kind: ['park'], district: ['minhang'] });
    expect(both.total).toBe(counts(narrowed.facets.district)['minhang']);
    const either = page('闵行', { kind: ['park', 'district'] });
    expect(either.total).toBe((counts(before.facets.kind)['park'] ?? 0) + (counts(before.facets.kind)['district'] ?? 0));
  });

  it.each(['district', 'industry', 'freshness', 'sensitivity', 'status', 'kind'] as const)(
    'choosing a value of %s gives as many as it promised',
    (id) => {
      const before = page('科技');
      expect(before.facets[id].length).toBeGreaterThan(0);
      for (const { value, count } of before.facets[id]) expect([value, page('科技', { [id]: [value] }).total]).toEqual([value, count]);
    },
  );

  it('freshness follows the day', () => {
    const stale = (day: string): number => counts(page('园', {}, day).facets.freshness)['stale'] ?? 0;
    expect(stale('2100-01-01')).toBeGreaterThan(stale('2000-01-01'));
    expect(stale('2000-01-01')).toBe(0);
    const listed = db
      .prepare<[string], string>(
        `SELECT DISTINCT f.record_id FROM fact f JOIN attribute a ON a.id = f.attribute_id WHERE past_review(f.as_of_to, a.review_months, ?) = 1 AND f.superseded_by IS NULL AND f.withdrawn_on IS NULL`,
      )
      .pluck();
    const own = new Set(listed.all(today));
    const found = page('园', { freshness: ['stale'] }).hits.map((hit) => hit.id);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((id) => own.has(id))).toBe(true);
  });

  it('what is archived is found only by its status', () => {
    const has = (filter: SearchFilter): boolean => page('紫竹', filter).hits.some((hit) => hit.id === 'zizhu');
    expect([has({}), has({ status: ['archived'] })]).toEqual([true, false]);
    db.prepare("UPDATE record SET status = 'archived' WHERE id = 'zizhu'").run();
    flushIndex(db);
    expect([has({}), has({ status: ['archived'] })]).toEqual([false, true]);
    expect(counts(page('紫竹').facets.status)['archived']).toBe(1);
  });
});
