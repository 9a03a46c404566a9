import { describe, expect, it } from 'vitest';
import { chipName, documentOf, isNested, isTyping, textOf } from '#renderer/features/packets/builder/rich/rich-document.ts';
import type { OfficerText } from '#shared/domain/packet/rich-text.ts';

const texts: [string, OfficerText][] = [
  ['plain words', '一\n\n二'],
  ['nothing', ''],
  ['bold words', { blocks: [{ type: 'paragraph', runs: [{ text: '一' }, { text: '二', bold: true }] }] }],
  ['a figure', { blocks: [{ type: 'paragraph', runs: [{ factId: 'f1' }] }] }],
  [
    'lists',
    {
      blocks: [
        { type: 'list', ordered: true, items: [[{ text: '一' }], []] },
        { type: 'list', ordered: false, items: [[{ factId: 'f1' }]] },
      ],
    },
  ],
];

describe('a text in the editor', () => {
  it.each(texts)('is the same on the way there and back: %s', (_what, text) => {
    expect(textOf(documentOf(text))).toEqual(text);
  });

  it('takes a list within a list as items of one list', () => {
    const inner = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '二' }] }] }],
    };
    const item = { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '一' }] }, inner] };
    const document = { type: 'doc', content: [{ type: 'bulletList', content: [item] }] };
    expect([isNested(document), textOf(document)]).toEqual([
      true,
      { blocks: [{ type: 'list', ordered: false, items: [[{ text: '一' }], [{ text: '二' }]] }] },
    ]);
  });

  it('drops what is no figure and no word', () => {
    const content = [
      { type: chipName, attrs: {} },
      { type: 'image', attrs: { src: 'x' } },
      { type: 'text', text: '一' },
    ];
    expect(textOf({ type: 'doc', content: [{ type: 'paragraph', content }] })).toBe('一');
  });
});

describe('a step of undo', () => {
  const bold: OfficerText = { blocks: [{ type: 'paragraph', runs: [{ text: '一', bold: true }] }] };
  it.each<[string, OfficerText, OfficerText, boolean]>([
    ['letters typed', '一', '一二', true],
    ['letters typed in bold', bold, { blocks: [{ type: 'paragraph', runs: [{ text: '一二', bold: true }] }] }, true],
    ['words made bold', '一', bold, false],
    ['a figure put in', '一', { blocks: [{ type: 'paragraph', runs: [{ text: '一' }, { factId: 'f' }] }] }, false],
    ['a list made', '一', { blocks: [{ type: 'list', ordered: false, items: [[{ text: '一' }]] }] }, false],
  ])('%s', (_what, before, after, typing) => {
    expect(isTyping(before, after)).toBe(typing);
  });
});
