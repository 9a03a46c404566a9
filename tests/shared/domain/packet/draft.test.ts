import { describe, expect, it } from 'vitest';
import {
  fixedSections,
  packetDraftSchema,
  sectionIds,
  sectionNames,
  startDraft,
  templateSections,
  type PacketDraft,
} from '#shared/domain/packet/draft.ts';
import { officerTextLimit } from '#shared/domain/packet/rich-text.ts';
import { templates } from '#shared/domain/packet/template.ts';

const draft = (more: Partial<PacketDraft> = {}): PacketDraft => ({
  ...startDraft({
    investorId: 'investor-1',
    template: 'pitch',
    language: 'zh-en',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
  }),
  ...more,
});
const accepts = (value: unknown): boolean => packetDraftSchema.safeParse(value).success;
const [first, ...others] = draft().sections;
const words = (zh: string) => [{ id: 'cover', on: true, words: { zh, en: '' } }, ...others];

it.each(templates)('a new %s has the sections of its template, on and without words', (template) => {
  const { sections } = startDraft({ ...draft(), template });
  expect(sections).toEqual(templateSections[template].map((id) => ({ id, on: true, words: { zh: '', en: '' } })));
  expect(fixedSections.every((id) => templateSections[template].includes(id))).toBe(true);
});

it('every section has a name in both languages', () => {
  for (const id of sectionIds) expect(sectionNames[id].zh.length * sectionNames[id].en.length).toBeGreaterThan(0);
});

describe('a draft', () => {
  it.each<[string, unknown]>([
    ['new', draft()],
    ['with twenty parks', draft({ parkIds: Array.from({ length: 20 }, (_unused, index) => `park-${index}`) })],
    ['with the longest text', { ...draft(), sections: words('字'.repeat(officerTextLimit)) }],
    ['with the longest watermark', draft({ watermark: '水'.repeat(60) })],
    ['with a day', draft({ asOf: '2026-09-01' })],
    ['with sections in another order', draft({ sections: draft().sections.toReversed() })],
    ['with one section', { ...draft(), sections: [first] }],
  ])('%s is accepted', (_what, value) => {
    expect(accepts(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['with a section twice', { ...draft(), sections: [first, ...others, first] }],
    ['with an unknown section', { ...draft(), sections: [{ ...first, id: 'appendix' }] }],
    ['with a park twice', draft({ parkIds: ['zero-bay', 'zero-bay'] })],
    ['with twenty-one parks', draft({ parkIds: Array.from({ length: 21 }, (_unused, index) => `park-${index}`) })],
    ['with a park id that is none', draft({ parkIds: ['Zero Bay'] })],
    ['with too long a text', { ...draft(), sections: words('字'.repeat(officerTextLimit + 1)) }],
    ['with too long a watermark', draft({ watermark: '水'.repeat(61) })],
    ['with a day no calendar has', draft({ asOf: '2026-02-30' })],
    ['without an investor', draft({ investorId: '' })],
    ['in a third language', { ...draft(), language: 'de' }],
    ['for an unknown audience', { ...draft(), audience: 'everyone' }],
    ['with an unknown template', { ...draft(), template: 'constructor' }],
    ['with a property too many', { ...draft(), notes: 'x' }],
    ['without words', { ...draft(), sections: [{ id: 'cover', on: true }] }],
    ['that is null', null],
    ['that is a list', []],
  ])('%s is refused', (_what, value) => {
    expect(accepts(value)).toBe(false);
  });

  it('with a section twice says which rule it breaks, and where', () => {
    expect(
      packetDraftSchema.safeParse({ ...draft(), sections: [first, first] }).error?.issues.map(({ path, message }) => [path, message]),
    ).toEqual([[['sections'], 'a section stands twice']]);
  });
});
