import { describe, expect, test } from 'vitest';
import { estimateLine, findPromises, languagesWithoutEstimateLine } from '#shared/domain/law/promise.ts';

const words = (text: string): string[] => findPromises(text).map((finding) => finding.words);

describe('promise wording', () => {
  test.each([
    ['我们承诺三个月内落地', ['承诺']],
    ['保证获批', ['保证']],
    ['您一定可以拿到补贴', ['一定']],
    ['Your project will receive CNY 1 million', ['will receive']],
    ['Approval is guaranteed.', ['guaranteed']],
    ['我們保 證獲批', ['保 證']],
  ])('is marked: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    [estimateLine.zh],
    [estimateLine.en],
    ['本册不作任何承诺'],
    ['无法保证获批'],
    ['实行告知承诺制'],
    ['投标保证金可用保函替代'],
    ['按一定比例给予补助'],
    ['需要一定的场地条件'],
    ['建立质量保证体系'],
    ['This is not a promise'],
    ['A bank guarantee is accepted'],
    ['Loan guarantee fund of the district'],
    ['Approval cannot be guaranteed'],
  ])('is not seen in: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  test('a denial elsewhere in the text clears nothing', () => {
    expect(words('本册不作承诺。我们保证获批。')).toEqual(['保证']);
  });
});

describe('the estimate line', () => {
  test('is missed in each language that lacks it', () => {
    expect(languagesWithoutEstimateLine(['按测算约100万元', '测算参考，不构成承诺。'], ['zh', 'en'])).toEqual(['en']);
    expect(languagesWithoutEstimateLine(['测算参考,不构成承诺', 'ESTIMATE, not a commitment.'], ['zh', 'en'])).toEqual([]);
  });
});
