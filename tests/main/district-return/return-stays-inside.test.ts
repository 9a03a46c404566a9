import { describe, expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { computeDistrictReturn } from '#shared/domain/district-return/district-return.ts';
import type { DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';
import { packetDraftSchema, sectionIds, startDraft } from '#shared/domain/packet/draft.ts';
import { templates } from '#shared/domain/packet/template.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { heron, seededStore, today, treeAssets } from '../../support/core.ts';
import { example, mapFigures } from '../../shared/domain/district-return/return-samples.ts';
import { cruise } from '../../../scripts/check/cruise.ts';
import { returnDesk } from './return-desk.ts';

const store = seededStore();
const { call } = returnDesk(store);

/** Words and figures that stand nowhere else. */
const words = ['区财回报暗记', 'DISTRICTMARK', '七四一八五二九六三'];
let count = 0;
const marked = (): string => `7418529${String((count += 1)).padStart(2, '0')}.63`;
const inputs: DistrictReturnInputs = mapFigures(
  {
    ...example,
    oneOff: example.oneOff?.map((row) => ({ ...row, name: '区财回报暗记' })) ?? null,
    revenue: example.revenue?.map((row) => ({ ...row, name: 'DISTRICTMARK' })) ?? null,
  },
  (own) => {
    const value = ['yuan', 'ten-thousand-yuan'].includes(own.unit) ? marked() : own.base;
    return { ...own, low: value, base: value, high: value, source: { kind: 'assumption', note: '七四一八五二九六三 DISTRICTMARK' } };
  },
);

/** The first seven digits of every long figure among inputs and results: grouped, scaled or rounded, they stay. */
function figuresOf(value: unknown): string[] {
  const texts = JSON.stringify(value).matchAll(/"-?([\d.]{8,})"/g);
  return [...new Set([...texts].map(([, text = '']) => text.replaceAll('.', '').replace(/^0+/, '').slice(0, 7)))];
}

const profile = heron();
const reply = await call('investor.create', { profile });
const investorId = reply.ok ? (reply.value as { id: string }).id : '';
const saved = await call('return.save', { investorId, inputs });
const figures = figuresOf([inputs, computeDistrictReturn(inputs)]);
const glyphs = createGlyphs(treeAssets.fontsDir);

const packets = templates.flatMap((template) =>
  packetLanguageSchema.options.flatMap((language) => sensitivities.map((audience) => ({ template, language, audience }))),
);
const prepare = (choice: (typeof packets)[number]): ReturnType<typeof preparePacket> =>
  preparePacket(
    store.db,
    {
      draft: startDraft({ ...choice, investorId, parkIds: [], watermark: null, asOf: null }),
      profile,
      today,
      applicationVersion: '0.0.0-test',
    },
    glyphs,
  );
/** Each packet with the return in the store, made once for all tests. */
const prepared = new Map<(typeof packets)[number], ReturnType<typeof preparePacket>>();
const withReturn = (choice: (typeof packets)[number]): ReturnType<typeof preparePacket> => {
  const made = prepared.get(choice) ?? prepare(choice);
  prepared.set(choice, made);
  return made;
};

/** The text with the marks between digits taken out, so that 741.85万 reads as 74185万. */
const plain = (value: unknown): string => JSON.stringify(value).replaceAll(/(?<=\d)[,.\u00A0\u202F](?=\d)/g, '');

describe('a district return in the store', () => {
  it('is there, with marks that the search below would find', () => {
    expect(saved.ok).toBe(true);
    expect(figures.length).toBeGreaterThan(5);
    const row = plain(store.db.prepare('SELECT * FROM district_return').all());
    expect([...words, '7418529'].filter((mark) => !row.includes(mark))).toEqual([]);
    expect(figures.some((figure) => plain({ text: '741.8529万元' }).includes(figure))).toBe(true);
  });

  it.each(packets)('leaves no word and no figure in a $template in $language for the audience “$audience”', (choice) => {
    const { version, value, findings } = withReturn(choice);
    for (const text of [version.json, plain(version.snapshot), plain(value), plain(findings)]) {
      expect(text.length).toBeGreaterThan(1);
      expect([...words, ...figures].filter((mark) => text.includes(mark))).toEqual([]);
    }
  });

  it('changes nothing in any packet: without its table every one is the same', { timeout: 120_000 }, () => {
    const before = packets.map(withReturn);
    store.db.exec('BEGIN; DROP TABLE district_return');
    try {
      expect(packets.map(prepare)).toEqual(before);
    } finally {
      store.db.exec('ROLLBACK');
    }
  });

  it('stands in its own table alone', () => {
    const tables = store.db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    const holding = tables.filter((table) => {
      const text = JSON.stringify(store.db.prepare(`SELECT * FROM "${table}"`).all());
      return words.some((word) => text.includes(word));
    });
    expect(holding).toEqual(['district_return']);
  });

  it('has no section to stand in, and a draft that asks for one is refused', () => {
    expect(sectionIds.filter((id) => /return|fiscal/.test(id))).toEqual([]);
    const draft = startDraft({
      investorId,
      template: 'pitch',
      language: 'zh',
      audience: 'internal',
      parkIds: [],
      watermark: null,
      asOf: null,
    });
    const asking = { ...draft, sections: [...draft.sections, { id: 'district-return', on: true, words: { zh: '', en: '' } }] };
    expect([packetDraftSchema.safeParse(draft).success, packetDraftSchema.safeParse(asking).success]).toEqual([true, false]);
  });
});

describe('what makes a packet', () => {
  const graph = new Map(cruise().modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]));
  const makers = /^main\/(services|documents|export)\/|^shared\/domain\/(packet|match|record)\//;
  const inside = /district-return|return-(repo|handlers|contract)/;

  it('reaches no module of the district return, however far one follows its imports', () => {
    const from = [...graph.keys()].filter((module) => makers.test(module));
    const reached = new Set(from);
    for (const module of reached) for (const next of graph.get(module) ?? []) reached.add(next);
    expect(from.length).toBeGreaterThan(40);
    expect([...graph.keys()].filter((module) => inside.test(module)).length).toBeGreaterThan(8);
    expect([...reached].filter((module) => inside.test(module) && !module.startsWith('main/store/migrations/'))).toEqual([]);
  });
});
