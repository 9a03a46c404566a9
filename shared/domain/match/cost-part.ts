import { Exact } from '#shared/lib/decimal.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { MatchModel } from './match-model.ts';
import { factsOfTopic, joinQuotes, known, notKnown, quote, type Part } from './score-facts.ts';

/** A park's price and how many of the other parks with such a price are not cheaper. */
interface Placed {
  price: Exact;
  others: number;
  dearer: number;
}
/** Prices over all parks by what is paid and its unit, each park once. */
export type Prices = ReadonlyMap<string, ReadonlyMap<string, Placed>>;

/** Rent is compared with rent and a charge with charges, in the same unit; nothing is converted. */
const kindOf = ({ attributeId, unit }: Fact): string => `${attributeId} ${unit}`;
/** Yuan per square metre, by whatever stretch of time. */
const isPrice = (fact: Fact): boolean => fact.polarity === 'actual' && /^yuan-per-m2(-|$)/.test(fact.unit ?? '');
const scaledBy = (value: Exact, scale: string): Exact => (scale === '1' ? value : value.times(scale));
/** Prices by fact: a loaded fact is not changed and comes up in every match anew. */
const prices = new WeakMap<Fact, { price: Exact | null }>();
function priceOf(fact: Fact): Exact | null {
  let known = prices.get(fact);
  if (known === undefined) prices.set(fact, (known = { price: readPrice(fact) }));
  return known.price;
}

/** The middle of what the source prints; null where it prints no figure. */
function readPrice({ value: { number, min, max }, scale }: Fact): Exact | null {
  const [low, high] = [min ?? number, max ?? number];
  const only = low ?? high;
  if (only === null) return null;
  const middle = low === null || high === null || low === high ? new Exact(only) : new Exact(low).plus(high).div(2);
  return scaledBy(middle, scale);
}
const pricesIn = (parkId: string, model: MatchModel): readonly Fact[] => factsOfTopic(parkId, 'money', model).filter(isPrice);

/** Sorted once, so that no park has to be compared with every other. */
function place(prices: ReadonlyMap<string, Exact>): Map<string, Placed> {
  const rising = [...prices].sort(([, a], [, b]) => a.cmp(b));
  const others = rising.length - 1;
  let [first, before] = [0, rising[0]?.[1]];
  return new Map(
    rising.map(([parkId, price], at) => {
      if (before?.eq(price) !== true) [first, before] = [at, price];
      return [parkId, { price, others, dearer: others - first }];
    }),
  );
}

export function indexPrices(parkIds: readonly string[], model: MatchModel): Prices {
  const kinds = new Map<string, Map<string, Exact>>();
  for (const parkId of parkIds) {
    for (const fact of pricesIn(parkId, model)) {
      const price = priceOf(fact);
      if (price === null) continue;
      const prices = kinds.get(kindOf(fact)) ?? new Map<string, Exact>();
      kinds.set(kindOf(fact), prices);
      if (!prices.has(parkId)) prices.set(parkId, price);
    }
  }
  return new Map([...kinds].map(([kind, prices]) => [kind, place(prices)]));
}

const costNotKnown = { zh: '租金与成本未知', en: 'Rents and costs are not known' };
const askRent = { zh: '租金或地价是多少，含哪些费用？', en: 'What are rents or land prices, and what do they include?' };

/** Days of a month, to tell which of several prices weighs most; no price is shown or compared by it. */
const daysOfMonth = 30;

const monthly = ({ unit }: Fact, price: Exact): Exact => (unit === 'yuan-per-m2-day' ? price.times(daysOfMonth) : price);

function compare(fact: Fact, parkId: string, prices: Prices): (Placed & { fact: Fact })[] {
  const placed = prices.get(kindOf(fact))?.get(parkId);
  return placed === undefined || placed.others === 0 ? [] : [{ ...placed, fact }];
}

/** The share of the other parks with a price of the same kind that are not cheaper, by the price that weighs most. One price alone says nothing. */
export function costPart(parkId: string, prices: Prices, model: MatchModel): Part {
  const facts = pricesIn(parkId, model);
  if (facts.length === 0) return notKnown(costNotKnown, [askRent]);
  const said = joinQuotes(facts);
  const [compared] = facts
    .flatMap((fact) => compare(fact, parkId, prices))
    .sort((a, b) => monthly(b.fact, b.price).cmp(monthly(a.fact, a.price)));
  if (compared === undefined)
    return notKnown(
      { zh: `来源写有${said.zh}，没有同口径的园区可比`, en: `On record ${said.en}; no other park has a price of this kind to compare` },
      [],
      facts,
    );
  const { others, dearer, fact } = compared;
  const price = quote(fact);
  return known(
    dearer / others,
    {
      zh: `来源写有${said.zh}；按${price.zh}比，另${others}个有同口径价格的园区中，${dearer}个不低于此价`,
      en: `On record ${said.en}; by ${price.en}, of ${others} other parks with a price of this kind, ${dearer} are not cheaper`,
    },
    facts,
  );
}
