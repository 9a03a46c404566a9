import { expect, test } from 'vitest';
import { lawKinds } from '#shared/domain/law/law-kind.ts';
import { citationsOfKind, findLawRule } from '#shared/domain/law/rules-of-kind.ts';

test('every kind of the setting stems from an article of the decree, each named once', () => {
  for (const kind of lawKinds) {
    const cited = citationsOfKind(kind).map(({ document, article }) => `${document.zh}${article.zh}`);
    expect(cited[0]).toMatch(/国务院令第783号）第(?:八|九|十)条/u);
    expect(new Set(cited).size).toBe(cited.length);
  }
  expect(citationsOfKind('local-purchase').map(({ article }) => article.en)).toEqual(['Article 9(1)']);
});

test('a rule is found by the id an export log keeps; an unknown id finds none', () => {
  expect(findLawRule('tax-returned')?.kind).toBe('tax-linked');
  expect(findLawRule('gone')).toBeUndefined();
});
