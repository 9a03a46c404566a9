import { strFromU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { squeeze } from '#main/export/expected-text.ts';
import { textsOf } from '#main/export/outputs-check.ts';
import { checkSlides } from '#main/export/slides/check-slides.ts';
import { slideShow } from '#main/export/slides/slide-show.ts';
import { exampleSnapshot } from '#main/services/gallery/example-snapshot.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import { slidePlans } from '#main/export/slides/slide-plan.ts';
import { isGroup } from '#main/export/slides/slide-room.ts';
import { seededStore, today } from '../../../support/core.ts';

// The starter data are seeded first.
vi.setConfig({ testTimeout: 60_000 });

const { db } = seededStore();
/** The document of all examples, with every block the pages know. */
const value: DocumentValue = documentValue(exampleSnapshot(db, { language: 'zh-en', layout: 'side-by-side', today }), 'example');

function blockOf<Type extends Block['type']>(type: Type): Extract<Block, { type: Type }> {
  const found = value.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Extract<Block, { type: Type }> => block.type === type);
  if (found === undefined) throw new Error(`the examples have lost their ${type}`);
  return found;
}
const wordsOf = (locals: readonly Local[]): string[] =>
  locals.flatMap((local) => Object.values(local).map(({ text }) => squeeze(text))).filter((text) => text !== '');

it('slides show districts, the clause table, the calendar and the picture, each line of them', async () => {
  const { bytes } = await slideShow(value);
  expect(checkSlides(bytes, value).filter(({ ok }) => !ok)).toEqual([]);
  const parts = unzipSync(bytes);
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const shown = squeeze(slides.flatMap((name) => textsOf(strFromU8(parts[name] ?? new Uint8Array()), 'a:t')).join('\n'));
  const [district, clauses, calendar, picture] = [blockOf('district'), blockOf('clause-table'), blockOf('calendar'), blockOf('picture')];
  const wanted = wordsOf([
    district.name,
    ...district.positioning,
    ...district.figures.flatMap(({ value: figure, label }) => [figure, label]),
    ...clauses.rows.flatMap(({ name, incentive, verdictText }) => [name, incentive, verdictText]),
    ...calendar.rows.flatMap(({ name, detail }) => [name, detail]),
    picture.caption,
  ]);
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((text) => !shown.includes(text))).toEqual([]);
  expect(Object.keys(parts).filter((name) => /^ppt\/media\/.+\.(png|jpe?g)$/.test(name)).length).toBeGreaterThan(0);
});

it('a district without a figure keeps its words', async () => {
  const bare = { ...structuredClone(value), figures: [] };
  // Few words, which would stand above the figures, and which stand nowhere else.
  const only: Local = { zh: { text: '独此一处的定位', marks: [] }, en: { text: 'A position told here alone', marks: [] } };
  for (const block of bare.sections.flatMap(({ blocks }) => blocks))
    if (block.type === 'district') Object.assign(block, { figures: [], positioning: [only], lines: [] });
  const { bytes } = await slideShow(bare);
  expect(checkSlides(bytes, bare).filter(({ ok }) => !ok)).toEqual([]);
});

it('what names a group of rows never ends a slide', () => {
  const tables = slidePlans(value).flatMap(({ body }) => (body.kind === 'table' ? [body.table] : []));
  expect(tables.some(({ rows }) => rows.some(isGroup))).toBe(true);
  expect(tables.filter(({ rows }) => isGroup(rows.at(-1) ?? []))).toEqual([]);
});

it('figures with names of two hundred letters stand on more slides, not on one another', () => {
  const long = structuredClone(value);
  const name = '超长名称国际股份有限公司'.repeat(20).slice(0, 200);
  for (const block of long.sections.flatMap(({ blocks }) => blocks))
    if (block.type === 'proof')
      for (const item of block.items) item.label = { zh: { text: name, marks: [] }, en: { text: name, marks: [] } };
  const slides = (of: DocumentValue): number => slidePlans(of).filter(({ body }) => body.kind === 'figures').length;
  expect(slides(long)).toBeGreaterThanOrEqual(slides(value));
});

it('an answer longer than a slide goes over several at a legible size, each with its question', async () => {
  const long = structuredClone(value);
  const lines = Array.from({ length: 40 }, (_unused, at): Local => {
    const text = `${at + 1}. 园区答复的一句话，写明来源、时点与口径，也写明尚不清楚的部分。`;
    return { zh: { text, marks: [] }, en: { text: `${text} In English it is as long as that, or longer.`, marks: [] } };
  });
  for (const block of long.sections.flatMap(({ blocks }) => blocks))
    if (block.type === 'questions') Object.assign(block, { items: block.items.slice(0, 1).map((item) => ({ ...item, more: lines })) });
  const tables = slidePlans(long).flatMap(({ body }) => (body.kind === 'table' ? [body.table] : []));
  const own = tables.filter(({ rows }) => rows.some((row) => row[1]?.some((text) => text.includes('园区答复的一句话'))));
  expect(own.length).toBeGreaterThan(1);
  expect(Math.min(...own.map(({ size }) => size))).toBeGreaterThanOrEqual(10);
  expect(own.filter(({ rows }) => (rows[0]?.[0] ?? []).length === 0)).toEqual([]);
  expect(checkSlides((await slideShow({ ...long, figures: [] })).bytes, { ...long, figures: [] }).filter(({ ok }) => !ok)).toEqual([]);
});

it('a clause a line longer than its slide is set somewhat smaller: no slide holds a line left over', () => {
  const long = structuredClone(value);
  /** How many lines stand on slides that go on with the clause of the slide before. */
  const goingOn = (count: number): number[] => {
    for (const block of long.sections.flatMap(({ blocks }) => blocks))
      if (block.type === 'clause')
        Object.assign(block, { conditions: Array.from({ length: count }, () => ({ text: block.name, result: 'true', answer: {} })) });
    const plans = slidePlans(long);
    return plans.flatMap(({ body, subtitle }, at) => {
      const before = plans[at - 1];
      return body.kind === 'lines' && before?.body.kind === 'lines' && subtitle !== '' && before.subtitle === subtitle
        ? [body.lines.length]
        : [];
    });
  };
  const found = Array.from({ length: 24 }, (_unused, at) => goingOn(at + 2)).flat();
  expect(found.length).toBeGreaterThan(2);
  expect(Math.min(...found)).toBeGreaterThan(1);
});
