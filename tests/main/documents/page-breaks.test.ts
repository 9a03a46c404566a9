import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { squeeze } from '#main/export/expected-text.ts';
import { readPdf, type PdfContents, type TextBox } from '#main/export/pdf-text.ts';
import type { Block, FactsBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { testPaths } from './asset-paths.ts';
import { sampleCover } from './sample-cover.ts';
import { sampleCompare } from './sample-compare.ts';
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

describe('a comparison that lies', () => {
  const wide = { ...sampleCompare(t) };
  const table: Block = {
    ...wide,
    columns: [...wide.columns, ...wide.columns.slice(0, 1)],
    groups: wide.groups.map((group) => ({ ...group, rows: group.rows.slice(1, 2) })),
  };
  const lines = (count: number, word: string): Block => ({
    type: 'list',
    id: `list-${word}`,
    ordered: false,
    items: Array.from({ length: count }, (_unused, at) => t(`${word}${at + 1}丁`, `${word} ${at + 1}`)),
  });
  async function comparisonOf(...sections: [string, Block[]][]): Promise<PdfContents> {
    const value = sampleValue('zh');
    const own = sections.map(([title, blocks], at) => ({ id: 'parks' as const, title: t(title, title), blocks, key: at }));
    return readPdf(
      await typesetter.typeset({
        ...value,
        template: 'comparison',
        sources: [],
        sections: [{ id: 'comparison', title: t('并列', 'Compared'), blocks: [table] }, ...own.map(({ key: _key, ...section }) => section)],
      }),
    );
  }

  // From a column with room to one that is full to the last line, and over it.
  it('has its imprint on a page with matter, whole, wherever that ends', async () => {
    const low: number[] = [];
    for (let count = 27; count < 35; count += 1) {
      const pdf = await comparisonOf(['补充', [lines(count, '事项')]]);
      const last = pdf.pages.at(-1);
      const text = squeeze(last?.text ?? '');
      expect([count, text.includes(`事项${count}丁`), text.includes('v3-7f2c91ab')]).toEqual([count, true, true]);
      const y = last?.boxes.find((box) => box.text.includes('v3-7f2c91ab'))?.y ?? 0;
      expect(y).toBeGreaterThan(30);
      low.push(Math.round(y));
    }
    // Both places were taken: above the foot, and hanging into it.
    expect(new Set(low).size).toBe(2);
  });

  it('names in its head the section of the first column, also where another opens at the top of the second', async () => {
    let opened = 0;
    for (const count of [46, 49, 52, 55]) {
      const pdf = await comparisonOf(['先前', [lines(count, '事项')]], ['后来', [lines(12, '别项')]]);
      const page = pdf.pages.find(({ text }) => squeeze(text).includes('别项1丁'));
      const heading = page?.boxes.find(({ text }) => text === '后来');
      if (page === undefined || heading === undefined) throw new Error('the section is on no page');
      const opensSecond = heading.x > page.width / 2 && heading.y > page.height - 110;
      if (opensSecond) opened += 1;
      if (opensSecond) expect([count, squeeze(page.artifacts)]).toEqual([count, expect.stringContaining('先前')]);
    }
    expect(opened).toBeGreaterThan(0);
  });
});

describe('two languages in narrow columns', () => {
  const u = pickFor('zh-en');
  const set = async (change: (value: DocumentValue) => DocumentValue): Promise<TextBox[]> => {
    const pdf = await readPdf(await typesetter.typeset(change(sampleValue('zh-en', 'comparison'))));
    return pdf.pages.flatMap((page) => page.boxes);
  };

  it('stand one under the other where a line does not hold both: none begins or ends with a dot', async () => {
    const wide = sampleCompare(u);
    const long = u('无来源标记的为本册分类', 'without a source mark: as classed for this packet');
    const groups = wide.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, detail: long, flags: [u('有的未载时点', 'some without a date')] })),
    }));
    const boxes = await set((value) => ({
      ...value,
      sections: [{ id: 'comparison', title: u('并列', 'Compared'), blocks: [{ ...wide, groups }] }],
    }));
    const own = boxes.filter(({ text }) => text.includes('·') || text.includes('本册分类'));
    expect(own.some(({ text }) => text.includes('本册分类'))).toBe(true);
    const lines = Map.groupBy(boxes, ({ y }) => Math.round(y));
    for (const { y } of own.filter(({ text }) => text.includes('本册分类')))
      expect(
        [...lines.entries()]
          .filter(([at]) => Math.abs(at - y) <= 1)
          .flatMap(([, line]) => line.map(({ text }) => text))
          .join(''),
      ).not.toMatch(/本册分类\s*·/);
  });

  it('the tagline of a crowded cover is no larger than the second line of its question', async () => {
    const sample = sampleCover(u);
    const places = Array.from({ length: 20 }, (_unused, at) => sample.places[at % sample.places.length] ?? sample.places[0]).filter(
      (place) => place !== undefined,
    );
    const boxes = await set((value) => ({
      ...value,
      template: 'rfi',
      sections: [{ id: 'cover', title: {}, blocks: [{ ...sample, places }] }],
    }));
    const heightOf = (words: string): number => boxes.find(({ text }) => text.includes(words))?.height ?? 0;
    expect(heightOf('三处备选')).toBeGreaterThan(5);
    expect(heightOf('三处备选')).toBeLessThanOrEqual(heightOf(sample.question.en?.text.slice(0, 12) ?? '') + 0.01);
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

describe('what runs over a page says again whose it is', () => {
  const spoken = (word: string, count: number) =>
    Array.from({ length: count }, (_unused, at) => t(`${word}${at + 1}，另行函复。`, `${word} ${at + 1}.`));
  /** Whether the name stands at the head of each page on which matter of it goes on, and on no other. */
  const expectNamed = ({ pages }: PdfContents, word: string, name: string): void => {
    const told = pages.filter((page) => squeeze(page.text).includes(word));
    expect(told.length).toBeGreaterThan(1);
    const named = told.map((page) => squeeze(page.artifacts).includes(squeeze(`${name}（续）`)));
    expect(named).toEqual(told.map((_page, at) => at > 0));
  };

  it('an answer of many lines its question', async () => {
    const [answer = t('', ''), ...more] = spoken('答语', 90);
    const item = { question: t('可否双回路供电？', 'Two feeds?'), answer, more, state: 'partly' as const };
    expectNamed(await pitchOf([{ type: 'questions', id: 'questions', items: [item] }]), '答语', '可否双回路供电？');
  });

  it('a district its name', async () => {
    const lines = spoken('说明', 60).map((words, at) => ({ label: t(`事项${at + 1}`, `Item ${at + 1}`), words }));
    const card: Block = { type: 'district', id: 'minhang', name: t('闵行区', 'Minhang'), tiles: [], positioning: [], figures: [], lines };
    expectNamed(await pitchOf([card]), '说明', '闵行区');
  });
});
