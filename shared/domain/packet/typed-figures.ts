import type { FactView } from '#shared/domain/record/record-view.ts';

/** A number with what it counts or measures. Dates, terms, ordinals and house numbers are no figures that need a source. */
const figure =
  /(?:(?:RMB|CNY|USD|EUR|US\$|[¥$€])\s?)?\d[\d,.]*\s?(?:%|％|‰|(?:多|余)?(?:万亿|亿|万|千|百)(?:美元|元|平方米|平方公里|人|家|个|亩)?|美元|欧元|元|平方米|平方公里|公顷|亩|公里|千米|倍|家|人|名|项|个(?!月|工作|自然|阶段|步骤|问题)|(?:bn|mn|billion|million|thousand|percent|per cent|people|employees|companies|firms|projects|patents|hectares|ha|mu|km²?|m²|sqm|square metres)\b)|(?:RMB|CNY|USD|EUR|US\$|[¥$€])\s?\d[\d,.]*/giu;

/** Figures that an officer typed instead of taking them from a fact, each once. */
export const typedFigures = (text: string): string[] => [...new Set([...text.matchAll(figure)].map(([found]) => found.trim()))];

export type Mixture = 'years' | 'bases' | 'currencies';

const yearOf = ({ fact }: FactView): string | null => fact.asOf.to?.slice(0, 4) ?? null;
const baseOf = ({ fact }: FactView): string => `${fact.polarity} ${fact.baseNote?.zh ?? fact.baseNote?.en ?? ''}`;

function differ(views: readonly FactView[], read: (view: FactView) => string | null): boolean {
  const found = new Set(views.map(read).filter((value) => value !== null));
  return found.size > 1;
}

/**
 * What keeps figures that stand in one line from being read side by side. Years and bases are compared between figures of one
 * unit; amounts in two currencies are never like for like. A figure without a date tells no year.
 */
export function mixturesIn(views: readonly FactView[]): Mixture[] {
  const byUnit = [...Map.groupBy(views, ({ fact }) => `${fact.unit ?? ''} ${fact.currency ?? ''}`).values()];
  const money = views.filter(({ fact }) => fact.currency !== null);
  return [
    ...(byUnit.some((group) => differ(group, yearOf)) ? (['years'] as const) : []),
    ...(byUnit.some((group) => differ(group, baseOf)) ? (['bases'] as const) : []),
    ...(differ(money, ({ fact }) => fact.currency) ? (['currencies'] as const) : []),
  ];
}
