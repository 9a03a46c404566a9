import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import { commonPairs, diffText } from '#shared/domain/packet/text-diff.ts';
import type { TextChange } from '#shared/domain/packet/text-changes.ts';
import { compareDocuments, type VersionDiff } from '#shared/domain/packet/version-diff.ts';
import { sampleValue } from '../../../main/documents/sample-value.ts';

const zh = (text: string, marks: number[] = []): Local => ({ zh: { text, marks } });
const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, tone: 'body', text: zh(text) });
const list = (id: string, ...items: string[]): Block => ({ type: 'list', id, ordered: false, items: items.map((text) => zh(text)) });
const facts = (id: string, ...rows: [label: string, value: string][]): Block => ({
  type: 'facts',
  id,
  rows: rows.map(([label, value]) => ({ label: zh(label), value: zh(value), asOf: zh('2025年'), grade: 'B', flag: null, note: null })),
});
const section = (id: string, ...blocks: Block[]): DocumentSection => ({ id, title: zh(id), blocks });
const document = (...sections: DocumentSection[]): DocumentValue => ({ ...sampleValue('zh'), sections, sources: [] });

const told = ({ before, after }: TextChange): [string | null, string | null] => [
  before?.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('') ?? null,
  after?.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('') ?? null,
];
const sectionsOf = ({ sections }: VersionDiff): string[] =>
  sections.map(({ id, state, moved }) => `${id} ${state}${moved ? ' moved' : ''}`);
const textsOf = ({ sections }: VersionDiff): TextChange[] => sections.flatMap(({ blocks }) => blocks.flatMap(({ texts }) => texts));

describe('two documents compared', () => {
  it.each(['zh', 'en', 'zh-en'] as const)('are the same where nothing printed differs, whatever they are called (%s)', (language) => {
    const value = sampleValue(language);
    const diff = compareDocuments(value, structuredClone({ ...value, meta: { ...value.meta, versionId: 'v-other' } }));
    expect([diff.same, diff.furniture, diff.sources, textsOf(diff)]).toEqual([true, [], [], []]);
  });

  it('name what surrounds the matter', () => {
    const [older, newer] = [sampleValue('zh'), sampleValue('zh')];
    const diff = compareDocuments(older, { ...newer, meta: { ...newer.meta, watermark: '第 2 册', dataAsOf: zh('2031年') } });
    expect(diff.furniture.map(({ label, after }) => [label, after?.map(({ text }) => text).join('')])).toEqual([
      ['数据时点', '2031年'],
      ['水印', '第 2 册'],
    ]);
  });

  it('show a sentence with its figure old and new', () => {
    const diff = compareDocuments(
      document(section('summary', paragraph('p', '园内企业超过1,200家，面积3.5 平方公里。'))),
      document(section('summary', paragraph('p', '园内企业超过1,340家，面积3.5 平方公里。'))),
    );
    expect(textsOf(diff).map(told)).toEqual([['园内企业超过[1,200]家，面积3.5 平方公里。', '园内企业超过[1,340]家，面积3.5 平方公里。']]);
    expect(textsOf(diff)[0]?.figures).toEqual([{ before: '1,200', after: '1,340' }]);
    expect(diff.same).toBe(false);
  });

  it('pair rows by their label, wherever they stand', () => {
    const diff = compareDocuments(
      document(section('parks', facts('f', ['企业', '400家'], ['面积', '2 平方公里'], ['租金', '3 元']))),
      document(section('parks', facts('f', ['面积', '2 平方公里'], ['企业', '500家'], ['人才', '9 人']))),
    );
    expect(textsOf(diff).map((text) => [text.label, ...told(text)])).toEqual([
      ['企业', '[400]家 · 2025年 · B', '[500]家 · 2025年 · B'],
      ['人才', null, '[9 人 · 2025年 · B]'],
      ['租金', '[3 元 · 2025年 · B]', null],
    ]);
  });

  it('pair the items of a list by their words, so that one put in between is one change', () => {
    const diff = compareDocuments(
      document(section('gaps', list('l', '租金没有来源。', '能耗指标未知。', '用地待定。'))),
      document(section('gaps', list('l', '租金没有来源。', '新的一条，与众不同。', '能耗指标仍然未知。', '用地待定。'))),
    );
    expect(textsOf(diff).map(told)).toEqual([
      ['能耗指标未知。', '能耗指标[仍然]未知。'],
      [null, '[新的一条，与众不同。]'],
    ]);
  });

  it('read a big figure with its qualifier and unit, and say where a figure came to stand', () => {
    const proof = (figure: string): Block => ({
      type: 'proof',
      id: 'p',
      items: [{ qualifier: zh('超过'), figure: zh(figure), unit: zh('家'), label: zh('企业'), note: zh('2025年') }],
    });
    const diff = compareDocuments(document(section('summary', proof('30'))), document(section('summary', proof('42'))));
    expect(textsOf(diff).map((text) => [text.label, ...told(text), text.figures])).toEqual([
      ['企业', '超过[30]家 · 2025年', '超过[42]家 · 2025年', [{ before: '30', after: '42' }]],
    ]);
  });

  it('compare tables cell by cell under the name of the row', () => {
    const table = (...rows: string[][]): Block => ({
      type: 'table',
      id: 't',
      caption: null,
      columns: [{ title: zh('项'), align: 'left', width: 1 }],
      rows: rows.map((cells) => cells.map((text) => zh(text))),
      note: null,
    });
    const diff = compareDocuments(
      document(section('living', table(['学校', '2 所'], ['医院', '1 家']))),
      document(section('living', table(['学校', '3 所'], ['公园', '']))),
    );
    expect(textsOf(diff).map((text) => [text.label, ...told(text)])).toEqual([
      ['学校', '[2] 所', '[3] 所'],
      ['', null, '[公园]'],
      ['医院', '[1 家]', null],
    ]);
  });

  it('tell sections and blocks that came, went or moved', () => {
    const [a, b, c] = [
      section('summary', paragraph('1', '甲')),
      section('parks', paragraph('2', '乙')),
      section('talent', paragraph('3', '丙')),
    ];
    const diff = compareDocuments(document(a, b, c), document(c, { ...a, blocks: [...a.blocks, paragraph('4', '丁')] }));
    expect(sectionsOf(diff)).toEqual(['talent same', 'summary changed moved', 'parks removed']);
    expect(diff.sections[1]?.blocks.map(({ id, state }) => [id, state])).toEqual([['4', 'added']]);
    expect(diff.sections[2]?.blocks.flatMap(({ texts }) => texts.map(told))).toEqual([['[乙]', null]]);
  });

  it('do not take a renumbered source for a change, and tell the source itself', () => {
    const entry = (number: number, title: string) => ({
      number,
      title: zh(title),
      place: zh('公报'),
      published: zh('2025年'),
      asOf: zh('2025年'),
      grade: zh('官方'),
    });
    const older = {
      ...document(section('summary', { ...paragraph('p', '甲'), text: zh('甲', [1]) } as Block)),
      sources: [entry(1, '年报')],
    };
    const newer = {
      ...document(section('summary', { ...paragraph('p', '甲'), text: zh('甲', [2]) } as Block)),
      sources: [entry(1, '公告'), entry(2, '年报')],
    };
    const diff = compareDocuments(older, newer);
    expect([sectionsOf(diff), diff.sources.map(({ label, before }) => [label, before])]).toEqual([['summary same'], [['公告', null]]]);
  });

  it('say so where the words are the same and the drawing is not', () => {
    const chart = (svg: string): Block => ({
      type: 'chart',
      id: 'c',
      title: zh('产值'),
      caption: zh('亿元'),
      alternative: zh('逐年上升'),
      svg: { zh: svg },
    });
    const diff = compareDocuments(document(section('parks', chart('<svg/>'))), document(section('parks', chart('<svg><path/></svg>'))));
    expect(diff.sections[0]?.blocks).toEqual([{ id: 'c', state: 'changed', heading: '', texts: [], drawn: true }]);
  });

  it('without a common language are told apart by sections only', () => {
    const diff = compareDocuments(sampleValue('zh'), sampleValue('en'));
    expect([diff.same, diff.languages, textsOf(diff), new Set(diff.sections.map(({ state }) => state))]).toEqual([
      false,
      [],
      [],
      new Set(['same']),
    ]);
  });
});

const words = fc
  .array(fc.constantFrom('园', '区', ' ', '12', '3.5亿', 'park', '，', '7%'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const joined = (pieces: { text: string }[]): string => pieces.map(({ text }) => text).join('');

describe('two wordings compared', () => {
  it('lose no letter, and what is not marked is the same on both sides', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const diff = diffText(before, after);
        const kept = (pieces: typeof diff.before): string => joined(pieces.filter(({ changed }) => !changed));
        expect([joined(diff.before), joined(diff.after), kept(diff.before)]).toEqual([before, after, kept(diff.after)]);
      }),
      { seed: 20260901 },
    );
  });

  it('mark nothing in equal texts', () => {
    fc.assert(
      fc.property(words, (text) => {
        const diff = diffText(text, text);
        expect([diff.figures, [...diff.before, ...diff.after].filter(({ changed }) => changed)]).toEqual([[], []]);
      }),
      { seed: 20260901 },
    );
  });

  it('never cut a figure', () => {
    expect(diffText('投资3.5亿元', '投资35亿元')).toEqual({
      before: [
        { text: '投资', changed: false },
        { text: '3.5亿', changed: true },
        { text: '元', changed: false },
      ],
      after: [
        { text: '投资', changed: false },
        { text: '35亿', changed: true },
        { text: '元', changed: false },
      ],
      figures: [{ before: '3.5亿', after: '35亿' }],
    });
  });

  it.each([
    ['30家（2024年）', '42家（2025年6月）', [{ before: '30', after: '42' }]],
    ['30家，2024-06', '30家，2025-06-30', []],
    ['30 firms (June 2024)', '31 firms (1 July 2025)', [{ before: '30', after: '31' }]],
    ['1000万元', '1,000万元', [{ before: '1000万', after: '1,000万' }]],
  ])('tell figures apart from dates: %s, %s', (before, after, figures) => {
    expect(diffText(before, after).figures).toEqual(figures);
  });

  it('keep both orders and as many entries as can be', () => {
    expect(commonPairs(['a', 'b', 'c', 'd'], ['b', 'x', 'd', 'a'])).toEqual([
      [1, 0],
      [3, 2],
    ]);
  });
});
