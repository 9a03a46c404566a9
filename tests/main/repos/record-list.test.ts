import { describe, expect, it } from 'vitest';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { listAttributes, listFacts } from '#main/repos/fact-repo.ts';
import { listRecordPage } from '#main/repos/record-list-repo.ts';
import { listAllRecords, listRefs } from '#main/repos/record-repo.ts';
import { findRecordIds } from '#main/services/search/find.ts';
import { listRelations } from '#main/repos/relation-repo.ts';
import { freshness } from '#shared/domain/fact/freshness.ts';
import type { RecordPage } from '#shared/domain/record/record-view.ts';
import { recordKinds, registers, type RecordKind } from '#shared/domain/record/register.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { seededStore, today } from '../../support/core.ts';

const { db } = seededStore();
const records = listAllRecords(db);
const facts = Map.groupBy(listFacts(db), (fact) => fact.recordId);
const attributes = new Map(listAttributes(db).map((attribute) => [attribute.id, attribute]));
const openConflicts = listConflicts(db).filter((conflict) => conflict.chosenFactId === null);
const focus = listRelations(db).filter((relation) => relation.type === 'focuses-on');

const staleOf = (id: string, day: string): number =>
  (facts.get(id) ?? []).filter((fact) => {
    const attribute = attributes.get(fact.attributeId);
    return attribute !== undefined && freshness(fact, attribute, day) === 'stale';
  }).length;
const conflictsOf = (id: string): number =>
  openConflicts.filter((conflict) => (facts.get(id) ?? []).some((fact) => conflict.factIds.includes(fact.id))).length;
const page = (kind: RecordKind, more: Partial<InputOf<'record.list'>> = {}, day = today): RecordPage =>
  listRecordPage(db, { kind, offset: 0, limit: 500, ...more }, { today: day, found: findRecordIds(db, more.text ?? '') });
const idsOf = (found: RecordPage): string[] => found.rows.map((row) => row.id).toSorted();
const expected = (kind: RecordKind, keep: (record: (typeof records)[number]) => boolean): string[] =>
  records
    .filter((record) => record.kind === kind && keep(record))
    .map((record) => record.id)
    .toSorted();

describe.each(recordKinds)('the register %s', (kind) => {
  it('lists every record once, with its own figures', () => {
    const found = page(kind);
    expect([idsOf(found), found.total]).toEqual([expected(kind, () => true), found.rows.length]);
    for (const row of found.rows) {
      expect([row.id, row.facts, row.stale, row.conflicts]).toEqual([
        row.id,
        facts.get(row.id)?.length ?? 0,
        staleOf(row.id, today),
        conflictsOf(row.id),
      ]);
    }
  });

  it('counts its classes, districts and industries as a scan does', () => {
    const { facets } = page(kind);
    const count = (values: (string | null)[]): Record<string, number> =>
      Object.fromEntries(
        [
          ...Map.groupBy(
            values.filter((value) => value !== null),
            (value) => value,
          ),
        ].map(([value, all]) => [value, all.length]),
      );
    const own = records.filter((record) => record.kind === kind);
    const counted = (list: RecordPage['facets']['class']): Record<string, number> =>
      Object.fromEntries(list.map((facet) => [facet.value, facet.count]));
    expect(counted(facets.class)).toEqual(count(own.map((record) => record.class)));
    expect(counted(facets.district)).toEqual(count(own.map((record) => record.districtId)));
    const pairs = new Set(focus.filter((tie) => own.some((record) => record.id === tie.from)).map((tie) => `${tie.from} ${tie.to}`));
    expect(counted(facets.industry)).toEqual(count([...pairs].map((pair) => pair.split(' ')[1] ?? null)));
    for (const facet of facets.class) expect(facet.name).toEqual(registers[kind].classes[facet.value]);
    for (const list of Object.values(facets))
      expect(list.map((facet) => facet.count)).toEqual(list.map((facet) => facet.count).toSorted((a, b) => b - a));
  });

  it('answers each filter with the records a scan finds, and their total', () => {
    const { facets } = page(kind);
    for (const { value } of facets.class)
      expect(idsOf(page(kind, { class: value }))).toEqual(expected(kind, (record) => record.class === value));
    for (const { value } of facets.district)
      expect(idsOf(page(kind, { district: value }))).toEqual(expected(kind, (record) => record.districtId === value));
    for (const { value, count } of facets.industry) {
      const found = page(kind, { industry: value });
      expect([idsOf(found), found.total]).toEqual([
        expected(kind, (record) => focus.some((tie) => tie.from === record.id && tie.to === value)),
        count,
      ]);
    }
    for (const day of [today, '2025-01-01', '2030-02-28'])
      expect(idsOf(page(kind, { only: 'stale' }, day))).toEqual(expected(kind, (record) => staleOf(record.id, day) > 0));
    expect(idsOf(page(kind, { only: 'conflicting' }))).toEqual(expected(kind, (record) => conflictsOf(record.id) > 0));
  });

  it('turns its pages without losing or repeating a record', () => {
    const whole = page(kind).rows.map((row) => row.id);
    const turned: string[] = [];
    for (let offset = 0; offset < whole.length; offset += 7) {
      const part = page(kind, { offset, limit: 7 });
      expect(part.total).toBe(whole.length);
      turned.push(...part.rows.map((row) => row.id));
    }
    expect(turned).toEqual(whole);
  });

  it('refers to the same records by name', () => {
    expect(
      listRefs(db, kind)
        .map((ref) => ref.id)
        .toSorted(),
    ).toEqual(expected(kind, () => true));
  });
});

describe('the list of parks', () => {
  it('puts historical records last and the better documented first', () => {
    const rows = page('district').rows;
    const firstHistorical = rows.findIndex((row) => row.status === 'historical');
    expect(firstHistorical).toBeGreaterThan(10);
    expect(rows.slice(firstHistorical).every((row) => row.status === 'historical')).toBe(true);
    const counts = rows.slice(0, firstHistorical).map((row) => row.facts);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('joins filters: all of them hold', () => {
    const found = page('park', { district: 'minhang', class: 'zone' });
    expect(idsOf(found)).toEqual(expected('park', (record) => record.districtId === 'minhang' && record.class === 'zone'));
    expect(found.total).toBeGreaterThan(0);
  });

  it.each([
    ['零号湾', 'zero-bay'],
    ['ZERO  bay'.replace('  ', ' '), 'zero-bay'],
    ['xinzhuang', 'xinzhuang-iz'],
    [' 零号湾 ', 'zero-bay'],
  ])('finds %j', (text, id) => {
    expect(idsOf(page('park', { text }))).toContain(id);
  });

  it.each([["' OR 9=9 OR 'x"], ['%'.repeat(3)], ['_____'], ['\u0000']])('takes %j as mere text', (text) => {
    expect(page('park', { text })).toMatchObject({ rows: [], total: 0 });
  });

  it('a blank text filters nothing', () => {
    expect(page('park', { text: ' \u3000 ' }).total).toBe(page('park').total);
  });

  it.each<Partial<InputOf<'record.list'>>>([{ class: 'constructor' }, { district: 'atlantis' }, { industry: 'none' }, { offset: 100_000 }])(
    '%j finds no row',
    (filter) => {
      expect(page('park', filter).rows).toEqual([]);
    },
  );

  it('shows as as-of the newest day at which a fact was so, at the precision its source gives', () => {
    for (const kind of recordKinds) {
      for (const row of page(kind).rows) {
        const dated = (facts.get(row.id) ?? [])
          .filter((fact) => fact.polarity === 'actual' && fact.asOf.to !== null)
          .map((fact) => fact.asOf);
        const newest =
          dated
            .map((asOf) => asOf.to ?? '')
            .toSorted()
            .at(-1) ?? null;
        const precisions = newest === null ? ['unknown'] : dated.filter((asOf) => asOf.to === newest).map((asOf) => asOf.precision);
        expect([row.id, row.asOf.to, precisions.includes(row.asOf.precision)]).toEqual([row.id, newest, true]);
      }
    }
  });
});
