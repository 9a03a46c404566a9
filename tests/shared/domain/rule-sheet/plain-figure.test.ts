import { expect, it } from 'vitest';
import { plainFigure } from '#shared/domain/rule-sheet/plain-figure.ts';

it.each([
  ['3亿元', 'investment', '300000000'],
  ['5,000万', 'investment', '50000000'],
  ['１２．５%', 'rdSharePercent', '12.5'],
  ['1.2万平方米', 'floorAreaM2', '12000'],
  ['一百二十人', 'headcount', '120'],
  ['30亩', 'landMu', '30'],
  ['5000000', 'investment', '5000000'],
  // Not one exact figure in yuan: left for the officer.
  ['USD 30m', 'investment', 'USD 30m'],
  ['约3亿元', 'investment', '约3亿元'],
  ['3-5亿元', 'investment', '3-5亿元'],
  ['很多', 'headcount', '很多'],
  ['二〇二〇', 'foundedYear', '二〇二〇'],
  ['', 'investment', ''],
])('%s of %s is %s', (text, field, plain) => {
  expect(plainFigure(text, field)).toBe(plain);
});
