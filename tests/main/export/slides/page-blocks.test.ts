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
