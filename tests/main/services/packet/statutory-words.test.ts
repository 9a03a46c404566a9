import { expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { seededStore, today, treeAssets } from '../../../support/core.ts';

const { db } = seededStore();
const glyphs = createGlyphs(treeAssets.fontsDir);

it.each(packetLanguageSchema.options)('a tax rate that the law itself grants stops no packet (%s)', (language) => {
  const draft = startDraft({ investorId: 'i', template: 'pitch', language, audience: 'public', parkIds: [], watermark: null, asOf: null });
  const prepared = preparePacket(db, { draft, profile: { codeName: 'Nobody' }, today, applicationVersion: '0.0.0-test' }, glyphs);
  expect(JSON.stringify(prepared.value)).toMatch(/高新技术企业|high-tech enterprise/i);
  expect(prepared.findings.filter((finding) => finding.severity === 'block')).toEqual([]);
});

it('the same words in an officer’s own text are still judged', () => {
  const start = startDraft({
    investorId: 'i',
    template: 'pitch',
    language: 'zh',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
  });
  const sections = start.sections.map((section) =>
    section.id === 'summary' ? { ...section, words: { zh: '按纳税额给予奖励。', en: '' } } : section,
  );
  const draft = { ...start, sections };
  const prepared = preparePacket(db, { draft, profile: { codeName: 'Nobody' }, today, applicationVersion: '0.0.0-test' }, glyphs);
  expect(prepared.findings.filter((finding) => finding.severity === 'block').map((finding) => finding.where)).toContain(
    'summary/summary-words-1',
  );
});
