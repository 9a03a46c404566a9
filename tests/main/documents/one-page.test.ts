import { afterAll, describe, expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { withoutGaps } from '#main/documents/one-page-numbers.ts';
import { restWords } from '#main/documents/one-page-rest.ts';
import { onePageVariants, shortest } from '#main/documents/one-page.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { marksOf } from '#main/documents/marks.ts';
import { readPdf } from '#main/export/pdf-text.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { heron, seededStore, today, treeAssets } from '../../support/core.ts';

const { db } = seededStore();
const inputs = (profile: InvestorProfile, parkIds: string[] = []) => ({
  draft: startDraft({
    investorId: 'i',
    template: 'one-pager',
    language: 'zh-en',
    audience: 'public',
    parkIds,
    watermark: null,
    asOf: null,
  }),
  profile,
  today,
  applicationVersion: 'test',
});
const bakery: InvestorProfile = { ...heron(), codeName: '灰雁', sectors: ['餐饮'], needs: [], questions: [] };
const papers: [what: string, profile: InvestorProfile, parkIds: string[]][] = [
  ['an ordinary investor', heron(), []],
  ['an investor of another trade', bakery, []],
  ['a code name and nothing else', { codeName: '白鹭' }, []],
  ['one park', heron(), ['zizhu']],
];
const incentivesOf = ({ sections }: Pick<DocumentValue, 'sections'>): Block[] =>
  sections.find(({ id }) => id === 'incentives')?.blocks ?? [];
const clausesOf = (blocks: Block[]) => blocks.flatMap((block) => (block.type === 'clause' ? [block] : []));
const restOf = (blocks: Block[], language: 'zh' | 'en'): string =>
  blocks.flatMap((block) => (block.type === 'paragraph' && block.id === 'incentives-rest' ? [block.text[language]?.text ?? ''] : []))[0] ??
  '';

describe.each(papers)('a one-pager for %s', (_what, profile, parkIds) => {
  const snapshot = takeSnapshot(db, inputs(profile, parkIds));
  const value = documentValue(snapshot, 'v');
  const variants = onePageVariants(value);
  const relevant = snapshot.clauses.filter(({ match }) => match.textNeeded || match.verdict !== 'does-not-fit').length;

  it('says of how many clauses it shows how many, however much is cut: shown and not shown are all', () => {
    const said = variants.map(({ sections }) => {
      const blocks = incentivesOf({ sections });
      const numbers = [restOf(blocks, 'zh'), restOf(blocks, 'en')].map((text) => (text.match(/\d+/g) ?? []).map(Number));
      return { shown: clausesOf(blocks).length, zh: numbers[0], en: numbers[1] };
    });
    const refused = snapshot.clauses.length - relevant;
    const tail = refused === 0 ? [] : [refused];
    expect(said).toEqual(
      said.map(({ shown }) => ({
        shown,
        zh: [relevant, shown, relevant - shown, ...tail],
        en: [shown, relevant, relevant - shown, ...tail],
      })),
    );
    expect(new Set(said.map(({ shown }) => shown)).size).toBeGreaterThan(1);
  });

  it('counts as many clauses as its own summary', () => {
    const judged = snapshot.clauses.filter(({ match }) => !match.textNeeded);
    const of = (verdict: string): number => judged.filter(({ match }) => match.verdict === verdict).length;
    expect(of('fits') + of('cannot-tell') + (snapshot.clauses.length - judged.length)).toBe(relevant);
  });

  it('shows clauses that fit first, then open ones about the place before those about people', () => {
    const fits = snapshot.clauses.filter(({ match }) => !match.textNeeded && match.verdict === 'fits').length;
    const shown = clausesOf(incentivesOf(documentValue({ ...snapshot, clauses: snapshot.clauses.toReversed() }, 'v')));
    const verdicts = shown.map(({ verdict }) => verdict);
    expect(verdicts.slice(0, fits)).toEqual(verdicts.slice(0, fits).map(() => 'fits'));
    expect(verdicts.slice(fits)).toEqual(verdicts.slice(fits).map(() => 'cannot-tell'));
    const ids = new Set(snapshot.clauses.filter(({ talent }) => talent).map(({ clause }) => clause.id));
    const aboutPeople = shown.slice(fits).map(({ id }) => ids.has(id));
    expect(aboutPeople).toEqual(aboutPeople.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('keeps the source mark of every clause it shows, and lists that source', () => {
    const marks = variants.flatMap(({ sections, sources }) =>
      clausesOf(incentivesOf({ sections })).map(({ name, summary }) => {
        const own = [...(name.zh?.marks ?? []), ...(summary.zh?.marks ?? [])];
        return own.length === 1 && own.every((number) => sources.includes(number));
      }),
    );
    expect(marks.filter((isMarked) => !isMarked)).toEqual([]);
  });

  it('numbers its sources from 1 without a gap, however much is cut, and its figures and data alike', () => {
    const numbered = withoutGaps(value);
    const pages = onePageVariants(numbered).slice(0, shortest(['zh', 'en']) + 1);
    expect(pages.map(({ sources }) => sources)).toEqual(pages.map(({ sources }) => sources.map((_number, at) => at + 1)));
    expect(pages.map(({ sections }) => [...marksOf(sections)].sort((a, b) => a - b))).toEqual(pages.map(({ sources }) => sources));
    const titleOf = ({ sources }: DocumentValue, number: number): unknown => {
      const found = sources.find((source) => source.number === number);
      return { document: found?.document, title: found?.title, line: found?.line };
    };
    const told = (given: DocumentValue) => (given.figures ?? []).map(({ factId, source }) => [factId, titleOf(given, source)]);
    expect(told(numbered)).toEqual(told(value));
    expect(numbered.sources.map(({ number }) => number)).toEqual(numbered.sources.map((_source, at) => at + 1));
    const clauses = ({ sections }: DocumentValue) => clausesOf(incentivesOf({ sections }));
    const cited = (given: DocumentValue) => clauses(given).map(({ summary }) => titleOf(given, summary.zh?.marks[0] ?? 0));
    expect(cited(numbered)).toEqual(cited(value));
  });
});

it('says by kind what stands in the pitch alone, parks as parks', () => {
  expect(restWords([])).toBeNull();
  expect(
    restWords([
      { kind: 'fact', count: 2 },
      { kind: 'park', count: 1 },
      { kind: 'fact', count: 3 },
      { kind: 'question', count: 0 },
    ]),
  ).toEqual({ zh: '另有1个园区、5条事实见推介册。', en: '1 more park and 5 more facts in the pitch.' });
  const parkIds = ['hongqiao-cbd', 'zizhu', 'jinshui-lake', 'jinshan-iz', 'zero-bay'];
  const value = documentValue(takeSnapshot(db, inputs(heron(), parkIds)), 'v');
  const parks = onePageVariants(value).map(({ sections }) => sections.find(({ id }) => id === 'parks')?.blocks ?? []);
  const said = parks.map((blocks) => {
    const last = blocks.at(-1);
    const words = last?.type === 'paragraph' ? (last.text.zh?.text ?? '') : '';
    return blocks.filter(({ type }) => type === 'facts').length + Number(/(\d+)个园区/.exec(words)?.[1] ?? 0);
  });
  expect(said).toEqual(parks.map(() => parkIds.length));
});

it('says nothing of its own sentences as if something were lost with them', () => {
  const text = { zh: { text: '一句说明。', marks: [] } };
  const section = (tone: 'small' | 'officer'): DocumentSection => ({
    id: 'contact',
    title: { zh: { text: '联系', marks: [] } },
    blocks: [{ type: 'paragraph', id: 'p', tone, text }],
  });
  const value = documentValue(takeSnapshot(db, inputs(heron())), 'v');
  const last = (tone: 'small' | 'officer'): Block[] | undefined =>
    onePageVariants({ ...value, language: 'zh', sections: [section(tone)] }).at(-1)?.sections[0]?.blocks;
  expect([last('small'), last('officer')]).toEqual([
    [],
    [{ type: 'paragraph', id: 'contact-more', tone: 'small', text: { zh: { text: '另有1段文字见推介册。', marks: [] } } }],
  ]);
});

it('sets Chinese labels, conditions and lists with full-width punctuation', { timeout: 60_000 }, async () => {
  const typesetter = createTypesetter(treeAssets, {});
  try {
    const given = { ...inputs(bakery), draft: { ...inputs(bakery).draft, language: 'zh' as const } };
    const { value } = preparePacket(db, given, createGlyphs(treeAssets.fontsDir));
    const { pages } = await readPdf(await typesetter.typeset(value));
    const text = pages.map((page) => page.text).join('');
    expect(text).toMatch(/(受理机构|依据)：/);
    expect(text.match(/[\p{Script=Han}]\s?[:;]/gu) ?? []).toEqual([]);
  } finally {
    await typesetter.close();
  }
});

describe('the page of a one-pager in two languages', () => {
  const typesetter = createTypesetter(treeAssets, {});
  afterAll(() => typesetter.close());
  const parkIds = ['hongqiao-cbd', 'zizhu', 'jinshui-lake', 'jinshan-iz', 'zero-bay'];
  const linesOf = async (profile: InvestorProfile, ids: string[] = []): Promise<string[]> => {
    const { value } = preparePacket(db, inputs(profile, ids), createGlyphs(treeAssets.fontsDir));
    const { pages } = await readPdf(await typesetter.typeset(value));
    // What stands on one height is one line.
    const boxes = pages.flatMap((page) => page.boxes).filter(({ text }) => text.trim() !== '');
    const heights = [...new Set(boxes.map(({ y }) => Math.round(y)))];
    return heights.map((height) =>
      boxes
        .filter(({ y }) => Math.round(y) === height)
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
  };

  it('keeps each arrow of the path with the step that follows', { timeout: 60_000 }, async () => {
    const lines = await linesOf(heron());
    expect(lines.filter((line) => line.endsWith('→'))).toEqual([]);
    expect(lines.filter((line) => line.includes('→')).length).toBeGreaterThan(1);
  });

  it('says where to apply in each language on lines of its own', { timeout: 60_000 }, async () => {
    const lines = await linesOf({ codeName: '白鹭' });
    expect(lines.filter((line) => line.includes('Office:')).length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('Office:') && !line.startsWith('Office:'))).toEqual([]);
  });

  it('says how many of its parks it leaves out', { timeout: 60_000 }, async () => {
    const text = (await linesOf(heron(), parkIds)).join('\n');
    expect(text).toMatch(/另有\s?\d+\s?个园区/);
    expect(text).toMatch(/\d+ more parks?\b.* in the pitch\./);
    expect(text).not.toMatch(/…\s?\d|…\s?另有/);
  });
});
