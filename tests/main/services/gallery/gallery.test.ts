import { afterAll, expect, it, vi } from 'vitest';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import { createGallery } from '#main/services/gallery/gallery.ts';
import { exampleDocument, examples } from '#main/services/gallery/examples.ts';
import { exampleSnapshot } from '#main/services/gallery/example-snapshot.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import { bilingualLayoutSchema } from '#shared/domain/packet/draft.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { testPaths } from '../../documents/asset-paths.ts';
import { seededStore, today } from '../../../support/core.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });
const { db } = seededStore();
const typesetter = createTypesetter(testPaths);
afterAll(() => typesetter.close());

it('shows every kind of block that a packet prints', () => {
  const whole = documentValue(exampleSnapshot(db, { language: 'zh-en', layout: 'side-by-side', today }), 'example');
  const shown = new Set(
    examples.flatMap((example) => exampleDocument(example, whole)?.sections.flatMap(({ blocks }) => blocks) ?? []).map(({ type }) => type),
  );
  const kinds: Record<Block['type'], true> = {
    cover: true,
    proof: true,
    paragraph: true,
    heading: true,
    list: true,
    facts: true,
    table: true,
    chart: true,
    clause: true,
    compare: true,
    combination: true,
    path: true,
    questions: true,
    contact: true,
    sources: true,
    note: true,
    district: true,
    'clause-table': true,
    calendar: true,
    picture: true,
  };
  expect([...shown].sort()).toEqual(Object.keys(kinds).sort());
});

const choices = packetLanguageSchema.options.flatMap((language) =>
  bilingualLayoutSchema.options
    .filter((layout) => language === 'zh-en' || layout === 'side-by-side')
    .map((layout) => ({ language, layout })),
);
it.each(choices)('sets every example in $language, $layout, with every check on the bytes held', async (choice) => {
  const whole = documentValue(exampleSnapshot(db, { ...choice, today }), 'example');
  for (const example of examples) {
    const value = exampleDocument(example, whole);
    if (value === null) throw new Error(`no example of ${example.id}`);
    const failed = (await checkPdf(await typesetter.typeset(value), value)).filter(({ ok }) => !ok);
    expect({ id: example.id, failed }).toEqual({ id: example.id, failed: [] });
  }
});

it('marks every example as one, and says which is unknown', async () => {
  const gallery = createGallery({ db, typesetter });
  const choice = { language: 'zh', layout: 'side-by-side', today } as const;
  expect(exampleSnapshot(db, choice).draft.watermark).toBe('示例 Example');
  const { url } = await gallery.make('contact', choice);
  expect([gallery.find(url)?.byteLength, gallery.find('/gallery/none.pdf')]).toEqual([expect.any(Number), null]);
  await expect(gallery.make('hologram', choice)).rejects.toMatchObject({ code: 'not-found', where: 'hologram' });
});
