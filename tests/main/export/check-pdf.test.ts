import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import type { TableBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { PrintedFigure } from '#shared/domain/packet/outputs/printed-figure.ts';
import { testPaths } from '../documents/asset-paths.ts';
import { sampleOnePager, sampleValue } from '../documents/sample-value.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const typesetter = createTypesetter(testPaths);
afterAll(() => typesetter.close());

const failures = async (bytes: Uint8Array, value: DocumentValue): Promise<string[]> =>
  (await checkPdf(bytes, value)).filter((check) => !check.ok).map((check) => check.name);

function tableOf(value: DocumentValue): TableBlock {
  const table = value.sections.flatMap((section) => section.blocks).find((block): block is TableBlock => block.type === 'table');
  if (!table) throw new Error('the sample has lost its table');
  return table;
}

describe('against the value it was set from', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await typesetter.typeset(sampleValue('zh'));
  });
  const planted = (change: (value: DocumentValue) => void): Promise<string[]> => {
    const value = sampleValue('zh');
    change(value);
    return failures(bytes, value);
  };

  it('a whole document has no failure', async () => {
    expect(await planted(() => undefined)).toEqual([]);
  });

  it('a row that is not on the pages is found, although each of its words is', async () => {
    expect(
      await planted((value) => {
        const { rows } = tableOf(value);
        const [first = [], second = []] = rows;
        rows.push([first[0] ?? {}, ...second.slice(1)]);
      }),
    ).toEqual(['table-rows']);
  });

  it('a row that stands once too few is found', async () => {
    expect(
      await planted((value) => {
        const { rows } = tableOf(value);
        rows.push(...rows.slice(3, 4));
      }),
    ).toEqual(['table-rows']);
  });

  it('a lost sentence, title, author, watermark, version and section are found', async () => {
    expect(
      await planted((value) => {
        value.meta.title = { zh: { text: '另一个标题', marks: [] } };
        value.meta.author = '别人';
        value.meta.watermark = '密';
        value.meta.versionId = 'v99';
        value.sections.push({
          id: 'lost',
          title: { zh: { text: '没有印出的一节', marks: [] } },
          blocks: [{ type: 'paragraph', id: 'p', tone: 'body', text: { zh: { text: '没有印出的一句。', marks: [] } } }],
        });
      }),
    ).toEqual(['outline', 'title', 'author', 'lines', 'versions', 'watermark']);
  });

  it('a missing estimate line is found', async () => {
    expect(await planted((value) => (value.labels.estimate = { zh: { text: '承诺兑现', marks: [] } }))).toEqual(['estimate-line']);
  });

  it('another language is found', async () => {
    expect(await failures(bytes, sampleValue('en'))).toEqual(expect.arrayContaining(['language', 'lines', 'page-numbers']));
  });
});

describe('two figures side by side, which touch when blanks are taken away', () => {
  const figure = (number: string): PrintedFigure => ({
    factId: `fact-${number}`,
    record: { id: 'park', kind: 'park', name: { zh: '园区', en: 'Park' } },
    attribute: { id: 'area', name: { zh: '面积', en: 'Area' } },
    text: { zh: number, en: number },
    value: { number, min: null, max: null, text: null, base: number },
    qualifier: 'exact',
    unit: null,
    scale: '1',
    currency: null,
    baseNote: null,
    asOf: { from: null, to: null, precision: 'unknown' },
    polarity: 'actual',
    certainty: 'stated',
    grade: 'official',
    source: 1,
  });
  let bytes: Uint8Array;
  const value = sampleValue('en');
  beforeAll(async () => {
    value.sections[1]?.blocks.push({
      type: 'paragraph',
      id: 'pair',
      tone: 'body',
      text: { en: { text: 'Then 2024 1,290 299.5 77', marks: [] } },
    });
    bytes = await typesetter.typeset(value);
  });

  it('are each found', async () => {
    const checks = await checkPdf(bytes, { ...value, figures: [figure('1290'), figure('299.5')] });
    expect(checks.find(({ name }) => name === 'figures')).toMatchObject({ ok: true });
  });

  it('are not taken for a third, made of their digits', async () => {
    const checks = await checkPdf(bytes, { ...value, figures: [figure('241')] });
    expect(checks.find(({ name }) => name === 'figures')).toMatchObject({ ok: false, detail: 'missing: fact-241 "241"' });
  });
});

it('text that runs out of the type area is found', async () => {
  const value = sampleValue('en');
  // A long word breaks where it must; words held together by no-break spaces do not.
  const held = Array.from({ length: 40 }, () => 'xxxxxxxxx').join('\u00a0');
  value.sections[1]?.blocks.push({ type: 'paragraph', id: 'long', tone: 'body', text: { en: { text: held, marks: [] } } });
  expect(await failures(await typesetter.typeset(value), value)).toContain('overflow');
});

it('text printed over text is found', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="20" font-family="Noto Sans" font-size="12">one word</text><text x="7" y="22" font-family="Noto Sans" font-size="12">another</text></svg>';
  const line = { en: { text: 'A drawing', marks: [] } };
  const value = sampleValue('en');
  value.sections[1]?.blocks.push({ type: 'chart', id: 'clash', title: line, caption: line, alternative: line, svg: { en: svg } });
  expect(await failures(await typesetter.typeset(value), value)).toEqual(['overprint']);
});

it('a one-pager that cannot fit on one page is found', async () => {
  const value = sampleOnePager('en');
  const text = { en: { text: 'A gap that has to be said. '.repeat(40), marks: [] } };
  value.sections[1]?.blocks.push(
    ...Array.from({ length: 8 }, (_, index) => ({ type: 'note' as const, id: `gap-${index}`, tone: 'gap' as const, text })),
  );
  expect(await failures(await typesetter.typeset(value), value)).toContain('pages');
});

it('a one-pager cut to fit passes, and one with a lost line does not', async () => {
  const value = sampleValue('zh', 'one-pager');
  const bytes = await typesetter.typeset(value);
  expect(await failures(bytes, value)).toEqual([]);
  const [, why] = value.sections;
  why?.blocks.push({ type: 'note', id: 'late', tone: 'gap', text: { zh: { text: '后来加上的一句', marks: [] } } });
  expect(await failures(bytes, value)).toEqual(['lines']);
});

it('bytes that are no PDF are a failed check, not an exception', async () => {
  const checks = await checkPdf(new TextEncoder().encode('not a PDF'), sampleValue('zh'));
  expect(checks.map(({ name, ok }) => ({ name, ok }))).toEqual([{ name: 'readable', ok: false }]);
  expect(checks[0]?.detail).toContain('no readable PDF');
});

it('half a PDF is a failed check', async () => {
  const bytes = await typesetter.typeset(sampleValue('zh'));
  expect((await failures(bytes.subarray(0, bytes.length / 2), sampleValue('zh'))).length).toBeGreaterThan(0);
});
