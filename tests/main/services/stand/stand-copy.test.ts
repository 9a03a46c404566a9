import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '#main/app.ts';
import { openApplication } from '#main/open-application.ts';
import { runChange } from '#main/services/changes/change.ts';
import { makeStandCopy, type StandCopy } from '#main/services/stand/make-copy.ts';
import { openStandCopy } from '#main/services/stand/open-copy.ts';
import { readStandContent } from '#main/services/stand/stand-content.ts';
import { find } from '#main/services/search/find.ts';
import { connect, type Database } from '#main/store/database.ts';
import type { Store } from '#main/store/open-store.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { openTestStore, rowCounts, seededFolder, temporaryFolder, testClock, treeAssets } from '../../../support/core.ts';

const at = testClock.now();

/** What may not leave the office, each in words that stand nowhere else. */
const secrets = {
  partnerFact: '伙伴级事实甲乙丙丁',
  internalFact: '内部事实戊己庚辛',
  withdrawn: '撤回的事实壬癸',
  superseded: '旧事实子丑寅卯',
  factNote: '事实旁注辰巳午未',
  raw: '原文字句申酉戌亥',
  internalRecord: '内部园区松竹梅',
  archived: '归档园区兰菊荷',
  realName: '真名公司凤凰麒麟',
  realAlias: 'Phoenix Undisclosed Holdings',
  codeName: '代号白鹭',
  officeAlias: '办公室自用叫法',
  tells: '某园区由真名公司凤凰麒麟建设',
  investor: '投资方青龙白虎',
  investorReal: 'Vermilion Bird Real Name GmbH',
  investorNote: '投资方备注玄武',
  packetWords: '推介包官员文字朱雀',
  watermark: '水印天地玄黄',
  version: '定稿内容宇宙洪荒',
  exportPath: '/secret/出件记录/日月盈昃.pdf',
  district: '区级测算辰宿列张',
  journal: '修改理由寒来暑往',
  sourceText: '来源全文秋收冬藏',
  sourceNote: '来源备注闰余成岁',
  noteTitle: '与张处长的电话记录',
  sourceFile: 'secret-source-file.docx',
  glossary: '词表律吕调阳',
  rule: '条款样例云腾致雨',
  clause: '条款原文露结为霜',
  conflictReason: '采信理由金生丽水',
  rate: '汇率出处玉出昆冈',
  review: '复核责任人剑号巨阙',
  mapping: '导入列名珠称夜光',
  lead: '线索姓名果珍李柰',
  unshownTour: '不展示的导览菜重芥姜',
  standPath: '旧副本路径海咸河淡',
} as const;

const start = startDraft({
  investorId: 'i1',
  template: 'one-pager',
  language: 'zh',
  audience: 'internal',
  parkIds: [],
  watermark: secrets.watermark,
  asOf: null,
});
const draftWithSecrets = {
  ...start,
  sections: start.sections.map((section) => ({ ...section, words: { zh: secrets.packetWords, en: '' } })),
};

const insert = (db: Database, table: string, row: Record<string, unknown>): unknown =>
  db
    .prepare(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map((key) => `@${key}`)
        .join(', ')})`,
    )
    .run(row);

/** A row like one there is, with some columns of its own. */
function like(db: Database, table: string, where: string, more: Record<string, unknown>): void {
  const row = db.prepare(`SELECT * FROM ${table} WHERE ${where} LIMIT 1`).get() as Record<string, unknown>;
  insert(db, table, { ...row, ...more });
}

function hideSecrets(db: Database): void {
  const fact = (id: string, text: string, more: Record<string, unknown> = {}): void =>
    like(db, 'fact', "record_id = 'zero-bay' AND text_zh IS NOT NULL", {
      id,
      text_zh: text,
      text_en: null,
      sensitivity: 'public',
      ...more,
    });
  const record = (id: string, name: string, more: Record<string, unknown> = {}): void =>
    like(db, 'record', "id = 'zero-bay'", { id, name_zh: name, name_en: null, ...more });
  insert(db, 'source', {
    id: 'note-1',
    title_zh: secrets.noteTitle,
    language: 'zh',
    grade: 'note',
    weight: 'low',
    note_zh: secrets.sourceNote,
    file: secrets.sourceFile,
  });
  insert(db, 'segment', { id: 'note-1-1', source_id: 'note-1', ordinal: 1, line_from: 1, line_to: 1, title_zh: secrets.noteTitle });
  fact('s1', secrets.partnerFact, { sensitivity: 'partner' });
  fact('s2', secrets.internalFact, { sensitivity: 'internal' });
  fact('s3', secrets.withdrawn, { withdrawn_on: '2026-01-01' });
  fact('s4', secrets.superseded, { superseded_by: 's2' });
  fact('s5', '公开而有旁注', {
    note_zh: secrets.factNote,
    raw: JSON.stringify([secrets.raw]),
    source_id: 'note-1',
    segment_id: 'note-1-1',
  });
  fact('s6', secrets.tells);
  record('secret-park', secrets.internalRecord, { sensitivity: 'internal' });
  record('old-park', secrets.archived, { status: 'archived' });
  record('heron-project', secrets.realName, { kind: 'project', class: 'signed' });
  for (const [name, origin] of [
    [secrets.codeName, 'code'],
    [secrets.realAlias, 'former'],
  ] as const)
    insert(db, 'alias', { record_id: 'heron-project', name, language: 'zh', origin });
  insert(db, 'alias', { record_id: 'zero-bay', name: secrets.officeAlias, language: 'zh', origin: 'office' });
  fact('s7', '代号项目的事实也不公开', { record_id: 'heron-project' });
  insert(db, 'investor', {
    id: 'i1',
    created_at: at,
    updated_at: at,
    profile: JSON.stringify({ codeName: secrets.investor, name: { en: secrets.investorReal }, notes: secrets.investorNote }),
  });
  insert(db, 'packet', {
    id: 'p1',
    investor_id: 'i1',
    draft: JSON.stringify(draftWithSecrets),
    created_at: at,
    updated_at: at,
  });
  insert(db, 'packet_version', { id: 'v1', packet_id: 'p1', snapshot: secrets.version, sha256: 'x', created_at: at });
  insert(db, 'packet_export', {
    id: 'e1',
    packet_id: 'p1',
    version_id: 'v1',
    file_name: 'x',
    path: secrets.exportPath,
    sha256: 'x',
    bytes: 1,
    pages: 1,
    checks: '[]',
    overrides: '[]',
    exported_at: at,
  });
  insert(db, 'district_return', { id: 'd1', investor_id: 'i1', inputs: secrets.district, updated_at: at });
  insert(db, 'source_text', { source_id: 'note-1', lines: JSON.stringify([secrets.sourceText]) });
  like(db, 'clause', '1', { id: 'c1', wording: secrets.clause });
  insert(db, 'rule_sample', { clause_id: 'c1', sample_id: 'x', kept: secrets.rule });
  insert(db, 'glossary', { id: 'g1', words: JSON.stringify([secrets.glossary]) });
  like(db, 'conflict', '1', { id: 'k1', reason: secrets.conflictReason });
  insert(db, 'exchange_rate', { currency: 'USD', on_day: '2026-01-01', cny: '7', note: secrets.rate });
  insert(db, 'review_rule', { kind: 'park', attribute_id: '*', months: 6, owner: secrets.review });
  insert(db, 'import_mapping', { id: 'm1', kind: 'park', headers: secrets.mapping, mapping: '{}', updated_at: at });
  insert(db, 'lead', {
    id: 'l1',
    copy_id: 'x',
    number: 1,
    sha256: 'x',
    content: secrets.lead,
    delete_on: '2027-01-01',
    follow_up_note: '',
    imported_at: at,
  });
  insert(db, 'stand_copy', { id: 'x', made_at: at, path: secrets.standPath, manifest: '{}' });
  const note = { at, by: 'x', command: 'x', summary: { zh: secrets.journal, en: secrets.journal }, reason: secrets.journal };
  runChange(db, note, (journal) => {
    journal.insert('tour', {
      id: 'tour-unshown',
      position: 2,
      content: JSON.stringify({
        id: 'tour-unshown',
        group: 'sector',
        name: { zh: secrets.unshownTour, en: 'Unshown' },
        shown: false,
        stops: [],
      }),
    });
  });
}

const folder = seededFolder();
const out = path.join(temporaryFolder(), 'stand');
let store: Store;
let copy: StandCopy;
beforeAll(() => {
  store = openTestStore(folder);
  hideSecrets(store.db);
  insert(store.db, 'tour', {
    id: 'tour-own',
    position: 1,
    content: JSON.stringify({
      id: 'tour-own',
      group: 'sector',
      name: { zh: '我们的导览', en: 'Our walk' },
      shown: true,
      stops: [
        { recordId: 'zero-bay', factIds: ['s2'], words: { zh: '从这里开始', en: '' } },
        { recordId: 'secret-park', factIds: [], words: { zh: '', en: '' } },
      ],
    }),
  });
  copy = makeStandCopy(store, { out, madeAt: at, applicationVersion: '0.1.0' });
});

const open = <T>(look: (db: Database) => T): T => {
  const { store: stand } = openStandCopy(out, { waitMs: 0 });
  try {
    return look(stand.db);
  } finally {
    stand.close();
  }
};

describe('a stand copy', () => {
  it('holds every one of the strings nowhere in its bytes, though the office’s store holds them all', () => {
    store.db.pragma('wal_checkpoint(TRUNCATE)');
    const office = fs.readFileSync(store.file);
    const missing = Object.entries(secrets).filter(([, text]) => !office.includes(Buffer.from(text, 'utf8')));
    expect(missing).toEqual([]);
    const names = fs.readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(out, name)).isFile());
    expect(names.toSorted()).toEqual(['parkfolio.sqlite', 'stand.json']);
    for (const name of names) {
      const bytes = fs.readFileSync(path.join(out, name));
      expect([name, Object.entries(secrets).filter(([, text]) => bytes.includes(Buffer.from(text, 'utf8')))]).toEqual([name, []]);
    }
  });

  it('holds no row that is not public, and none in the tables of the office', () => {
    open((db) => {
      const counts = rowCounts({ db });
      const filled = Object.keys(counts).filter((table) => (counts[table] ?? 0) > 0 && !table.startsWith('search_'));
      expect(filled.toSorted()).toEqual(
        [
          'alias',
          'attribute',
          'district_validity',
          'fact',
          'record',
          'record_scheme',
          'relation',
          'segment',
          'setting',
          'source',
          'tour',
        ].toSorted(),
      );
      expect(db.prepare("SELECT count(*) FROM fact WHERE sensitivity <> 'public'").pluck().get()).toBe(0);
      expect(db.prepare("SELECT count(*) FROM record WHERE sensitivity <> 'public'").pluck().get()).toBe(0);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      expect(counts['record']).toBe(
        store.db
          .prepare(`SELECT count(*) FROM record WHERE sensitivity = 'public' AND status <> 'archived' AND id <> 'heron-project'`)
          .pluck()
          .get(),
      );
      expect(counts['fact']).toBeGreaterThan(1000);
    });
  });

  it('finds by its own index, keeps the tour without what is not public, and cannot be written', () => {
    open((db) => {
      expect(find(db, '零号湾', { filter: {}, limit: 3, today: '2026-09-01' }).hits.map(({ id }) => id)).toContain('zero-bay');
      const { places } = readStandContent(db).tour('tour-own');
      expect(places.map(({ record, words }) => [record.id, words.zh])).toEqual([['zero-bay', '从这里开始']]);
      expect(
        readStandContent(db)
          .home()
          .tours.map(({ id }) => id),
      ).not.toContain('tour-unshown');
      expect(() => db.prepare("UPDATE record SET name_zh = 'x'").run()).toThrow(/readonly/);
    });
  });

  it('brings the published schemes, every sector and every district with parks as tours, and dated sourced figures', () => {
    open((db) => {
      const content = readStandContent(db);
      const { tours, proofs, districts } = content.home();
      // The scheme itself and eight of its nine areas: the ninth is internal in the starter data.
      expect(content.tour('tour-minhang-nine').places.length).toBe(9);
      expect(content.tour('tour-baoshan-bay').places.length).toBe(12);
      expect(tours.map(({ id }) => id)).toContain('tour-zhangjiang-22');
      for (const group of ['sector', 'district']) expect(tours.filter((tour) => tour.group === group).length).toBeGreaterThan(5);
      expect(proofs.length).toBe(12);
      for (const { figure } of proofs)
        expect([figure.asOf.to === null, figure.source.title.zh ?? figure.source.title.en]).toEqual([false, expect.any(String)]);
      expect(districts.find(({ id }) => id === 'minhang')?.parks).toBeGreaterThan(9);
    });
  });

  it('never opens as an office’s store, with or without its manifest', async () => {
    await expect(createApplication({ dataDir: out, assets: treeAssets })).rejects.toThrow(/stand copy and opens as a stand only/);
    const bare = temporaryFolder();
    fs.copyFileSync(path.join(out, 'parkfolio.sqlite'), path.join(bare, 'parkfolio.sqlite'));
    await expect(createApplication({ dataDir: bare, assets: treeAssets })).rejects.toThrow(/stand copy and opens as a stand only/);
    await expect(openApplication({ dataDir: bare, assets: treeAssets })).rejects.toThrow(/has no manifest/);
    await expect(openApplication({ dataDir: folder, stand: true, assets: treeAssets })).rejects.toThrow(/no stand copy in this folder/);
  });

  it('says its PIN once where none was set, and the next copy has the same', () => {
    expect(copy.pin).toMatch(/^\d{6}$/);
    const again = makeStandCopy(store, { out: path.join(temporaryFolder(), 'again'), madeAt: at, applicationVersion: '0.1.0' });
    expect([again.pin, again.fingerprint]).toEqual([null, copy.fingerprint]);
    const kept = openStandCopy(again.path, { waitMs: 0 });
    kept.store.close();
    expect(kept.setup.pin.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a stand copy that was changed is refused with its reason', () => {
  const changed = (change: (folder: string) => void): string => {
    const copied = path.join(temporaryFolder(), 'copy');
    fs.cpSync(out, copied, { recursive: true });
    change(copied);
    return copied;
  };
  const refused = (copied: string): string => {
    try {
      openStandCopy(copied, { waitMs: 0 }).store.close();
      return 'opened';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  it.each([
    [
      'one byte of the store',
      /parkfolio\.sqlite" of the stand copy was changed/,
      (dir: string) => {
        const file = path.join(dir, 'parkfolio.sqlite');
        const bytes = fs.readFileSync(file);
        bytes[bytes.length - 7] = (bytes[bytes.length - 7] ?? 0) ^ 1;
        fs.writeFileSync(file, bytes);
      },
    ],
    [
      'a row, written by SQLite',
      /was changed/,
      (dir: string) => {
        const db = connect(path.join(dir, 'parkfolio.sqlite'));
        db.prepare("UPDATE record SET name_zh = '改名' WHERE id = 'zero-bay'").run();
        db.pragma('journal_mode = DELETE');
        db.close();
      },
    ],
    [
      'the manifest to fit a changed store',
      /signature does not fit/,
      (dir: string) => {
        const file = path.join(dir, 'stand.json');
        fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(copy.sha256, 'f'.repeat(64)));
      },
    ],
    ['a manifest that is no JSON', /cannot be read/, (dir: string) => fs.writeFileSync(path.join(dir, 'stand.json'), '{')],
    ['a log put beside the store', /not made with it/, (dir: string) => fs.writeFileSync(path.join(dir, 'parkfolio.sqlite-wal'), 'x')],
    ['the store taken away', /lacks the file/, (dir: string) => fs.rmSync(path.join(dir, 'parkfolio.sqlite'))],
  ])('%s', (_, reason, change) => {
    expect(refused(changed(change))).toMatch(reason);
  });
  it('and an untouched one opens', () => {
    expect(refused(changed(() => undefined))).toBe('opened');
  });
});

describe('making a copy', () => {
  it.each([
    ['the office’s own folder', () => folder, /own folder|holds something/],
    ['a folder that holds something', () => path.dirname(out), /holds something/],
    ['a file', () => path.join(out, 'stand.json'), /no folder/],
  ])('into %s is refused and leaves nothing', (_, where, reason) => {
    const before = fs.readdirSync(path.dirname(out)).toSorted();
    expect(() => makeStandCopy(store, { out: where(), madeAt: at, applicationVersion: '0.1.0' })).toThrow(reason);
    expect(fs.readdirSync(path.dirname(out)).toSorted()).toEqual(before);
  });

  it('refuses a tour whose words tell an undisclosed name, naming the tour', () => {
    const words = JSON.stringify({
      id: 'tour-tells',
      group: 'sector',
      name: { zh: '说漏的导览', en: 'Telling' },
      shown: true,
      stops: [{ recordId: 'zero-bay', factIds: [], words: { zh: `这里是${secrets.realName}的厂房`, en: '' } }],
    });
    insert(store.db, 'tour', { id: 'tour-tells', position: 3, content: words });
    const target = path.join(temporaryFolder(), 'x');
    expect(() => makeStandCopy(store, { out: target, madeAt: at, applicationVersion: '0.1.0' })).toThrow(/说漏的导览/);
    expect(fs.existsSync(target)).toBe(false);
    store.db.prepare("DELETE FROM tour WHERE id = 'tour-tells'").run();
  });
});
