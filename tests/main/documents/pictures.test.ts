import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { createGallery } from '#main/services/gallery/gallery.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { canDraw, difference, drawPage, expectPicture } from '../../support/page-pictures.ts';
import { heron, seededStore, today } from '../../support/core.ts';
import { testPaths } from './asset-paths.ts';
import { sampleValue } from './sample-value.ts';

// Many documents on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

const { db } = seededStore();
const typesetter = createTypesetter(testPaths);
afterAll(() => typesetter.close());
const gallery = createGallery({ db, typesetter });
const glyphs = createGlyphs(testPaths.fontsDir);
const pictureOf = (name: string): string => path.join(import.meta.dirname, 'pictures', `${name}.png`);

async function example(id: string): Promise<Uint8Array> {
  const { url } = await gallery.make(id, { language: 'zh-en', layout: 'side-by-side', today });
  return gallery.find(url) ?? new Uint8Array();
}

function packet(choice: Pick<PacketDraft, 'template' | 'language'> & Partial<PacketDraft>): Promise<Uint8Array> {
  const draft = startDraft({ investorId: 'i', audience: 'public', parkIds: [], watermark: null, asOf: null, ...choice });
  return typesetter.typeset(preparePacket(db, { draft, profile: heron(), today, applicationVersion: 'test' }, glyphs).value);
}

describe.skipIf(!canDraw)('every page looks as it was signed (needs pdftoppm)', () => {
  it.each(gallery.list().map(({ id }) => id))('the example of %s', async (id) => {
    expectPicture(pictureOf(`block-${id}`), await example(id));
  });

  it.each([
    ['pitch-zh', { template: 'pitch', language: 'zh' }, [1, 3, 5]],
    ['pitch-en', { template: 'pitch', language: 'en' }, [1, 3]],
    ['pitch-after', { template: 'pitch', language: 'zh-en', bilingualLayout: 'one-after-other' }, [3]],
    ['one-pager-zh', { template: 'one-pager', language: 'zh' }, [1]],
    ['one-pager-en', { template: 'one-pager', language: 'en' }, [1]],
    ['comparison-zh-en', { template: 'comparison', language: 'zh-en' }, [2, 4]],
    ['rfi-zh', { template: 'rfi', language: 'zh' }, [1, 2, 3]],
    ['rfi-en', { template: 'rfi', language: 'en' }, [2]],
  ] as const)('chosen pages of %s', async (name, choice, pages) => {
    const bytes = await packet({ ...choice });
    for (const page of pages) expectPicture(pictureOf(`${name}-${page}`), bytes, page);
  });

  it.each(['pitch', 'comparison'] as const)('and a %s without tags, as the window shows it, looks the same', async (template) => {
    const value = sampleValue('zh-en', template);
    const [whole, plain] = [await typesetter.typeset(value), await typesetter.typeset(value, { untagged: true })];
    for (const page of [1, 2, 3, 4, 5]) expect([page, difference(drawPage(whole, page), drawPage(plain, page))]).toEqual([page, 0]);
  });

  it('and a page with one line more is told from it', async () => {
    const [one, other] = [await example('contact'), await example('next-steps')];
    expect(difference(drawPage(one), drawPage(one))).toBe(0);
    expect(difference(drawPage(one), drawPage(other))).toBeGreaterThan(0.01);
  });
});
