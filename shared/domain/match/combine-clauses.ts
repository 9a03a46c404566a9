import { Exact } from '#shared/lib/decimal.ts';
import type { SharedCap } from '#shared/domain/clause/clause.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import { bestChoice } from './best-choice.ts';
import { cappedTotal, fromSteps, limited, placesOf, toSteps, type CapLimits, type Item } from './capped-total.ts';
import { conflictsOf, type Conflicts } from './clause-conflicts.ts';
import type { Combination, CombineEntry, CombineOptions, Combined, CurrencyTotal, Limit } from './combination.ts';

interface Terms {
  conflicts: Conflicts;
  options: CombineOptions;
}

const defaultStepLimit = 500_000;

/** Clauses that name one cap with different limits are held to the lowest. */
function capsOf(entries: readonly CombineEntry[]): Map<string, SharedCap> {
  const caps = new Map<string, SharedCap>();
  for (const { clause } of entries) {
    const cap = clause.cap ?? null;
    if (cap !== null && new Exact(cap.at).lt(caps.get(cap.id)?.at ?? Infinity)) caps.set(cap.id, cap);
  }
  return caps;
}

const amountTexts = ({ match: { amount } }: CombineEntry): string[] => (amount === null ? [] : [amount.low, amount.base, amount.high]);

function toItem({ clause, match: { amount } }: CombineEntry, places: number): Item | [] {
  if (amount === null) return [];
  const { low, base, high } = amount;
  return {
    id: clause.id,
    figures: [toSteps(low, places), toSteps(base, places), toSteps(high, places)],
    group: clause.group ?? null,
    cap: clause.cap?.id ?? null,
  };
}

function limitsOf(
  item: Item,
  chosen: readonly Item[],
  { conflicts, caps }: { conflicts: Conflicts; caps: ReadonlyMap<string, SharedCap> },
): Limit[] {
  const barring = chosen.filter((other) => conflicts.get(item.id)?.has(other.id) === true);
  if (barring.length > 0)
    return barring.map((other): Limit => ({
      kind: item.group !== null && other.group === item.group ? 'group' : 'clause',
      id: other.id,
      text: null,
    }));
  const cap = item.cap === null ? undefined : caps.get(item.cap);
  if (cap === undefined || item.figures.every((figure) => figure === 0n)) return [{ kind: 'adds-nothing' }];
  return [{ kind: 'cap', id: cap.id, text: cap.text }];
}

function combineOne(entries: readonly CombineEntry[], currency: Currency, { conflicts, options }: Terms): Combination {
  const caps = capsOf(entries);
  const firmCaps = (options.firmCaps ?? []).filter((cap) => cap.currency === currency);
  const places = placesOf([...entries.flatMap(amountTexts), ...[...caps.values(), ...firmCaps].map((cap) => cap.at)]);
  const items = entries.flatMap((entry) => toItem(entry, places));
  const limits: CapLimits = new Map([...caps].map(([id, { at }]) => [id, toSteps(at, places)]));
  const { chosen, proven } = bestChoice(items, { conflicts, caps: limits, stepLimit: options.stepLimit ?? defaultStepLimit });
  const sum = cappedTotal(chosen, limits);
  const total = firmCaps.reduce((figures, { at }) => limited(figures, toSteps(at, places)), sum);
  const picked = new Set(chosen);
  const overfull = (id: string): boolean => {
    const under = chosen.filter((item) => item.cap === id);
    return cappedTotal(under, limits)[2] < cappedTotal(under, new Map())[2];
  };
  return {
    chosen: chosen.map(({ id }) => id).sort(),
    low: fromSteps(total[0], places),
    base: fromSteps(total[1], places),
    high: fromSteps(total[2], places),
    provenBest: proven,
    capped: [
      ...[...caps.values()].filter(({ id }) => overfull(id)).map(({ id, text }): Limit => ({ kind: 'cap', id, text })),
      ...firmCaps.filter(({ at }) => toSteps(at, places) < sum[2]).map(({ id, text }): Limit => ({ kind: 'firm-cap', id, text })),
    ],
    leftOut: items
      .filter((item) => !picked.has(item))
      .map((item) => ({ id: item.id, limits: limitsOf(item, chosen, { conflicts, caps }) })),
  };
}

function clashesOf(chosen: readonly string[][], conflicts: Conflicts): [string, string][] {
  return chosen.flatMap((ids, at) =>
    chosen
      .slice(at + 1)
      .flatMap((others) =>
        ids.flatMap((id) => others.filter((other) => conflicts.get(id)?.has(other) === true).map((other): [string, string] => [id, other])),
      ),
  );
}

/**
 * The best lawful total of the clauses that fit, and of those that may yet fit, in each currency: groups and exclusions
 * are kept, shared caps and the firm's caps applied, and for each clause left out it is told what limits it.
 */
export function combineClauses(entries: readonly CombineEntry[], options: CombineOptions = {}): Combined {
  const open = entries.filter(({ match }) => match.verdict !== 'does-not-fit');
  const terms: Terms = { conflicts: conflictsOf(open.map(({ clause }) => clause)), options };
  const totals = [...Map.groupBy(open, ({ match }) => match.amount?.currency ?? null)].flatMap(([currency, group]): CurrencyTotal | [] =>
    currency === null
      ? []
      : {
          currency,
          certain: combineOne(
            group.filter(({ match }) => match.verdict === 'fits'),
            currency,
            terms,
          ),
          possible: combineOne(group, currency, terms),
        },
  );
  const clashes = (kind: 'certain' | 'possible'): [string, string][] =>
    clashesOf(
      totals.map((total) => total[kind].chosen),
      terms.conflicts,
    );
  return {
    totals,
    withoutAmount: open.filter(({ match }) => match.amount === null).map(({ clause }) => clause.id),
    clashes: { certain: clashes('certain'), possible: clashes('possible') },
  };
}
