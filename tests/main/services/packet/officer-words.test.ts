import { beforeEach, describe, expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { findFact } from '#main/repos/fact-repo.ts';
import { findExport, insertExport, insertVersion } from '#main/repos/packet-repo.ts';
import { writeSettings } from '#main/repos/setting-repo.ts';
import { passedInUse } from '#main/services/packet/issue-packet.ts';
import { preparePacket, type PreparedPacket } from '#main/services/packet/prepare-packet.ts';
import { readChips } from '#main/services/packet/drafts/read-chips.ts';
import { runChange } from '#main/services/changes/change.ts';
import { writeConflict } from '#main/services/changes/write.ts';
import type { Database } from '#main/store/database.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { startDraft, type DraftSection, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { OfficerText, RichRun } from '#shared/domain/packet/rich-text.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { heron, seededStore, today, treeAssets } from '../../../support/core.ts';

const glyphs = createGlyphs(treeAssets.fontsDir);
let db: Database;
beforeEach(() => {
  ({ db } = seededStore());
  writeSettings(db, { ...startSettings, office: { ...startSettings.office, phone: '021-1' } });
});

const paragraph = (...runs: RichRun[]): OfficerText => ({ blocks: [{ type: 'paragraph', runs }] });
function withSection(change: Partial<DraftSection>, more: Partial<PacketDraft> = {}): PacketDraft {
  const draft = startDraft({
    investorId: 'i',
    template: 'pitch',
    language: 'zh',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
  });
  return { ...draft, ...more, sections: draft.sections.map((section) => (section.id === 'summary' ? { ...section, ...change } : section)) };
}
const withWords = (zh: OfficerText, more: Partial<PacketDraft> = {}): PacketDraft => withSection({ words: { zh, en: zh } }, more);
const prepare = (draft: PacketDraft): PreparedPacket =>
  preparePacket(db, { draft, profile: heron(), today, applicationVersion: '0.0.0-test' }, glyphs);
const codes = ({ findings }: PreparedPacket): string[] =>
  findings.filter(({ where }) => where.startsWith('summary/summary-words')).map(({ severity, code }) => `${severity} ${code}`);
const ownBlocks = ({ value }: PreparedPacket): Block[] =>
  value.sections.find(({ id }) => id === 'summary')?.blocks.filter(({ id }) => id.startsWith('summary-words')) ?? [];

/** Public figures of live records, fresh and in no conflict. */
function freshFigures(): { id: string; text: string }[] {
  const ids = db
    .prepare<[], string>(
      `SELECT f.id FROM fact f JOIN record r ON r.id = f.record_id WHERE f.number IS NOT NULL AND f.superseded_by IS NULL AND f.withdrawn_on IS NULL
       AND f.sensitivity = 'public' AND r.sensitivity = 'public' AND r.status = 'live' ORDER BY f.id`,
    )
    .pluck()
    .all();
  return readChips(db, { factIds: ids, audience: 'public', today }).flatMap(({ state, fact }) =>
    state === 'fresh' && fact !== null ? [{ id: fact.view.fact.id, text: formatFact(fact.view.fact, 'zh').text }] : [],
  );
}
function figure(): { id: string; text: string } {
  const [first] = freshFigures();
  if (first === undefined) throw new Error('the starter data have no fresh figure');
  return first;
}

describe('rich words on the page', () => {
  it('print a figure as its fact says it, with the mark of its source, and bold words bold', () => {
    const { id, text } = figure();
    const prepared = prepare(withWords(paragraph({ text: '已有 ' }, { factId: id }, { text: '落户', bold: true })));
    const [block] = ownBlocks(prepared);
    const mark = prepared.value.figures?.find(({ factId }) => factId === id)?.source;
    expect(mark).toBeGreaterThan(0);
    expect(block).toEqual({
      type: 'paragraph',
      id: 'summary-words-1',
      tone: 'officer',
      text: {
        zh: {
          text: `已有 ${text}落户`,
          marks: [mark],
          runs: [{ text: '已有 ' }, { text, marks: [mark], factId: id }, { text: '落户', bold: true }],
        },
      },
    });
    expect(codes(prepared)).toEqual([]);
  });

  it('of an older draft print as they always did', () => {
    const [first, second] = ownBlocks(prepare(withWords('一\n\n二')));
    expect([first, second]).toEqual(
      ['一', '二'].map((text, at) => ({
        type: 'paragraph',
        id: `summary-words-${at + 1}`,
        tone: 'officer',
        text: { zh: { text, marks: [] } },
      })),
    );
  });

  it('keep paragraph beside paragraph and list beside list in two languages', () => {
    const list: OfficerText = { blocks: [{ type: 'list', ordered: true, items: [[{ text: 'one' }], [{ text: 'two' }]] }] };
    const draft = withSection({ words: { zh: '一', en: list } }, { language: 'zh-en' });
    expect(
      ownBlocks(prepare(draft)).map((block) => [
        block.type,
        Object.keys('items' in block ? (block.items[0] ?? {}) : 'text' in block ? block.text : {}),
      ]),
    ).toEqual([
      ['paragraph', ['zh']],
      ['list', ['en']],
    ]);
  });

  it('leave the snapshot of a draft without figures as it was', () => {
    expect(Object.hasOwn(prepare(withWords('一')).version.snapshot, 'chips')).toBe(false);
  });
});

describe('a figure in the words', () => {
  const states: [string, (id: string) => void, string[], string][] = [
    [
      'turns stale',
      (id) => {
        db.prepare("UPDATE fact SET as_of_from = '2001-01-01', as_of_to = '2001-12-31', as_of_precision = 'year' WHERE id = ?").run(id);
        db.prepare('UPDATE attribute SET review_months = 12 WHERE id = (SELECT attribute_id FROM fact WHERE id = ?)').run(id);
      },
      ['warn stale-fact'],
      'stale',
    ],
    [
      'is withdrawn',
      (id) => void db.prepare("UPDATE fact SET withdrawn_on = '2026-08-01' WHERE id = ?").run(id),
      ['block chip-gone'],
      'gone',
    ],
    [
      'is above the audience',
      (id) => void db.prepare("UPDATE fact SET sensitivity = 'internal' WHERE id = ?").run(id),
      ['block over-sensitive'],
      'above',
    ],
    [
      'comes into a conflict',
      (id) => {
        const other = freshFigures().find((candidate) => candidate.id !== id)?.id ?? '';
        const note = { zh: '两处不一', en: 'two sources differ' };
        const conflict: Conflict = { id: 'c-test', type: 'sources', note, factIds: [id, other], chosenFactId: null, reason: null };
        runChange(db, { at: '2026-08-01T00:00:00.000Z', by: '李', command: 'test', summary: note, reason: null }, (journal) =>
          writeConflict(journal, conflict),
        );
      },
      ['warn conflicting-facts'],
      'conflicting',
    ],
  ];
  it.each(states)('that %s says so', (_what, change, found, state) => {
    const { id } = figure();
    change(id);
    expect(readChips(db, { factIds: [id], audience: 'public', today }).map((chip) => chip.state)).toEqual([state]);
    expect(codes(prepare(withWords(paragraph({ text: '有' }, { factId: id }))))).toEqual(found);
  });

  it('names the fact that took its place', () => {
    const [old, newer] = freshFigures();
    db.prepare('UPDATE fact SET superseded_by = ? WHERE id = ?').run(newer?.id, old?.id);
    expect(readChips(db, { factIds: [old?.id ?? ''], audience: 'public', today })).toMatchObject([
      { state: 'replaced', replacedBy: newer?.id },
    ]);
    expect(codes(prepare(withWords(paragraph({ factId: old?.id ?? '' }))))).toEqual(['block chip-replaced']);
  });

  it('that the store does not have blocks', () => {
    const prepared = prepare(withWords(paragraph({ factId: 'no-such-fact' })));
    expect(codes(prepared)).toEqual(['block chip-gone']);
    expect(JSON.stringify(ownBlocks(prepared))).toContain('–');
  });
});

describe('wording', () => {
  it('a figure typed by hand has no source, one of a fact has', () => {
    expect(codes(prepare(withWords('园区有1200家企业')))).toEqual(['warn unsourced-figure']);
    expect(codes(prepare(withWords(paragraph({ text: '有' }, { factId: figure().id }, { text: '企业' }))))).toEqual([]);
  });

  it.each(['首个', '最大', '第一'])('“%s” needs a source beside it', (word) => {
    expect(codes(prepare(withWords(`全国${word}`)))).toEqual(['warn superlative']);
    expect(codes(prepare(withWords(paragraph({ text: `全国${word}，` }, { factId: figure().id }))))).toEqual([]);
  });

  it('figures of one unit and two years do not stand in one paragraph', () => {
    const figures = freshFigures()
      .map(({ id }) => findFact(db, id))
      .filter((fact) => fact !== null);
    const pair = figures
      .flatMap((a) => figures.map((b) => [a, b] as const))
      .find(
        ([a, b]) =>
          a.unit === b.unit &&
          a.currency === b.currency &&
          a.asOf.to !== null &&
          b.asOf.to !== null &&
          a.asOf.to.slice(0, 4) !== b.asOf.to.slice(0, 4),
      );
    if (pair === undefined) throw new Error('the starter data have no such pair');
    const [a, b] = pair;
    expect(codes(prepare(withWords(paragraph({ factId: a.id }, { text: '，' }, { factId: b.id }))))).toContain('warn mixed-years');
    expect(
      codes(
        prepare(
          withWords({
            blocks: [
              { type: 'paragraph', runs: [{ factId: a.id }] },
              { type: 'paragraph', runs: [{ factId: b.id }] },
            ],
          }),
        ),
      ),
    ).not.toContain('warn mixed-years');
  });
});

describe('figures in one paragraph', () => {
  const together = (...ids: string[]): string[] => codes(prepare(withWords(paragraph(...ids.map((factId) => ({ factId }))))));
  const alike = "unit = '个', currency = NULL, polarity = 'actual', base_note_zh = NULL, base_note_en = NULL";
  let [a, b] = ['', ''];
  beforeEach(() => {
    [a = '', b = ''] = freshFigures().map(({ id }) => id);
    const day = "as_of_from = '2026-01-01', as_of_to = '2026-06-30', as_of_precision = 'month'";
    db.prepare(`UPDATE fact SET ${alike}, ${day} WHERE id IN (?, ?)`).run(a, b);
  });

  it('may be of one base, year and currency', () => {
    expect(together(a, b)).toEqual([]);
  });

  it('stand on one base', () => {
    db.prepare("UPDATE fact SET base_note_zh = '规模以上', base_note_en = 'above designated size' WHERE id = ?").run(b);
    expect(together(a, b)).toEqual(['warn mixed-bases']);
  });

  it('are all targets or all actuals', () => {
    db.prepare("UPDATE fact SET polarity = 'target' WHERE id = ?").run(b);
    expect(together(a, b)).toContain('warn mixed-bases');
  });

  it('are in one currency', () => {
    db.prepare("UPDATE fact SET unit = '万元', currency = 'CNY' WHERE id = ?").run(a);
    db.prepare("UPDATE fact SET unit = '万美元', currency = 'USD' WHERE id = ?").run(b);
    expect(together(a, b)).toEqual(['warn mixed-currencies']);
  });
});

describe('room', () => {
  const found = (words: string, template: PacketDraft['template']): string[] =>
    prepare(withWords(words, { template })).findings.flatMap(({ code, severity, where }) =>
      code === 'overflow' ? [`${severity} ${where}`] : [],
    );
  it('of a one-pager ends before the officer’s words do, and preflight says so at their place', () => {
    const words = '园区有研发楼。'.repeat(50);
    expect(found(words, 'one-pager')).toEqual(['warn summary/summary-words-1']);
    expect(found(words, 'pitch')).toEqual([]);
    expect(found('园区有研发楼。', 'one-pager')).toEqual([]);
  });
});

describe('a code name', () => {
  const named = heron({ name: { zh: '苍鹭医疗器械', en: 'Heron Devices' } });
  it.each([
    ['traditional script', '與蒼鷺醫療器械面談'],
    ['pinyin', 'canglu yiliao qixie'],
    ['pinyin in capitals and hyphens', 'Canglu-Yiliao-Qixie'],
    [
      'a split over bold words',
      { blocks: [{ type: 'paragraph' as const, runs: [{ text: '苍鹭' }, { text: '医疗', bold: true as const }, { text: '器械' }] }] },
    ],
    [
      'a split over list items',
      { blocks: [{ type: 'list' as const, ordered: false, items: [[{ text: '苍鹭医' }], [{ text: '疗器械' }]] }] },
    ],
  ])('is broken by the real name in %s', (_what, zh) => {
    const { findings } = preparePacket(db, { draft: withWords(zh), profile: named, today, applicationVersion: '0.0.0-test' }, glyphs);
    expect(findings.filter(({ code }) => code === 'code-name-broken').map(({ severity }) => severity)).toContain('block');
  });
});

describe('a warning waved through', () => {
  const words = '园区有1200家企业';
  it('stays in view with its reason, for exactly what it said', () => {
    const warning = prepare(withWords(words)).findings.find(({ code }) => code === 'unsourced-figure');
    if (warning === undefined) throw new Error('no warning');
    const passedWarnings = [
      {
        code: warning.code,
        where: warning.where,
        said: warning.message.zh,
        reason: '园区来函确认',
        by: '李',
        at: '2026-09-01T00:00:00.000Z',
      },
    ];
    const passed = prepare(withWords(words, { passedWarnings })).findings.find(({ code }) => code === 'unsourced-figure');
    expect(passed).toMatchObject({ severity: 'info', passed: { said: warning.message.zh, reason: '园区来函确认', by: '李' } });
    expect(codes(prepare(withWords('园区有1300家企业', { passedWarnings })))).toEqual(['warn unsourced-figure']);
  });

  it('goes into the export log, and is read there with its reason', () => {
    const [code, where, said] = [
      'unsourced-figure',
      'summary/summary-words-1',
      '“1200家”是手写的数字，没有来源：请改为插入库里的数据，或删去。',
    ];
    const passed = { code, where, said, reason: '园区来函确认', by: '李', at: '2026-09-01T00:00:00.000Z' };
    const { version, findings } = prepare(withWords(words, { passedWarnings: [passed, { ...passed, said: '别的' }] }));
    const inUse = passedInUse(version.snapshot.draft, findings);
    expect(inUse).toEqual([passed]);
    const at = '2026-09-01T00:00:00.000Z';
    insertVersion(db, { id: version.id, packetId: null, snapshot: version.json, sha256: version.sha256, at });
    const entry = { id: 'export-1', packetId: null, versionId: version.id, fileName: 'a.pdf', path: null, sha256: 'x', bytes: 1, pages: 1 };
    const rest = { format: 'pdf' as const, recipient: null, copyNumber: null, exportedBy: null, exportedAt: at, checks: [], overrides: [] };
    insertExport(db, { ...entry, ...rest, passed: inUse });
    expect(findExport(db, 'export-1')?.passed).toEqual([passed]);
  });

  it('is never one that reads like a promise', () => {
    const promise = prepare(withWords('我们保证落地')).findings.find(({ code }) => code === 'promise-wording');
    if (promise === undefined) throw new Error('no finding');
    const passedWarnings = [
      { code: promise.code, where: promise.where, said: promise.message.zh, reason: '就这样吧', by: '李', at: '2026-09-01T00:00:00.000Z' },
    ];
    expect(prepare(withWords('我们保证落地', { passedWarnings })).findings.find(({ code }) => code === 'promise-wording')).toEqual(promise);
  });

  it('is never a block', () => {
    const [block] = prepare(withWords(paragraph({ factId: 'no-such-fact' }))).findings;
    if (block === undefined) throw new Error('no block');
    const passedWarnings = [
      { code: block.code, where: block.where, said: block.message.zh, reason: '就这样吧', by: '李', at: '2026-09-01T00:00:00.000Z' },
    ];
    expect(prepare(withWords(paragraph({ factId: 'no-such-fact' }), { passedWarnings })).findings[0]).toEqual(block);
  });
});
