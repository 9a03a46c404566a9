import { Exact } from '#shared/lib/decimal.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { MatchModel } from './match-model.ts';
import { factsOfTopic, joinQuotes, known, notKnown, type Part } from './score-facts.ts';

/** Prices of one unit over all parks, each park once. */
export type Prices = ReadonlyMap<string, readonly { parkId: string; price: Exact }[]>;

/** Yuan per square metre, by whatever stretch of time; prices of different units are never compared. */
const isPrice = (fact: Fact): boolean => fact.polarity === 'actual' && /^yuan-per-m2(-|$)/.test(fact.unit ?? '');
const priceOf = ({ value, scale }: Fact): Exact | null => {
  const ends = [value.min ?? value.number, value.max ?? value.number].filter((end) => end !== null);
  return ends.length === 0
    ? null
    : ends
        .reduce((sum, end) => sum.plus(end), new Exact(0))
        .div(ends.length)
        .times(scale);
};
const pricesIn = (parkId: string, model: MatchModel): Fact[] => factsOfTopic(parkId, 'money', model).filter(isPrice);

export function indexPrices(parkIds: readonly string[], model: MatchModel): Prices {
  const prices = new Map<string, { parkId: string; price: Exact }[]>();
  for (const parkId of parkIds) {
    const seen = new Set<string>();
    for (const fact of pricesIn(parkId, model)) {
      const [unit, price] = [fact.unit ?? '', priceOf(fact)];
      if (price === null || seen.has(unit)) continue;
      seen.add(unit);
      prices.set(unit, [...(prices.get(unit) ?? []), { parkId, price }]);
    }
  }
  return prices;
}

const askRent = { zh: '租金或地价是多少，含哪些费用？', en: 'What are rents or land prices, and what do they include?' };

/** The share of the other parks with a price of the same unit that are not cheaper. One price alone says nothing. */
export function costPart(parkId: string, prices: Prices, model: MatchModel): Part {
  const facts = pricesIn(parkId, model);
  const [fact] = facts;
  const said = joinQuotes(facts);
  if (fact === undefined) return notKnown({ zh: '租金与成本未知', en: 'Rents and costs are not known' }, [askRent]);
  const all = prices.get(fact.unit ?? '') ?? [];
  const own = all.find((entry) => entry.parkId === parkId)?.price;
  const others = all.filter((entry) => entry.parkId !== parkId);
  if (own === undefined || others.length === 0)
    return notKnown(
      { zh: `来源写有${said.zh}，没有同口径的园区可比`, en: `On record ${said.en}; no other park has a price of this kind to compare` },
      [],
      facts,
    );
  const dearer = others.filter(({ price }) => price.gte(own)).length;
  return known(
    dearer / others.length,
    {
      zh: `来源写有${said.zh}；另${others.length}个有同口径价格的园区中，${dearer}个不低于此价`,
      en: `On record ${said.en}; of ${others.length} other parks with a price of this kind, ${dearer} are not cheaper`,
    },
    facts,
  );
}
