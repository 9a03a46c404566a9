import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { investorProfileSchema } from '#shared/domain/investor/investor.ts';
import { root as projectRoot } from '../support/core.ts';
import { fits, resolved, type JsonSchema } from './json-schema.ts';

const read = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));
/** The profile file as it is published for those who write one. */
const published = read(path.join(import.meta.dirname, 'investor.schema.json')) as JsonSchema;

const accepts = (value: unknown): boolean => investorProfileSchema.safeParse(value).success;

/** Texts that a pattern of the schema takes. */
const patterned: Record<string, fc.Arbitrary<string>> = {
  '^[A-Z]{2}$': fc.constantFrom('DE', 'CN', 'ZZ'),
  '^\\d{4}(-Q[1-4]|-\\d{2}(-\\d{2})?)?$': fc.constantFrom('2027', '2027-Q1', '2027-04', '2027-04-15', '0000-99-99'),
};
const unit = fc.constantFrom('a', 'Z', ' ', '园', '，', '𠮷', '😀', '\u0000', '\u200b', '"', '\\');

function textOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.pattern !== undefined)
    return fc.oneof(patterned[schema.pattern] ?? fc.constant(''), fc.constantFrom('', 'xx', 'DEU', '2027-Q5', '2027\n', ' DE'));
  const lengths = [schema.minLength ?? 0, (schema.minLength ?? 0) + 1, schema.maxLength ?? 5, (schema.maxLength ?? 5) + 1];
  return fc.tuple(unit, fc.constantFrom(...lengths)).map(([char, length]) => char.repeat(Math.max(0, length)));
}

function numberOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const edges = [schema.minimum ?? -5, schema.maximum ?? 1e15];
  return fc.oneof(
    fc.constantFrom(...edges.flatMap((edge) => [edge - 1, edge, edge + 0.5, edge + 1])),
    fc.integer({ min: edges[0] ?? 0, max: edges[1] ?? 1 }),
  );
}

/** Values on and around the edges of every keyword of the schema, with strangers among them. */
function around(given: JsonSchema): fc.Arbitrary<unknown> {
  const schema = resolved(given, published);
  if (schema.enum !== undefined) return fc.oneof(fc.constantFrom(...schema.enum), fc.constantFrom('other', null, ''));
  const types = [schema.type ?? []].flat();
  const made = types.map((type): fc.Arbitrary<unknown> => {
    if (type === 'string') return textOf(schema);
    if (type === 'number' || type === 'integer') return numberOf(schema);
    if (type === 'boolean') return fc.boolean();
    if (type === 'null') return fc.constant(null);
    if (type === 'array') return fc.array(around(schema.items ?? {}), { maxLength: 3 });
    return objectOf(schema);
  });
  const own = fc.oneof(...made);
  return fc.oneof({ weight: 12, arbitrary: own }, { weight: 1, arbitrary: fc.constantFrom<unknown[]>(null, 5, 'x', true, [], {}, [[]]) });
}

function objectOf(schema: JsonSchema): fc.Arbitrary<object> {
  const properties = Object.entries(schema.properties ?? {});
  const required = (schema.required ?? []).filter(() => true);
  const entries = fc.tuple(
    ...properties.map(([key, property]) =>
      fc
        .tuple(fc.integer({ min: 0, max: 9 }), around(property))
        .map(([chance, value]) => [key, chance < (required.includes(key) ? 9 : 3) ? value : undefined] as const),
    ),
  );
  const stranger = fc.oneof(
    { weight: 15, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(['constructor', 1], ['unknown', 'x'], ['__proto__', 'x']).map((entry) => [entry] as [string, unknown][]),
    },
  );
  return fc.tuple(entries, stranger).map(([known, more]) => {
    const pairs = [...known.filter(([, value]) => value !== undefined), ...more];
    return JSON.parse(`{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`) as object;
  });
}

/** The one rule the published schema cannot say: min is not larger than max. */
function ordered(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const { min, max } = value as { min?: unknown; max?: unknown };
  if (typeof min === 'number' && typeof max === 'number' && min > max) return false;
  return Object.values(value).every(ordered);
}

describe('the published schema of a profile file and the application', () => {
  it('agree on whatever lies on and around the edges of its keywords', () => {
    let taken = 0;
    fc.assert(
      fc.property(objectOf(published), (value) => {
        fc.pre(ordered(value));
        const verdict = fits(value, published, published);
        if (verdict) taken += 1;
        expect(accepts(value)).toBe(verdict);
      }),
      { seed: 20260901, numRuns: 4000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  const properties = Object.entries(published.properties ?? {});
  it.each(properties)('agree on “%s” alone', (key, property) => {
    fc.assert(
      fc.property(around(property), (value) => {
        fc.pre(ordered(value));
        const profile = { codeName: 'Heron', [key]: value };
        expect(accepts(profile)).toBe(fits(profile, published, published));
      }),
      { seed: 20260901, numRuns: 200 },
    );
  });

  it('name the same properties', () => {
    expect(Object.keys(investorProfileSchema.shape).toSorted()).toEqual(properties.map(([key]) => key).toSorted());
  });

  it('agree that the sample is a profile', () => {
    const sample = read(path.join(projectRoot, 'seeds/samples/heron.json'));
    expect([accepts(sample), fits(sample, published, published)]).toEqual([true, true]);
  });
});
