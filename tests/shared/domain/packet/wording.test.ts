import { describe, expect, it } from 'vitest';
import { checkWording, holdsName } from '#shared/domain/packet/wording.ts';

describe('checkWording', () => {
  it.each([
    ['我们承诺三个月内批复', 'promise-wording', '承诺'],
    ['保证入驻', 'promise-wording', '保证'],
    ['补贴包过', 'promise-wording', '包过'],
    ['Approval is GUARANTEED', 'promise-wording', 'GUARANTEED'],
    ['You will receive the grant', 'promise-wording', 'will receive'],
    ['Ｐｒｏｍｉｓｅ', 'promise-wording', 'Ｐｒｏｍｉｓｅ'],
    ['我们保　证获批', 'promise-wording', '保　证'],
    ['全国首个', 'superlative', '首个'],
    ['上海最大的园区', 'superlative', '最大'],
    ['The Largest campus', 'superlative', 'the largest'],
    ['a world-class site', 'superlative', 'world-class'],
    ['a world‑class site', 'superlative', 'world-class'],
  ])('finds %s', (text, code, word) => {
    expect(checkWording(text)).toContainEqual({ code, word });
  });

  it('says a promise once, however often it is made', () => {
    expect(checkWording('保证入驻，保证获批')).toEqual([{ code: 'promise-wording', word: '保证' }]);
  });

  it('finds each kind in one text', () => {
    expect(
      checkWording('首个项目，一定成功')
        .map((finding) => finding.code)
        .toSorted(),
    ).toEqual(['promise-wording', 'superlative']);
  });

  it.each([
    '',
    '园区位于闵行区，近地铁。',
    'The park lies in Minhang, near the metro.',
    '估算，以官方文本为准',
    '按一定比例补助，无法保证获批',
    '投标保证金另计',
  ])('lets %j stand', (text) => {
    expect(checkWording(text)).toEqual([]);
  });
});

describe('holdsName', () => {
  it.each([
    ['as it is', '与苍鹭医疗洽谈', '苍鹭医疗'],
    ['split by blanks', '苍 鹭\u3000医\u00a0疗', '苍鹭医疗'],
    ['split over lines', '苍鹭\n医疗', '苍鹭医疗'],
    ['split by punctuation', '苍·鹭-医、疗', '苍鹭医疗'],
    ['full-width', 'ＨＥＲＯＮ　Ｍｅｄｉｃａｌ', 'Heron Medical'],
    ['in other capitals', 'heron MEDICAL gmbh', 'Heron Medical'],
    ['with a curly apostrophe', 'O’Neill’s', "O'Neill's"],
    ['spaced out', 'H e r o n', 'Heron'],
    ['two characters', '见苍鹭的来函', '苍鹭'],
    ['with combining accents', 'Socie\u0301te\u0301 X', 'Société X'],
    ['split by a zero-width space', '苍\u200b鹭医疗', '苍鹭医疗'],
    ['split by a soft hyphen, which prints nothing', 'Her\u00adon Medical', 'Heron Medical'],
    ['split by a word joiner, which prints nothing', '苍\u2060鹭医疗', '苍鹭医疗'],
  ])('finds a name %s', (_what, text, name) => {
    expect(holdsName(text, name)).toBe(true);
  });

  it.each([
    ['another name', '与白鹭医疗洽谈', '苍鹭医疗'],
    ['part of the name', '苍鹭', '苍鹭医疗'],
    ['a name of one character', '鹭岛', '鹭'],
    ['a name of one letter', 'X ray', 'X'],
    ['one character and signs', '（鹭）', '·鹭·'],
    ['an empty name', 'anything', ''],
    ['a blank name', 'anything', '  '],
    ['a name of signs only', 'a—b', '—·—'],
  ])('does not take %s for one', (_what, text, name) => {
    expect(holdsName(text, name)).toBe(false);
  });
});
