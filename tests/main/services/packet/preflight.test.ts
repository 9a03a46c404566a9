import { describe, expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { writeSettings } from '#main/repos/setting-repo.ts';
import { preparePacket, type PreparedPacket } from '#main/services/packet/prepare-packet.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startDraft, type PacketDraft, type SectionId } from '#shared/domain/packet/draft.ts';
import { templates } from '#shared/domain/packet/template.ts';
import { startSettings, type Settings } from '#shared/domain/settings/settings.ts';
import { heron, seededStore, today, treeAssets } from '../../../support/core.ts';

const { db } = seededStore();
const glyphs = createGlyphs(treeAssets.fontsDir);

const draft = (more: Partial<PacketDraft> = {}): PacketDraft => ({
  ...startDraft({ investorId: 'i', template: 'pitch', language: 'zh-en', audience: 'public', parkIds: [], watermark: null, asOf: null }),
  ...more,
});
const withWords = (id: SectionId, zh: string, en = ''): PacketDraft =>
  draft({ sections: draft().sections.map((section) => (section.id === id ? { ...section, words: { zh, en } } : section)) });
function prepare(
  profile: InvestorProfile = heron(),
  packet: PacketDraft = draft(),
  office: Partial<Settings['office']> = { phone: '021-1' },
): PreparedPacket {
  writeSettings(db, { ...startSettings, office: { ...startSettings.office, ...office } });
  return preparePacket(db, { draft: packet, profile, today, applicationVersion: '0.0.0-test' }, glyphs);
}
const found = (prepared: PreparedPacket, code: string) => prepared.findings.filter((finding) => finding.code === code);
const places = (prepared: PreparedPacket, code: string): string[] => found(prepared, code).map((finding) => finding.where);

describe('a character that the fonts lack', () => {
  const cases: [string, (text: string) => PreparedPacket][] = [
    ['the code name', (text) => prepare(heron({ codeName: `苍鹭${text}` }))],
    ['the disclosed Chinese name', (text) => prepare(heron({ disclosed: true, name: { zh: `苍鹭医疗${text}` } }))],
    ['the disclosed English name', (text) => prepare(heron({ disclosed: true, name: { en: `Heron Medical ${text}` } }))],
    ['a sector', (text) => prepare(heron({ sectors: ['biomedicine', `x${text}`] }))],
    ['a need', (text) => prepare(heron({ needs: [`cleanroom ${text}`] }))],
    ['a question', (text) => prepare(heron({ questions: [`Where? ${text}`] }))],
    ['a role', (text) => prepare(heron({ people: [{ role: `CTO ${text}` }] }))],
    ['the watermark', (text) => prepare(heron(), draft({ watermark: `讨论稿${text}` }))],
    ['the officer’s Chinese words', (text) => prepare(heron(), withWords('summary', `您好${text}`))],
    ['the officer’s English words', (text) => prepare(heron(), withWords('parks', '', `Dear ${text}`))],
    ['a second paragraph', (text) => prepare(heron(), withWords('summary', `您好\n${text}`))],
    ['the words under the cover', (text) => prepare(heron(), withWords('cover', text))],
    ['the office’s Chinese name', (text) => prepare(heron(), draft(), { nameZh: `招商${text}`, phone: '1' })],
    ['the office’s English name', (text) => prepare(heron(), draft(), { nameEn: `Office ${text}`, phone: '1' })],
    ['the contact', (text) => prepare(heron(), draft(), { contactName: `李${text}`, phone: '1' })],
    ['the telephone', (text) => prepare(heron(), draft(), { phone: `021${text}` })],
    ['the mail address', (text) => prepare(heron(), draft(), { email: `a@b${text}` })],
    ['the postal address', (text) => prepare(heron(), draft(), { addressZh: `沪${text}`, phone: '1' })],
    ['the English postal address', (text) => prepare(heron(), draft(), { addressEn: `Road ${text}`, phone: '1' })],
  ];
  it.each(cases)('in %s blocks, and says where', (_what, make) => {
    const blocks = found(make('😀𠮷'), 'missing-glyph');
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      expect([block.severity, block.where]).toEqual(['block', expect.stringMatching(/^(meta|[a-z-]+(\/[a-z0-9-]+)?)$/)]);
      expect(block.message.en).toContain('“😀” (U+1F600) “𠮷” (U+20BB7)');
    }
  });

  it.each(['\u0007', '\ue000', '\ud842', '\u{1f468}\u200d\u{1f469}'])('%j blocks as well', (char) => {
    expect(places(prepare(heron(), withWords('summary', char)), 'missing-glyph')).toEqual(['summary/summary-words-1']);
  });

  const unprinted: [string, InvestorProfile][] = [
    ['notes', heron({ notes: '😀' })],
    ['an undisclosed name', heron({ name: { zh: '苍鹭😀医疗' } })],
    ['qualifications', heron({ qualifications: ['😀'] })],
    ['the district of registration', heron({ registeredDistrict: '😀区' })],
    ['honours', heron({ people: [{ role: 'CTO', honours: ['😀'], chineseLevel: '😀' }] })],
  ];
  it.each(unprinted)('in %s blocks if and only if it would be printed', (_what, profile) => {
    const prepared = prepare(profile);
    expect(found(prepared, 'missing-glyph').length > 0).toBe(JSON.stringify(prepared.value).includes('😀'));
  });

  it('names the section and block of the officer’s words', () => {
    expect(places(prepare(heron(), withWords('parks', '好😀')), 'missing-glyph')).toEqual(['parks/parks-words-1']);
    expect(places(prepare(heron(), withWords('parks', '好\n好😀')), 'missing-glyph')).toEqual(['parks/parks-words-2']);
  });

  it('does not stand in the starter data, in any language', () => {
    for (const language of ['zh', 'en', 'zh-en'] as const)
      expect(found(prepare(heron(), draft({ language })), 'missing-glyph')).toEqual([]);
  });
});

describe('the code name', () => {
  const named = (more: Partial<InvestorProfile> = {}): InvestorProfile =>
    heron({ name: { zh: '真名医疗', en: 'Realname Medical' }, ...more });

  it.each([
    ['the officer’s words', prepare(named(), withWords('summary', '与真名医疗面谈')), 'summary/summary-words-1'],
    ['words split by blanks', prepare(named(), withWords('summary', '与真 名·医疗面谈')), 'summary/summary-words-1'],
    ['English words', prepare(named(), withWords('summary', '', 'dear REALNAME-medical')), 'summary/summary-words-1'],
    ['full-width words', prepare(named(), withWords('summary', '', 'Ｒｅａｌｎａｍｅ　Ｍｅｄｉｃａｌ')), 'summary/summary-words-1'],
    ['the watermark', prepare(named(), draft({ watermark: '致真名医疗' })), 'meta'],
  ])('is broken in %s: that blocks, with its place', (_what, prepared, where) => {
    expect(places(prepared, 'code-name-broken')).toContain(where);
    expect(found(prepared, 'code-name-broken').every((finding) => finding.severity === 'block')).toBe(true);
  });

  it.each([
    ['questions', named({ questions: ['Does Realname Medical qualify?'] })],
    ['needs', named({ needs: ['真名医疗宿舍'] })],
    ['sectors', named({ sectors: ['真名医疗香水'] })],
    ['roles', named({ people: [{ role: 'CTO of Realname Medical' }] })],
    ['the code name itself', named({ codeName: '真名医疗（代号）' })],
  ])('is broken by the investor’s own %s', (_what, profile) => {
    expect(found(prepare(profile), 'code-name-broken').length).toBeGreaterThan(0);
  });

  it('is broken where the name lies over two paragraphs', () => {
    expect(found(prepare(named(), withWords('summary', '与真名\n医疗面谈')), 'code-name-broken').length).toBeGreaterThan(0);
  });

  it('is no secret once disclosed, and is whole without a name to break', () => {
    expect(found(prepare(named({ disclosed: true }), withWords('summary', '与真名医疗面谈')), 'code-name-broken')).toEqual([]);
    expect(found(prepare(heron({ name: { zh: '真', en: '' } }), withWords('summary', '真好')), 'code-name-broken')).toEqual([]);
    expect(found(prepare(named(), withWords('summary', '与名医面谈')), 'code-name-broken')).toEqual([]);
  });
});

describe('wording', () => {
  it('that promises or boasts is a warning at its place and never a block', () => {
    const prepared = prepare(heron(), withWords('incentives', '我们承诺首个落地', 'guaranteed'));
    expect(
      prepared.findings
        .filter((finding) => finding.where === 'incentives/incentives-words-1' && finding.severity === 'warn')
        .map((finding) => finding.code),
    ).toEqual(expect.arrayContaining(['promise-wording', 'superlative']));
    expect(prepared.findings.filter((finding) => finding.severity === 'block')).toEqual([]);
  });

  it('in a section that is off, or in a language not printed, is nobody’s business', () => {
    const off = withWords('living', '承诺');
    expect(
      found(
        prepare(heron(), {
          ...off,
          sections: off.sections.map((section) => (section.id === 'living' ? { ...section, on: false } : section)),
        }),
        'promise-wording',
      ),
    ).toEqual([]);
    expect(found(prepare(heron(), { ...withWords('living', '', 'guaranteed'), language: 'zh' }), 'promise-wording')).toEqual([]);
  });
});

describe('other findings', () => {
  it.each([
    ['empty-contact', 'warn', prepare(heron(), draft(), {})],
    ['no-park', 'warn', prepare({ codeName: 'Nobody' })],
    ['unknown-sector', 'info', prepare(heron({ sectors: ['量子香水'] }))],
    ['undated-fact', 'info', prepare(heron(), draft({ parkIds: ['zero-bay'] }))],
    ['stale-fact', 'warn', prepare(heron(), draft({ parkIds: ['zizhu'], asOf: '2040-01-01' }))],
    ['same-niche', 'warn', prepare(heron(), draft({ parkIds: ['baoshan-fudan-innovation-centre', 'peking-university-science-park'] }))],
    ['odd-figure', 'block', prepare(heron({ investment: { max: 1e300, currency: 'CNY' } }))],
  ])('%s is of severity “%s”', (code, severity, prepared) => {
    expect(found(prepared, code)[0]).toMatchObject({ severity });
  });

  it('two parks of one niche are named with it, in the section that shows them', () => {
    const parkIds = ['baoshan-fudan-innovation-centre', 'peking-university-science-park', 'zizhu'];
    const [finding, ...rest] = found(prepare(heron(), draft({ parkIds })), 'same-niche');
    expect([finding?.where, finding?.recordId, rest]).toEqual(['parks', parkIds[0], []]);
    expect(finding?.message.zh).toMatch(/^“.+”与“.+”主打的都是.+：请说清差别，或只留一个。$/u);
    const compared = startDraft({ ...draft({ parkIds }), template: 'comparison' });
    expect(places(prepare(heron(), compared), 'same-niche')).toEqual(['comparison']);
    expect(found(prepare(heron(), draft({ parkIds: ['zizhu', 'zero-bay'] })), 'same-niche')).toEqual([]);
  });

  it.each([
    ['investment', { investment: { min: 1, max: 1e14 + 1e9, currency: 'CNY' } }],
    ['landMu', { landMu: { min: 1e300 } }],
    ['floorAreaM2', { floorAreaM2: { max: Number.MAX_SAFE_INTEGER } }],
    ['headcount', { headcount: { max: 1e8 } }],
  ] as const)('a figure of %s beyond all measure leads back to the profile, and the largest that may be does not', (where, profile) => {
    expect(places(prepare(heron(profile)), 'odd-figure')).toEqual([where]);
    expect(found(prepare(heron({ investment: { max: 1e14, currency: 'CNY' }, headcount: { max: 1e7 } })), 'odd-figure')).toEqual([]);
  });

  it('blocks come first, then warnings', () => {
    const order = prepare(heron({ codeName: '😀', sectors: ['量子香水'] }), withWords('summary', '承诺'), {}).findings.map((finding) =>
      ['block', 'warn', 'info'].indexOf(finding.severity),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBe(0);
  });

  it('the sample investor has nothing that blocks, in any template and language', () => {
    for (const template of templates) {
      for (const language of ['zh', 'en', 'zh-en'] as const) {
        const packet = { ...startDraft({ ...draft(), template, language }) };
        expect(prepare(heron(), packet).findings.filter((finding) => finding.severity === 'block')).toEqual([]);
      }
    }
  });
});
