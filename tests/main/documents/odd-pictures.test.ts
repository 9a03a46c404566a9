import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { canDraw, expectPicture } from '../../support/page-pictures.ts';
import { heron, seededStore, today } from '../../support/core.ts';
import { testPaths } from './asset-paths.ts';

// Many documents on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

const { db } = seededStore();
const typesetter = createTypesetter(testPaths);
afterAll(() => typesetter.close());
const glyphs = createGlyphs(testPaths.fontsDir);
const twenty = db
  .prepare<[], string>(
    "SELECT id FROM record WHERE kind = 'park' AND in_shanghai = 1 AND status = 'live' AND sensitivity = 'public' ORDER BY id LIMIT 20",
  )
  .pluck()
  .all();
const bare: InvestorProfile = { codeName: '白鹭' };
const longNamed = heron({
  disclosed: true,
  name: { zh: '超长名称国际股份有限公司'.repeat(20).slice(0, 200), en: 'Endless Name International Holdings '.repeat(6).slice(0, 200) },
});

type Choice = Pick<PacketDraft, 'template' | 'language'> & Partial<PacketDraft>;
function packet(profile: InvestorProfile, choice: Choice): Promise<Uint8Array> {
  const draft = startDraft({ investorId: 'i', audience: 'public', parkIds: [], watermark: null, asOf: null, ...choice });
  return typesetter.typeset(preparePacket(db, { draft, profile, today, applicationVersion: 'test' }, glyphs).value);
}

describe.skipIf(!canDraw)('odd investors have pages as signed (needs pdftoppm)', () => {
  it.each<[string, InvestorProfile, Choice, readonly number[]]>([
    ['nothing-known', bare, { template: 'pitch', language: 'zh' }, [1, 3]],
    ['endless-name', longNamed, { template: 'rfi', language: 'zh-en' }, [1, 2]],
    ['twenty-parks', heron(), { template: 'rfi', language: 'zh-en', parkIds: twenty }, [1]],
    ['one-under-other', heron(), { template: 'rfi', language: 'zh-en', bilingualLayout: 'one-after-other' }, [2]],
  ])('%s', async (name, profile, choice, pages) => {
    const bytes = await packet(profile, choice);
    for (const page of pages) expectPicture(path.join(import.meta.dirname, 'pictures', `odd-${name}-${page}.png`), bytes, page);
    expect(pages.length).toBeGreaterThan(0);
  });
});
