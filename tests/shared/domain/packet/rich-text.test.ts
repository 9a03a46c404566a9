import { describe, expect, it } from 'vitest';
import {
  factIdsOf,
  isEmptyText,
  joinedTexts,
  officerTextLimit,
  officerTextSchema,
  plainTextOf,
  richTextOf,
  simplest,
  textLength,
  withFactReplaced,
  type RichText,
} from '#shared/domain/packet/rich-text.ts';

const rich: RichText = {
  blocks: [
    { type: 'paragraph', runs: [{ text: '聚集企业 ' }, { factId: 'f1' }, { text: '，其中', bold: true }] },
    { type: 'list', ordered: true, items: [[{ text: '一' }], [{ factId: 'f2' }, { factId: 'f1' }]] },
  ],
};

describe('an officer’s text', () => {
  it.each([
    ['plain words of an older draft', '您好\n再见'],
    ['nothing', ''],
    ['paragraphs, bold words, lists and figures of facts', rich],
  ])('takes %s', (_what, text) => {
    expect(officerTextSchema.parse(text)).toEqual(text);
  });

  it.each([
    ['a picture', { blocks: [{ type: 'image', src: 'x' }] }],
    ['a link', { blocks: [{ type: 'paragraph', runs: [{ text: 'x', href: 'https://x' }] }] }],
    ['markup of another kind', { blocks: [{ type: 'paragraph', runs: [{ text: 'x', italic: true }] }] }],
    ['plain words over the limit', '字'.repeat(officerTextLimit + 1)],
    ['rich words over the limit', { blocks: Array.from({ length: 3 }, () => ({ type: 'paragraph', runs: [{ text: '字'.repeat(700) }] })) }],
    ['an empty list', { blocks: [{ type: 'list', ordered: false, items: [] }] }],
  ])('refuses %s', (_what, text) => {
    expect(officerTextSchema.safeParse(text).success).toBe(false);
  });

  it('counts a figure as one character', () => {
    expect([textLength('您好'), textLength(rich)]).toEqual([2, 5 + 1 + 3 + 1 + 2]);
  });

  it('names its facts once each, in reading order', () => {
    expect([factIdsOf('您好'), factIdsOf(rich)]).toEqual([[], ['f1', 'f2']]);
  });

  it('is plain again where nothing but paragraphs is left, and says the same', () => {
    expect(simplest(richTextOf('一\n\n二'))).toBe('一\n\n二');
    expect(simplest(rich)).toBe(rich);
  });

  it('reads line by line, each figure as it is told', () => {
    expect(plainTextOf(rich, (id) => `<${id}>`)).toBe('聚集企业 <f1>，其中\n一\n<f2><f1>');
    expect(plainTextOf(rich)).toBe('聚集企业 ，其中\n一\n');
  });

  it('is empty without words and figures', () => {
    expect(['', ' \n', { blocks: [{ type: 'paragraph' as const, runs: [] }] }, rich].map(isEmptyText)).toEqual([true, true, true, false]);
  });

  it('goes under another, and takes its place where that is empty', () => {
    expect(joinedTexts('一', '二')).toBe('一\n二');
    expect(joinedTexts('', rich)).toBe(rich);
    expect(joinedTexts('一', rich)).toEqual({ blocks: [{ type: 'paragraph', runs: [{ text: '一' }] }, ...rich.blocks] });
  });

  it('takes the newer figure wherever the older one stood', () => {
    expect(factIdsOf(withFactReplaced(rich, { from: 'f1', to: 'f9' }))).toEqual(['f9', 'f2']);
  });
});
