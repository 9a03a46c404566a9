import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { unbound } from '#main/documents/brief/bound.ts';
import { briefValue } from '#main/documents/brief/brief-value.ts';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { readPdf } from '#main/export/pdf-text.ts';
import { squeeze } from '#main/export/expected-text.ts';
import { listBriefVersions } from '#main/repos/brief-repo.ts';
import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { freezeBrief, readBrief } from '#main/services/brief/freeze-brief.ts';
import { issueBrief, issueBriefAgain, type BriefDependencies } from '#main/services/brief/issue-brief.ts';
import { loadDesk } from '#main/services/desk/load-desk.ts';
import { saveCommitment } from '#main/services/ledger/save-commitment.ts';
import { placedTexts } from '#main/services/packet/value-texts.ts';
import { loadBatches } from '#main/services/programmes/load-programme.ts';
import { readInterval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { sha256Of, temporaryFolder, today, treeAssets } from '../../../support/core.ts';
import { newDesk } from '../editing/desk-support.ts';
import { commitmentInput, move } from '../ledger/ledger-support.ts';

const desk = newDesk();
const { db, clock } = desk;
const folder = temporaryFolder();
const typesetter = createTypesetter(treeAssets, {});
const dependencies: BriefDependencies = {
  db,
  clock,
  glyphs: createGlyphs(treeAssets.fontsDir),
  typesetter,
  applicationVersion: '0.0.0-test',
};
const august = { from: '2026-08-01', to: '2026-08-31' };
const write = (name: string) => ({ target: () => Promise.resolve(path.join(folder, name)) });

/** Some briefs are typeset and checked, on a busy machine too. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

beforeAll(() => {
  move(desk, 'silicon-wafer-line', { stage: 'intent', asOf: '2026-08-05' });
  move(desk, 'silicon-wafer-line', { stage: 'signed', asOf: '2026-08-20' });
  saveCommitment(desk, commitmentInput('silicon-wafer-line'));
});
afterAll(() => typesetter.close());

const valueOf = (language: PacketLanguage) => {
  const { id, snapshot } = freezeBrief(dependencies, { ...august, language });
  return briefValue(snapshot, id);
};

describe('the brief', () => {
  it('says new projects, new progress, new problems, then targets, batches and exceptions', () => {
    expect(valueOf('zh').sections.map(({ title }) => unbound(title.zh?.text ?? ''))).toEqual([
      '一、新项目',
      '二、新进展',
      '三、新问题',
      '四、目标与实际（截至2026年9月1日）',
      '五、项目批次（截至2026年9月1日）',
      '六、例外事项（截至2026年9月1日）',
      '七、在手项目（截至2026年9月1日）',
      '八、发出的推介包',
      '九、来源',
    ]);
  });

  it('is in lists and tables, and internal on its face', () => {
    const value = valueOf('zh');
    const kinds = new Set(value.sections.flatMap(({ blocks }) => blocks.map(({ type }) => type)));
    expect([...kinds].toSorted()).toEqual(['list', 'paragraph', 'sources', 'table']);
    expect([value.audience, value.meta.audienceMark?.zh?.text, value.template]).toEqual(['internal', '内部资料', 'brief']);
  });

  it('has the figures of the packets, formatted by the same function, with their sources', () => {
    const texts = new Set(placedTexts(valueOf('zh-en')).map(({ text }) => unbound(text)));
    const figures = ['invest-first-batch-1', 'invest-first-batch-2'].flatMap((id) =>
      listFactsOfRecord(db, id).filter(({ attributeId }) =>
        ['projects-declared', 'projects-approved', 'support-amount'].includes(attributeId),
      ),
    );
    const printed = figures.flatMap((fact) => [formatFact(fact, 'zh').text, formatFact(fact, 'en').text].map(unbound));
    expect(figures).toHaveLength(6);
    expect(printed.filter((text) => !texts.has(text))).toEqual([]);
    expect(printed).toEqual(expect.arrayContaining(['超过70个', '近3,000万元']));
  });

  it('gives the rates of batches as the page of the programme does, bounds as bounds', () => {
    const texts = new Set(placedTexts(valueOf('zh-en')).map(({ text }) => unbound(text)));
    const rates = loadBatches(db, today)
      .flatMap(({ batches }) => batches)
      .flatMap(({ figures: { selection } }) => (selection === null ? [] : [readInterval(selection.value)]))
      .flatMap((rate) => [shareText(rate, 'zh'), shareText(rate, 'en')].map((text) => (text === null ? null : unbound(text))));
    expect(rates).toEqual(['14.6%', '14.6%', '至多12.9%', 'at most 12.9%']);
    expect(rates.filter((rate) => rate === null || !texts.has(rate))).toEqual([]);
  });

  it('rests on the same reading as the desk', () => {
    const { snapshot } = freezeBrief(dependencies, { ...august, language: 'zh' });
    expect(snapshot.desk).toEqual(loadDesk(db, august, today));
  });

  it('never prints intents and signings as one number', () => {
    const table = valueOf('zh')
      .sections.flatMap(({ blocks }) => blocks)
      .find(({ id }) => id === 'by-district');
    const columns = table?.type === 'table' ? table.columns.map(({ title }) => title.zh?.text) : [];
    expect(columns).toEqual(['行政区', '意向', '签约及以后', '其他阶段']);
  });

  it.each<PacketLanguage>(['zh', 'en', 'zh-en'])('passes every check on its bytes in %s, with each figure readable', async (language) => {
    const result = await issueBrief(dependencies, { ...august, language }, write(`${language}.pdf`));
    expect(result.export.checks.filter(({ ok }) => !ok)).toEqual([]);
    const { pages } = await readPdf(fs.readFileSync(path.join(folder, `${language}.pdf`)));
    const text = squeeze(pages.map((page) => page.text).join(''));
    const wanted = {
      zh: ['内部资料', '12英寸硅片生产线', '至多70%'],
      en: ['Internal', 'atmost70%'],
      'zh-en': ['内部资料', 'Internal', '至多70%', 'atmost70%'],
    };
    expect(wanted[language].filter((each) => !text.includes(squeeze(each)))).toEqual([]);
    expect([result.rows > 20, result.export.sha256]).toEqual([true, sha256Of(path.join(folder, `${language}.pdf`))]);
  });
});

describe('a frozen brief', () => {
  it('is written again with the bytes it had, whatever happened since', async () => {
    const first = await issueBrief(dependencies, { ...august, language: 'zh' }, write('first.pdf'));
    move(desk, 'tram-industry-base', { stage: 'started', asOf: '2026-08-15' });
    const again = await issueBriefAgain(dependencies, first.export.versionId, write('again.pdf'));
    expect([sha256Of(path.join(folder, 'again.pdf')), again.export.versionId]).toEqual([first.export.sha256, first.export.versionId]);
    expect(again.export.checks.at(-1)).toMatchObject({ name: 'same bytes as before', ok: true });
    const next = await issueBrief(dependencies, { ...august, language: 'zh' }, write('next.pdf'));
    expect(next.export.versionId).not.toBe(first.export.versionId);
    expect(listBriefVersions(db).find(({ id }) => id === first.export.versionId)?.exports.length).toBeGreaterThan(1);
  });

  it.each([
    "UPDATE brief_version SET snapshot = '{}'",
    'DELETE FROM brief_version',
    "UPDATE brief_export SET sha256 = ''",
    'DELETE FROM brief_export',
    "INSERT OR REPLACE INTO brief_version SELECT id, from_day, to_day, language, '{}', sha256, created_at FROM brief_version",
  ])('withstands %s', (sql) => {
    expect(() => db.prepare(sql).run()).toThrow(/never/);
  });

  it('is not known by another name, and is refused where its content lost its hash', () => {
    expect(() => readBrief(db, 'b-none')).toThrow('There is no frozen brief');
    db.prepare("INSERT INTO brief_version VALUES ('b-broken', '2026-08-01', '2026-08-31', 'zh', '{}', 'aa', '')").run();
    expect(() => readBrief(db, 'b-broken')).toThrow('no longer has its own hash');
  });
});

it('writes no file where a letter of a record is in no font, and says which', async () => {
  db.prepare("UPDATE record SET name_zh = '12英寸硅片生产线\u{10FFFD}' WHERE id = 'silicon-wafer-line'").run();
  await expect(issueBrief(dependencies, { ...august, language: 'zh' }, write('boxes.pdf'))).rejects.toMatchObject({
    code: 'preflight-blocked',
  });
  expect(fs.existsSync(path.join(folder, 'boxes.pdf'))).toBe(false);
});

it('leaves no file and no entry where nobody chose a place', async () => {
  const before = db.prepare('SELECT count(*) FROM brief_export').pluck().get();
  db.prepare("UPDATE record SET name_zh = '12英寸硅片生产线' WHERE id = 'silicon-wafer-line'").run();
  const nowhere = { target: () => Promise.resolve(null) };
  await expect(issueBrief(dependencies, { ...august, language: 'zh' }, nowhere)).rejects.toMatchObject({ code: 'cancelled' });
  expect(db.prepare('SELECT count(*) FROM brief_export').pluck().get()).toBe(before);
});

it('says that typesetting took too long, as packets do, and leaves no file', async () => {
  const hurried = createTypesetter(treeAssets, { timeLimitMs: 1 });
  try {
    const issuing = issueBrief({ ...dependencies, typesetter: hurried }, { ...august, language: 'zh' }, write('slow.pdf'));
    await expect(issuing).rejects.toMatchObject({ code: 'export-failed' });
    await expect(issuing).rejects.toThrow('排版超时');
    expect(fs.existsSync(path.join(folder, 'slow.pdf'))).toBe(false);
  } finally {
    await hurried.close();
  }
});
