import { describe, expect, it } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { evenPoints, trendSeries } from '#main/documents/value/sections/trends.ts';
import { examplePicture } from '#main/services/gallery/example-picture.ts';
import { exampleSnapshot } from '#main/services/gallery/example-snapshot.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import { pictureFindings } from '#main/services/packet/picture-findings.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { packetDraftSchema, startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { PacketPicture } from '#shared/domain/packet/picture.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { heron, today } from '../../../support/core.ts';
import { factInput, newDesk } from '../../services/editing/desk-support.ts';

const draft = (more: Partial<PacketDraft> = {}): PacketDraft => ({
  ...startDraft({
    investorId: 'i',
    template: 'pitch',
    language: 'zh-en',
    audience: 'public',
    parkIds: ['zero-bay', 'zizhu'],
    watermark: null,
    asOf: null,
  }),
  ...more,
});
const desk = newDesk();
const snapshotOf = (more: Partial<PacketDraft> = {}, profile = heron()) =>
  takeSnapshot(desk.db, { draft: draft(more), profile, today, applicationVersion: 'test' });
const valueOf = (more: Partial<PacketDraft> = {}, profile = heron()): DocumentValue => documentValue(snapshotOf(more, profile), 'v');
const blocksOf = (value: DocumentValue, id: string): Block[] => value.sections.find((section) => section.id === id)?.blocks ?? [];

describe('a trend', () => {
  const example = exampleSnapshot(desk.db, { language: 'zh', layout: 'side-by-side', today });
  const facts = example.districts.flatMap((district) => district.facts);
  const [series = []] = trendSeries(facts);

  it('is drawn from three dates of one measure at least, and from none of another unit, base or plan', () => {
    expect(series.map(({ fact }) => fact.asOf.to?.slice(0, 4))).toEqual(['2019', '2020', '2022', '2024']);
    const changed = (edit: (view: FactView) => FactView): number =>
      trendSeries(series.map((view, index) => (index < 2 ? edit(view) : view))).length;
    expect([
      trendSeries(series.slice(0, 2)).length,
      changed((view) => ({ ...view, fact: { ...view.fact, baseNote: { zh: '另一口径', en: 'another base' } } })),
      changed((view) => ({ ...view, fact: { ...view.fact, unit: 'firm', currency: null } })),
      changed((view) => ({ ...view, fact: { ...view.fact, polarity: 'target' } })),
      changed((view) => ({ ...view, conflictIds: ['c'] })),
      changed((view) => ({ ...view, fact: { ...view.fact, asOf: { from: null, to: null, precision: 'unknown' } } })),
    ]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('leaves room for years without a value, and says unit, base, dates and source', () => {
    expect(evenPoints(series, 'en').map(({ label, value }) => [label, value === null])).toEqual([
      ['2019', false],
      ['2020', false],
      ['2021', true],
      ['2022', false],
      ['2023', true],
      ['2024', false],
    ]);
    const chart = blocksOf(documentValue(example, 'v'), 'districts').find((block) => block.type === 'chart');
    expect(chart?.caption.zh?.text).toBe('单位：亿元；口径：示例数值，非真实数据；时点：2019年–2024年，共 4 个；来源见标记。');
    expect(chart?.caption.zh?.marks.length).toBeGreaterThan(0);
  });

  it('is not drawn from the starter data, which have no three dates of any measure', () => {
    const charts = valueOf().sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'chart'));
    expect(charts.filter(({ id }) => id.endsWith('-trend'))).toEqual([]);
  });
});

describe('a district card', () => {
  it('shows where the district lies, its figures with date and source, and the parks offered there', () => {
    const cards = blocksOf(valueOf(), 'districts').filter((block) => block.type === 'district');
    expect(cards.map(({ id }) => id)).toEqual(['minhang']);
    const [card] = cards;
    expect(card?.tiles.filter(({ offered }) => offered).map(({ id }) => id)).toEqual(['minhang']);
    expect(card?.figures.length).toBeGreaterThanOrEqual(3);
    expect(card?.figures.every(({ value }) => (value.zh?.marks.length ?? 0) > 0)).toBe(true);
    expect(card?.lines.at(-1)?.words.zh?.text).toContain('零号湾');
  });
});

describe('setting up', () => {
  const calendarOf = (profile = heron()) => blocksOf(valueOf({}, profile), 'set-up').find((block) => block.type === 'calendar');

  it('places the day of the packet, the start that is wished for and the windows that have dates; the others keep their words', () => {
    const rows = calendarOf()?.rows ?? [];
    expect(rows.slice(0, 2).map(({ kind, spans }) => [kind, spans.length])).toEqual([
      ['step', 1],
      ['wish', 1],
    ]);
    expect(calendarOf({ codeName: '白鹭', sectors: ['生物医药'] })?.rows.filter(({ kind }) => kind === 'wish')).toEqual([]);
    for (const row of rows.filter(({ kind }) => kind === 'window')) expect(row.detail.zh?.marks.length).toBeGreaterThan(0);
  });

  it('says that no source tells how long a step takes', () => {
    expect(blocksOf(valueOf(), 'set-up').at(-1)).toMatchObject({ type: 'note', tone: 'gap' });
  });
});

describe('the change history', () => {
  it('is left out where nothing was changed, and tells each renewed value with what it was', () => {
    expect(valueOf().sections.map(({ id }) => id)).not.toContain('history');
    saveFact(desk, factInput());
    const old = snapshotOf().parks[0]?.facts.find(({ fact }) => formatFact(fact, 'zh').text === '超过400家')?.fact.id ?? '';
    saveFact(desk, factInput({ replaces: old, entered: { text: '超过612家' }, asOf: '2026-06' }));
    const [table] = blocksOf(valueOf(), 'history');
    const rows = table?.type === 'table' ? table.rows.map((row) => row.map((cell) => cell.zh?.text)) : [];
    expect(rows).toEqual([
      [expect.stringMatching(/^2026年9月1日/), expect.stringContaining('零号湾'), '超过400家（2025年）', '超过612家（2026年6月）'],
    ]);
  });

  it('does not tell an earlier value that the audience may not see', () => {
    const ids = desk.db.prepare<[], string>('SELECT id FROM fact WHERE superseded_by IS NOT NULL').pluck().all();
    const level = desk.db.prepare('UPDATE fact SET sensitivity = ? WHERE id = ?');
    for (const id of ids) level.run('internal', id);
    expect(valueOf().sections.map(({ id }) => id)).not.toContain('history');
    for (const id of ids) level.run('public', id);
  });
});

describe('a picture', () => {
  const picture = (more: Partial<PacketPicture> = {}): PacketPicture => ({
    id: 'p-1',
    sectionId: 'parks',
    data: examplePicture(),
    width: 'full',
    caption: { zh: '外景', en: 'Outside' },
    ...more,
  });

  it('stands at the end of its section, and a missing caption is marked', () => {
    const blocks = blocksOf(valueOf({ pictures: [picture({ caption: { zh: '外景', en: '' } })] }), 'parks');
    expect(blocks.at(-1)).toMatchObject({
      type: 'picture',
      id: 'p-1',
      caption: { zh: { text: '外景' }, en: { missing: true } },
      image: { format: 'png', widthMm: 174 },
    });
    expect(packetDraftSchema.safeParse(draft({ pictures: [picture()] })).success).toBe(true);
  });

  it('is a finding below 150 dots an inch and without a caption, and none at half the width or in a section that is off', () => {
    const tall = picture({ data: examplePicture() });
    const coarse = { ...tall, data: Buffer.from(Buffer.from(examplePicture(), 'base64').fill(0, 16, 17)).toString('base64') };
    const small = Buffer.from(examplePicture(), 'base64');
    small.writeUInt32BE(600, 16);
    small.writeUInt32BE(300, 20);
    const few = { ...coarse, data: small.toString('base64') };
    const codes = (pictures: PacketPicture[], more: Partial<PacketDraft> = {}): string[] =>
      pictureFindings({ draft: draft({ pictures, ...more }) }).map(({ code, where }) => `${code} ${where}`);
    expect([
      codes([picture()]),
      codes([few]),
      codes([{ ...few, width: 'half' }]),
      codes([picture({ caption: { zh: '外景', en: ' ' } })]),
      codes([few], { sections: draft().sections.map((section) => ({ ...section, on: section.id !== 'parks' })) }),
    ]).toEqual([[], ['coarse-picture parks/p-1'], [], ['picture-caption parks/p-1'], []]);
  });
});

describe('drafts of older applications', () => {
  it('stay valid, side by side and without pictures', () => {
    const { pictures: _pictures, bilingualLayout: _layout, ...older } = draft();
    expect(packetDraftSchema.parse(older)).toEqual(older);
    expect(valueOf().layout).toBeUndefined();
    expect(valueOf({ bilingualLayout: 'one-after-other' }).layout).toBe('one-after-other');
  });
});
