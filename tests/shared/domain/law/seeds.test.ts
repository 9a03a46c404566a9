import { expect, test } from 'vitest';
import { checkLaw } from '#shared/domain/law/check-law.ts';
import { seeds } from '../../../seeds/starter-data.ts';

/** Each was read and judged in docs/law-check.md; a new name here is to be judged there first. */
test('in the starter data only the offers of one source by tax, by list and firm by firm are flagged', () => {
  const said = [
    ...seeds.clauses.map(({ id, name, summary }) => ({ id, texts: [name.zh, name.en, summary.zh, summary.en] })),
    ...seeds.facts.map(({ id, value, note }) => ({ id, texts: [value.text?.zh, value.text?.en, note?.zh, note?.en] })),
  ];
  const flagged = said.filter(({ texts }) => texts.some((text) => typeof text === 'string' && checkLaw(text).length > 0));
  expect(flagged.map(({ id }) => id)).toEqual([
    'media-support-tax',
    'xiaolan-one-firm-land',
    'xiaolan-one-firm-talent',
    'xiaolan-one-firm-approval',
    'transition-tax-reward',
    '004-023-34',
    '004-023-35',
    '004-039-63',
  ]);
});
