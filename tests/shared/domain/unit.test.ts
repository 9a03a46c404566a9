import { describe, expect, it } from 'vitest';
import { unitIds, unitIdSchema, units, type Unit } from '#shared/domain/unit/unit.ts';

const table: [string, Unit][] = Object.entries(units);

describe('the units', () => {
  it.each(table)('%s has a Chinese word and one or two English forms', (_id, unit) => {
    expect(unit.name.en.split('|').length).toBeLessThanOrEqual(2);
    expect(unit.name.zh.trim()).toBe(unit.name.zh);
    expect(unit.name.en.split('|').every((form) => form === form.trim())).toBe(true);
    expect(unit.name.zh === '').toBe(unit.name.en === '');
  });

  it.each(table.filter(([, unit]) => unit.dimension === 'count'))('%s can be one and many', (_id, unit) => {
    expect(unit.name.en).toMatch(/^[a-z][a-z -]*\|[a-z][a-z -]*$/);
    expect(unit.name.zh).toMatch(/^\p{Script=Han}{1,2}$/u);
  });

  it('keep apart what is easily mixed up', () => {
    expect(units.percent.name).not.toEqual(units['percentage-point'].name);
    expect(units.person.name).not.toEqual(units['person-time'].name);
    expect([units.mu.dimension, units.m2.dimension, units.km2.dimension]).toEqual(['area', 'area', 'area']);
  });

  it('are all known to the schema, and nothing else is', () => {
    expect(unitIds).toEqual(table.map(([id]) => id));
    expect(unitIdSchema.safeParse('constructor').success).toBe(false);
  });
});
