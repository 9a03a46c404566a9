import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createApplication } from '#main/app.ts';
import { contract, type Path } from '#shared/ipc/contract.ts';
import { root, rowCounts, seededFolder, testClock, treeAssets } from '../support/core.ts';

const paths = Object.keys(contract) as Path[];
const reports: string[] = [];
const application = await createApplication({
  dataDir: seededFolder(),
  assets: treeAssets,
  clock: testClock,
  report: (path, error) => reports.push(`${path}: ${String(error)}`),
});
const { core, host } = application;
const told: unknown[] = [];
core.window = {
  emit: (event) => told.push(event),
  saveFile: () => Promise.resolve(null),
  open: () => Promise.resolve(),
  openBeside: () => Promise.resolve(),
};
afterAll(() => application.close());

/** What a hostile or broken page might send. */
const garbage: unknown[] = [
  undefined,
  null,
  0,
  NaN,
  'text',
  true,
  [],
  [{}],
  {},
  { id: null },
  { id: 5 },
  { id: {} },
  { id: ['x'] },
  JSON.parse('{"__proto__":{"id":"x"}}'),
  { id: 'x', more: 1 },
  { constructor: 'x' },
  { text: 5, limit: 'all' },
];

it('every operation has one handler, and no handler is without an operation', async () => {
  const files = fs.readdirSync(path.join(root, 'main/handlers')).filter((name) => name.endsWith('-handlers.ts'));
  const keys: string[] = [];
  for (const name of files) {
    const made = Object.entries((await import(`${root}/main/handlers/${name}`)) as Record<string, (given: typeof core) => object>);
    keys.push(...made.filter(([key]) => key.endsWith('Handlers')).flatMap(([, make]) => Object.keys(make(core))));
  }
  expect(keys.toSorted()).toEqual(paths.toSorted());
});

it('every operation is named noun.verb and is a query or a command', () => {
  for (const path of paths) {
    expect(path).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/);
    expect(['query', 'command']).toContain(contract[path].type);
  }
});

describe.each(paths)('%s', (path) => {
  const wrong = garbage.filter((input) => !contract[path].input.safeParse(input).success);

  it('refuses garbage, writes nothing and tells nobody', async () => {
    expect(wrong.length).toBeGreaterThan(10);
    const before = rowCounts(core.store);
    for (const input of wrong)
      expect([input, await host.dispatch(path, input)]).toEqual([
        input,
        { ok: false, error: expect.objectContaining({ code: 'invalid-input' }) as unknown },
      ]);
    expect([rowCounts(core.store), told, reports]).toEqual([before, [], []]);
  });

  it('never fails inside, whatever it is given', async () => {
    const before = rowCounts(core.store);
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 3 }), async (input) => {
        const reply = await host.dispatch(path, input);
        if (!reply.ok) expect(['invalid-input', 'not-found']).toContain(reply.error.code);
      }),
      { seed: 20260901, numRuns: 60 },
    );
    expect([rowCounts(core.store), reports]).toEqual([before, []]);
  });
});

const keysOf = (path: Path): string[] => Object.keys((contract[path].input as { shape?: object }).shape ?? {});
const textKeys = ['id', 'exportId', 'sourceId', 'jobId', 'investorId', 'text'];
/** Operations whose input is texts beside a few fixed words. */
const byText = paths.filter(
  (path) =>
    keysOf(path).some((key) => textKeys.includes(key)) &&
    !keysOf(path).some((key) => ['profile', 'draft', 'offset', 'inputs'].includes(key)),
);

describe.each(byText)('%s with ids of any text', (path) => {
  const keys = keysOf(path);
  const fixedWords = Object.fromEntries(
    Object.entries({ kind: 'park', limit: 5, template: 'pitch', language: 'zh', audience: 'public' }).filter(([key]) => keys.includes(key)),
  );

  it('finds nothing and changes nothing', async () => {
    const before = rowCounts(core.store);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.constantFrom("' OR 1=1 --", '__proto__', '../../etc/passwd', '\u0000', '\ud800'),
        ),
        async (text) => {
          const reply = await host.dispatch(path, {
            ...fixedWords,
            ...Object.fromEntries(keys.filter((key) => textKeys.includes(key)).map((key) => [key, text])),
          });
          if (!reply.ok) expect(['not-found', 'invalid-investor', 'invalid-input']).toContain(reply.error.code);
        },
      ),
      { seed: 20260901, numRuns: 40 },
    );
    expect([rowCounts(core.store), reports]).toEqual([before, []]);
  });
});
