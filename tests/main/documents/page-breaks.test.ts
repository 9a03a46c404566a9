import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { squeeze } from '#main/export/expected-text.ts';
import { readPdf, type PdfContents } from '#main/export/pdf-text.ts';
import type { Block, FactsBlock } from '#shared/domain/packet/block.ts';
import { testPaths } from './asset-paths.ts';
import { pickFor } from './sample-pick.ts';
import { sampleValue } from './sample-value.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const typesetter = createTypesetter(testPaths);
afterAll(() => typesetter.close());
const t = pickFor('zh');

/** A pitch whose matter is these blocks, without cover, contents and sources. */
async function pitchOf(blocks: Block[]): Promise<PdfContents> {
  const value = sampleValue('zh');
  return readPdf(
    await typesetter.typeset({ ...value, template: 'rfi', sources: [], sections: [{ id: 'parks', title: t('园区', 'Parks'), blocks }] }),
  );
}

const heading: Block = { type: 'heading', id: 'park', level: 2, text: t('沧源科技园', 'Cangyuan Park') };
const facts = (count: number): FactsBlock => ({
  type: 'facts',
  id: 'facts',
  rows: Array.from({ length: count }, (_unused, at) => ({
    label: t(`事项${at + 1}甲`, `item ${at + 1}`),
    value: t(`数值${at + 1}乙`, `value ${at + 1}`),
    asOf: t('2024年', '2024'),
    grade: 'B',
    flag: null,
    note: null,
  })),
});
const terms = (word: string, text: string): Block => ({
  type: 'list',
  id: 'links',
  ordered: false,
  terms: [t(word, word)],
  items: [t(text, text)],
});
const textOf = ({ pages }: PdfContents): string => squeeze(pages.map((page) => page.text).join(''));
/** The rows of the table that stand on a page, by their number. */
const rowsOn = (text: string): number[] => [...squeeze(text).matchAll(/数值(\d+)乙/g)].map((hit) => Number(hit[1]));

describe('a table that runs over a page', () => {
  // Whatever the length, the page breaks behind another row of it.
  it.each([34, 35, 36, 68])('of %i rows loses none, never leaves one alone and says whose it is again', async (count) => {
    const pdf = await pitchOf([heading, facts(count)]);
    const rows = pdf.pages.map((page) => rowsOn(page.text)).filter((found) => found.length > 0);
    expect(rows.flat()).toEqual(Array.from({ length: count }, (_unused, at) => at + 1));
    for (const found of rows) expect(found.length).toBeGreaterThan(1);
    const [first, ...further] = pdf.pages.filter((page) => rowsOn(page.text).length > 0);
    expect(squeeze(first?.artifacts ?? '')).not.toContain(squeeze('沧源科技园（续）'));
    for (const page of further) expect(squeeze(page.artifacts)).toContain(squeeze('沧源科技园（续）'));
  });

  it('has what belongs to the record as rows of its own, also where they are longer than a page', async () => {
    const words = Array.from({ length: 500 }, (_unused, at) => `园区${at}丙`).join('、');
    const pdf = await pitchOf([heading, facts(6), terms('覆盖', words)]);
    expect(textOf(pdf)).toContain(squeeze(words));
    expect(pdf.pages.flatMap((page) => page.boxes).every((box) => box.y > 40)).toBe(true);
  });
});

it('a number of three digits stands clear of its question', async () => {
  const item = { question: t('双回路？', 'Feed?'), answer: t('已询问。', 'Asked.'), state: 'not-known' as const };
  const pdf = await pitchOf([{ type: 'questions', id: 'questions', start: 390, items: [item, item] }]);
  const boxes = pdf.pages.flatMap((page) => page.boxes);
  const number = boxes.find((box) => box.text.trim() === '391');
  const question = boxes.findLast((box) => box.text.includes('双回路'));
  expect(number).toBeDefined();
  expect((question?.x ?? 0) - (number?.x ?? 0) - (number?.width ?? 0)).toBeGreaterThan(3);
});
