import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { briefValue } from '#main/documents/brief/brief-value.ts';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { freezeBrief } from '#main/services/brief/freeze-brief.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { canDraw, expectPicture } from '../../support/page-pictures.ts';
import { heron, seededStore, testClock, today } from '../../support/core.ts';
import { testPaths } from './asset-paths.ts';

// Many documents on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

const { db } = seededStore();
const typesetter = createTypesetter(testPaths);
afterAll(() => typesetter.close());
const glyphs = createGlyphs(testPaths.fontsDir);
const pictureOf = (name: string): string => path.join(import.meta.dirname, 'pictures', `${name}.png`);
const twenty = db
  .prepare<[], string>(
    "SELECT id FROM record WHERE kind = 'park' AND in_shanghai = 1 AND status = 'live' AND sensitivity = 'public' ORDER BY id LIMIT 20",
  )
  .pluck()
  .all();

type Choice = Pick<PacketDraft, 'template' | 'language'> & Partial<PacketDraft>;

describe.skipIf(!canDraw)('short papers look as signed (needs pdftoppm)', () => {
  it.each<[string, Choice, readonly number[]]>([
    ['one-pager-twenty', { template: 'one-pager', language: 'zh-en', bilingualLayout: 'one-after-other', parkIds: twenty }, [1]],
    ['comparison-en', { template: 'comparison', language: 'en' }, [1, 2, 6]],
  ])('chosen pages of %s', async (name, choice, pages) => {
    const draft = startDraft({ investorId: 'i', audience: 'public', parkIds: [], watermark: null, asOf: null, ...choice });
    const { value } = preparePacket(db, { draft, profile: heron(), today, applicationVersion: 'test' }, glyphs);
    const bytes = await typesetter.typeset(value);
    for (const page of pages) expectPicture(pictureOf(`${name}-${page}`), bytes, page);
    expect(pages.length).toBeGreaterThan(0);
  });

  it('the brief of a month in which nothing was entered', async () => {
    const { id, snapshot } = freezeBrief(
      { db, clock: testClock, applicationVersion: 'test' },
      { from: '2026-08-01', to: '2026-08-31', language: 'zh' },
    );
    const bytes = await typesetter.typeset(briefValue(snapshot, id));
    for (const page of [1, 3]) expectPicture(pictureOf(`brief-month-${page}`), bytes, page);
    expect(id).toMatch(/^b-/);
  });
});
