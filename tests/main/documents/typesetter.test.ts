import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { TypesetterError } from '#main/documents/typesetter-error.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import { readOutline } from '#main/export/pdf-outline.ts';
import { readPdf } from '#main/export/pdf-text.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { testPaths } from './asset-paths.ts';
import { crowdedValue } from './crowded-value.ts';
import { pickFor } from './sample-pick.ts';
import { sampleOnePager, sampleValue } from './sample-value.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const typesetter = createTypesetter(testPaths);
afterAll(() => typesetter.close());

const languages: PacketLanguage[] = ['zh', 'en', 'zh-en'];
const failed = async (bytes: Uint8Array, value: DocumentValue): Promise<unknown[]> =>
  (await checkPdf(bytes, value)).filter((check) => !check.ok);

describe('the sample', () => {
  it('holds every block type', () => {
    const types: Record<Block['type'], true> = {
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
    const present = new Set(sampleValue('zh').sections.flatMap((section) => section.blocks.map((block) => block.type)));
    expect([...present].sort()).toEqual(Object.keys(types).sort());
  });
});

describe('pages that are only looked at', () => {
  it.each(['pitch', 'comparison', 'one-pager'] as const)('of a %s are the same without tags, and smaller', async (template) => {
    const value = template === 'one-pager' ? sampleOnePager('zh-en') : sampleValue('zh-en', template);
    const [whole, plain] = [await typesetter.typeset(value), await typesetter.typeset(value, { untagged: true })];
    const signs = async (bytes: Uint8Array): Promise<string[]> =>
      (await readPdf(bytes)).pages.map(({ text, artifacts }) => [...`${text}${artifacts}`.replace(/\s/g, '')].toSorted().join(''));
    expect(await signs(plain)).toEqual(await signs(whole));
    expect(await readOutline(plain)).toEqual(await readOutline(whole));
    // Without tags every word is an artifact.
    expect((await readPdf(plain)).pages.map(({ text }) => text).join('')).toBe('');
    expect(plain.byteLength).toBeLessThan(whole.byteLength);
  });
});

describe.each(languages)('a document in %s', (language) => {
  it('shows every block of a pitch and passes every check on its bytes', async () => {
    const value = sampleValue(language);
    expect(await failed(await typesetter.typeset(value), value)).toEqual([]);
  });

  it('fits a one-pager on one page and says what it left out', async () => {
    const value = sampleOnePager(language);
    expect(await failed(await typesetter.typeset(value), value)).toEqual([]);
  });

  it('puts the watermark on every page as an artifact', async () => {
    const value = sampleValue(language);
    value.meta.watermark = '讨论稿 Draft';
    const checks = await checkPdf(await typesetter.typeset(value), value);
    expect(checks.filter((check) => check.name === 'watermark').map((check) => check.ok)).toEqual([true]);
  });

  it('is set without watermark, audience mark, amounts, sources and charts, too', async () => {
    const value = bareValue(language);
    expect(await failed(await typesetter.typeset(value), value)).toEqual([]);
  });
});

describe('two languages one after the other', () => {
  const after = (value: DocumentValue): DocumentValue => ({ ...value, layout: 'one-after-other' });

  it('stand under each other, with nothing lost of a pitch, of a one-pager and of more than a page has room for', async () => {
    for (const value of [sampleValue('zh-en'), sampleOnePager('zh-en'), crowdedValue('zh-en')].map(after))
      expect(await failed(await typesetter.typeset(value), value)).toEqual([]);
  });

  it('begin at the same margin, and side by side in two columns', async () => {
    const english = async (value: DocumentValue): Promise<number | undefined> => {
      const { pages } = await readPdf(await typesetter.typeset(value));
      return pages.flatMap((page) => page.boxes).find(({ text }) => text.startsWith('Each condition'))?.x;
    };
    const [beside, under] = [await english(sampleValue('zh-en')), await english(after(sampleValue('zh-en')))];
    expect([Math.round(under ?? 0), (beside ?? 0) > 297]).toEqual([51, true]);
  });
});

describe('more than a page has room for', () => {
  it.each(languages)('is set without loss, overflow or overprint in %s', async (language) => {
    const value = crowdedValue(language);
    expect(await failed(await typesetter.typeset(value), value)).toEqual([]);
  });
});

describe('the same bytes', () => {
  it('come out twice, and after another document', async () => {
    const first = await typesetter.typeset(sampleValue('zh-en'));
    await typesetter.typeset(sampleValue('en'));
    expect(Buffer.compare(first, await typesetter.typeset(sampleValue('zh-en')))).toBe(0);
  });

  it('come out of a fresh thread with the baseline compiler only', async () => {
    const single = createTypesetter(testPaths, { liftoffOnly: true });
    try {
      expect(Buffer.compare(await single.typeset(sampleValue('zh')), await typesetter.typeset(sampleValue('zh')))).toBe(0);
    } finally {
      await single.close();
    }
  });
});

describe('text', () => {
  it('is never read as markup', async () => {
    const value = bareValue('en');
    const hostile = '#panic("x") $a$ *b* _c_ `d` <e> @f [g] \\h // i\n= j "k"';
    value.sections[1]?.blocks.push({ type: 'paragraph', id: 'hostile', tone: 'body', text: { en: { text: hostile, marks: [] } } });
    expect(await failed(await typesetter.typeset(value), value)).toEqual([]);
  });

  it('with a lone surrogate is mended instead of refused', async () => {
    const value = bareValue('zh');
    value.sections[1]?.blocks.push({ type: 'paragraph', id: 'surrogate', tone: 'body', text: { zh: { text: '前\ud800后', marks: [] } } });
    const { pages } = await readPdf(await typesetter.typeset(value));
    expect(pages.map((page) => page.text).join('')).toContain('前');
  });

  it('marks a missing translation with the words it was given', async () => {
    const value = sampleValue('en');
    const { pages } = await readPdf(await typesetter.typeset(value));
    expect(pages[0]?.text).toContain('临港新片区前沿产业园');
  });
});

describe('a request', () => {
  it('that was cancelled before its turn never starts', async () => {
    const stop = new AbortController();
    const stages: string[] = [];
    const first = typesetter.typeset(sampleValue('en'));
    const second = typesetter.typeset(sampleValue('zh'), { signal: stop.signal, onProgress: (stage) => stages.push(stage) });
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    await first;
    expect(stages).toEqual(['queued', 'compiling']);
  });

  it('that is cancelled while it runs stops, and the next one is set', async () => {
    const stop = new AbortController();
    const value = sampleValue('zh');
    value.meta.subject = 'another document';
    const running = typesetter.typeset(value, { signal: stop.signal, onProgress: () => setTimeout(() => stop.abort(), 5) });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    const next = bareValue('zh');
    expect(await failed(await typesetter.typeset(next), next)).toEqual([]);
  });

  it('that takes longer than its limit is stopped and says so', async () => {
    const hasty = createTypesetter(testPaths, { timeLimitMs: 1 });
    await expect(hasty.typeset(sampleValue('zh'))).rejects.toMatchObject({ code: 'time-limit' });
    await hasty.close();
  });

  it('gets a new thread far over the number of documents agreed', async () => {
    const frugal = createTypesetter(testPaths, { maxCompiles: 1 });
    const value = bareValue('en');
    const all: Uint8Array[] = [];
    for (let count = 0; count < 7; count += 1) all.push(await frugal.typeset(value));
    await frugal.close();
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1);
    await expect(frugal.typeset(value)).rejects.toMatchObject({ code: 'closed' });
  });

  it('that Typst refuses names file and line of the template', async () => {
    const value = bareValue('en');
    // No such block exists: what a newer packet might hold.
    value.sections[1]?.blocks.push({ type: 'hologram', id: 'x' } as unknown as Block);
    const error = await typesetter.typeset(value).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypesetterError);
    expect(String(error)).toMatch(/any\.typ:\d+:\d+.*hologram/);
  });
});

/** Little: no cover, no sources, no marks. */
function bareValue(language: PacketLanguage): DocumentValue {
  const t = pickFor(language);
  const value = sampleValue(language);
  return {
    ...value,
    meta: { ...value.meta, watermark: null, audienceMark: null, subtitle: {} },
    sections: [
      {
        id: 'only',
        title: t('只有一节', 'One section'),
        blocks: [{ type: 'paragraph', id: 'p', tone: 'body', text: t('一句话。', 'One sentence.', 1) }],
      },
      {
        id: 'empty',
        title: t('空的一节', 'An empty section'),
        blocks: [
          { type: 'proof', id: 'proof', items: [] },
          { type: 'list', id: 'list', ordered: true, items: [] },
          { type: 'facts', id: 'facts', rows: [] },
          {
            type: 'table',
            id: 'table',
            caption: null,
            columns: [{ title: t('列', 'Column'), align: 'right', width: 1 }],
            rows: [],
            note: null,
          },
          { type: 'path', id: 'path', title: t('路径', 'Path'), steps: [] },
          { type: 'questions', id: 'questions', items: [] },
          { type: 'contact', id: 'contact', lines: [], qr: null },
        ],
      },
    ],
    sources: [],
  };
}
