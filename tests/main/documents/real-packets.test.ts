import { afterAll, describe, expect, it, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import { squeeze } from '#main/export/expected-text.ts';
import { readPdf, type PdfContents } from '#main/export/pdf-text.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { heron, seededStore, today } from '../../support/core.ts';
import { testPaths } from './asset-paths.ts';

// A cold compiler on a busy machine takes seconds, an answer list for two hundred questions a minute and more.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 90_000 });

const { db } = seededStore();
const glyphs = createGlyphs(testPaths.fontsDir);
const typesetter = createTypesetter(testPaths);
afterAll(() => typesetter.close());

const parksIds = db
  .prepare<[], string>(
    "SELECT id FROM record WHERE kind = 'park' AND in_shanghai = 1 AND status = 'live' AND sensitivity = 'public' ORDER BY id LIMIT 20",
  )
  .pluck()
  .all();

/** The starter data with names of two hundred characters for every park. */
const longNamed = seededStore();
longNamed.db.exec(`UPDATE record SET
  name_zh = substr(replace(printf('%.*c', 8, 'x'), 'x', name_zh || '与长三角一体化示范区先进制造业协同创新中试基地及国际社区'), 1, 200),
  name_en = substr(replace(printf('%.*c', 4, 'x'), 'x', name_en || ' with its pilot bases and international neighbourhoods '), 1, 200)
  WHERE kind = 'park'`);
const sixParks = ['hongqiao-cbd', 'zizhu', 'jinshui-lake', 'jinshan-iz', 'zhangjiang-nobel-lake-cluster', 'zero-bay'];

/** The packet as the starter data make it; every check on its bytes must hold. */
async function packet(
  profile: InvestorProfile,
  more: Partial<PacketDraft>,
  from: typeof db = db,
): Promise<{ value: DocumentValue; pdf: PdfContents }> {
  const draft = startDraft({
    investorId: 'i',
    template: 'pitch',
    language: 'zh',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
    ...more,
  });
  const { value } = preparePacket(from, { draft, profile, today, applicationVersion: 'test' }, glyphs);
  const bytes = await typesetter.typeset(value);
  expect((await checkPdf(bytes, value)).filter((check) => !check.ok)).toEqual([]);
  return { value, pdf: await readPdf(bytes) };
}

/** The head of a column of the comparison, in the document's first language. */
function nameOf(value: DocumentValue, at: number): string {
  const table = value.sections.flatMap((section) => section.blocks).find((block) => block.type === 'compare');
  const name = table?.columns[at]?.name;
  return (value.language === 'en' ? name?.en : name?.zh)?.text ?? 'no name';
}

const markup = `#"$\\ *b* _c_ \`d\` <e> @f [g] // “q” & %`;
const hostile: InvestorProfile = {
  codeName: `Q ${markup}`,
  homeCountry: 'US',
  sectors: ['生物医药', `supercali${'fragilistic'.repeat(9)}`],
  needs: [markup, 'x'.repeat(150)],
  people: [{ role: markup }, { role: 'w'.repeat(120), nationality: 'US' }],
  questions: [markup, 'z'.repeat(300)],
};
const bare: InvestorProfile = { codeName: '白鹭' };
const letters: InvestorProfile = {
  ...heron(),
  questions: [
    '贵区能否说明人才公寓、水电配套与用地条件？'.repeat(100).slice(0, 2000),
    'How soon may 60 people move in? '.repeat(70).slice(0, 2000),
    'Which lots are free?',
  ],
};
const longName: InvestorProfile = { ...heron(), codeName: '超长代号'.repeat(20) };

describe.each(['zh', 'en', 'zh-en'] as const)('in %s', (language) => {
  it.each([
    ['an ordinary investor', heron(), [], db],
    ['twenty parks', heron(), parksIds, db],
    ['six parks of endless names', heron(), sixParks, longNamed.db],
    ['a code name of eighty characters', longName, [], db],
    ['a code name and nothing else', bare, [], db],
    ['markup and endless words in every field', hostile, [], db],
  ] as const)('one page holds %s, one language beside the other and under it', async (_name, profile, parkIds, from) => {
    for (const bilingualLayout of ['side-by-side', 'one-after-other'] as const) {
      const { pdf } = await packet(profile, { language, template: 'one-pager', parkIds: [...parkIds], bilingualLayout }, from);
      expect(pdf.pages).toHaveLength(1);
      if (language !== 'zh-en') return;
    }
  });

  it.each([
    ['three questions', heron()],
    ['none', bare],
    ['markup and endless words', hostile],
    ['letters of two thousand signs, the most that may be', letters],
    [
      'two hundred',
      { ...heron(), questions: Array.from({ length: 200 }, (_unused, index) => `${index + 1}. ${heron().questions?.[index % 3] ?? '?'}`) },
    ],
  ] as const)('an answer list for %s says how many are answered', async (_name, profile) => {
    const { value, pdf } = await packet(profile, { language, template: 'rfi' });
    const asked = profile.questions?.length ?? 0;
    const items = value.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'questions' ? block.items : []));
    expect(items).toHaveLength(asked);
    const text = squeeze(pdf.pages.map((page) => page.text).join(''));
    const wanted = asked === 0 ? (language === 'en' ? 'hasaskednothingyet' : '还没有提问') : language === 'en' ? 'atagl' : '问题一览';
    expect(text).toContain(wanted);
  });

  it.each([
    ['one park', sixParks.slice(0, 1), db],
    ['three parks', sixParks.slice(1, 4), db],
    ['six parks', sixParks, db],
    ['six parks of endless names', sixParks, longNamed.db],
  ] as const)('a comparison sets %s side by side, every page on its side where there are more than three', async (_name, parkIds, from) => {
    const { value, pdf } = await packet(heron(), { language, template: 'comparison', parkIds: [...parkIds] }, from);
    const lying = pdf.pages.filter((page) => page.width > page.height);
    expect(lying).toHaveLength(parkIds.length > 3 ? pdf.pages.length : 0);
    // Its head stands on every page it runs over; where it is repeated it is no matter of its own.
    const told = pdf.pages.map((page) => squeeze(page.text + page.artifacts));
    const headed = told.filter((text) => (language === 'en' ? /Item(?!s)/ : /比较项/).test(text));
    expect(headed.length).toBeGreaterThan(parkIds.length > 3 ? 2 : 1);
    for (const text of headed) expect(text).toContain(squeeze(nameOf(value, 0)));
    expect(squeeze(pdf.pages.map((page) => page.text).join(''))).toContain(language === 'en' ? 'weight30%' : '权重30%');
  });

  it.each([
    ['three parks', heron(), []],
    ['twenty parks', heron(), parksIds],
  ] as const)('the contents of a pitch with %s take one page', async (_name, profile, parkIds) => {
    const { value, pdf } = await packet(profile, { language, parkIds: [...parkIds] });
    const heading = value.sections.find((section) => section.id === 'summary')?.title[language === 'en' ? 'en' : 'zh']?.text ?? '';
    expect(pdf.pages[2]?.text.trimStart().startsWith(heading)).toBe(true);
  });
});

describe('a pitch', () => {
  it('prints markup and endless words as they are', async () => {
    const { pdf } = await packet(hostile, { language: 'zh-en', watermark: `${markup} draft`, audience: 'partner' });
    expect(squeeze(pdf.pages.map((page) => page.text).join(''))).toContain(squeeze(`Q ${markup}`));
  });

  it('for an investor of whom nothing is known offers no park and asks', async () => {
    const { value } = await packet(bare, {});
    const ids = value.sections.flatMap((section) => section.blocks.map((block) => `${section.id}/${block.id}`));
    expect(ids).toContain('summary/ask-list');
    expect(value.sections.map((section) => section.id)).not.toContain('parks');
  });

  it('leads back to the pages from every source: none is listed that no line cites', async () => {
    const { value, pdf } = await packet(heron(), {});
    const text = pdf.pages
      .map((page) => page.text)
      .join('')
      .replace(/\s/g, '');
    const back = text.match(/见第\d+页/g) ?? [];
    expect(back.length).toBe(value.sources.length);
  });

  it('sets four cards to a page at least', async () => {
    const { value, pdf } = await packet(heron(), {});
    const cards = value.sections.find((section) => section.id === 'incentives')?.blocks.filter((block) => block.type === 'clause') ?? [];
    const names = cards.map((card) => card.name.zh?.text ?? '?');
    const pages = new Set(
      names.map((name) => pdf.pages.findIndex((page, index) => index > 4 && page.text.replace(/\s/g, '').includes(name))),
    );
    expect(cards).toHaveLength(14);
    expect(pages.size).toBeLessThanOrEqual(4);
  });
});

it.each(['zh', 'en'] as const)(
  'a comparison on its side ends no page early: the pages between cover and end are full in %s',
  async (language) => {
    const { pdf } = await packet(heron(), { language, template: 'comparison', parkIds: sixParks });
    const lowest = pdf.pages
      .slice(1, -1)
      .map(({ boxes }) => Math.min(...boxes.filter(({ text, y }) => text.trim() !== '' && y > 60).map(({ y }) => y)));
    // In points from the foot of a page 595 high.
    expect(lowest.filter((y) => y > 220)).toEqual([]);
  },
);

it('no line of a Chinese page begins with what closes a phrase', async () => {
  const { pdf } = await packet(heron(), { template: 'one-pager' });
  const first = pdf.pages.flatMap(({ boxes }) => boxes).filter(({ x, text }) => x < 41 && /^[，。；：、）]/.test(text));
  expect(first).toEqual([]);
});

it('says that no source is cited where a comparison offers no park', async () => {
  const { value, pdf } = await packet(bare, { template: 'comparison' });
  expect(value.sources).toEqual([]);
  expect(squeeze(pdf.pages.map((page) => page.text).join(''))).toContain('本册没有引用来源');
});

it('sets a pitch and an answer list with one language under the other', async () => {
  for (const template of ['pitch', 'rfi', 'comparison', 'one-pager'] as const) {
    const { value } = await packet(heron(), { language: 'zh-en', template, bilingualLayout: 'one-after-other' });
    expect(value.layout).toBe('one-after-other');
  }
});
