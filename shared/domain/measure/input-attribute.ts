import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Formula } from '#shared/domain/formula/formula.ts';

/** What is measured and set against a target. */
export const actualAttribute: Attribute = {
  id: 'measured-value',
  name: { zh: '实测值', en: 'Measured value' },
  topic: 'innovation',
  reviewMonths: 12,
};

/** The kind of statement by which values for a symbol of a formula are entered: each symbol has its own, so that two never disagree. */
export function inputAttribute(formula: Formula, symbol: string): Attribute {
  const ordinal = formula.variables.findIndex((variable) => variable.symbol === symbol) + 1;
  const variable = formula.variables[ordinal - 1];
  if (variable === undefined) throw new RangeError(`${formula.id} has no symbol ${symbol}`);
  const plain = (text: string): string => text.replace(/（[^（）]*）$/u, '').replace(/ \([^()]*\)$/, '');
  return {
    id: `input-${formula.id}-${ordinal}`,
    name: { zh: `${plain(variable.name.zh)}（${symbol}）`, en: `${plain(variable.name.en)} (${symbol})` },
    topic: 'innovation',
    reviewMonths: 12,
  };
}
