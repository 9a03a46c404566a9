import type { Combination, CombineEntry } from '#shared/domain/match/combination.ts';
import { combineClauses } from '#shared/domain/match/combine-clauses.ts';
import { Exact } from '#shared/lib/decimal.ts';

export const both = (text: string) => ({ zh: text, en: text });
interface Draft {
  amount?: [low: string, base: string, high: string] | string | null;
  currency?: 'CNY' | 'USD';
  verdict?: 'fits' | 'cannot-tell' | 'does-not-fit';
  group?: string | null;
  excludes?: string[];
  stacksWith?: string[] | null;
  cap?: { id: string; at: string } | null;
}
export function entry(
  id: string,
  { amount = '10', currency = 'CNY', verdict = 'fits', group = null, excludes = [], stacksWith = null, cap = null }: Draft = {},
): CombineEntry {
  const [low, base, high] = typeof amount === 'string' ? [amount, amount, amount] : (amount ?? ['0', '0', '0']);
  return {
    clause: { id, group, excludes, stacksWith, cap: cap === null ? null : { ...cap, text: both(cap.id) } },
    match: { verdict, amount: amount === null ? null : { low, base, high, currency, assumptions: [] } },
  };
}
export const certain = (entries: CombineEntry[], options = {}): Combination | undefined =>
  combineClauses(entries, options).totals[0]?.certain;
/** The rules of stacking, said again in the plainest way. */
export function lawful(entries: readonly CombineEntry[], ids: readonly string[]): boolean {
  const chosen = entries.filter(({ clause }) => ids.includes(clause.id)).map(({ clause }) => clause);
  return chosen.every((a) =>
    chosen.every(
      (b) =>
        a === b ||
        ((a.group === null || a.group !== b.group) && a.excludes?.includes(b.id) !== true && (a.stacksWith ?? [b.id]).includes(b.id)),
    ),
  );
}
export function worth(entries: readonly CombineEntry[], ids: readonly string[], firmCap: string): Exact {
  const chosen = entries.filter(({ clause }) => ids.includes(clause.id));
  const sums = new Map<string, Exact>();
  const caps = new Map<string, Exact>();
  for (const { clause } of entries) if (clause.cap) caps.set(clause.cap.id, Exact.min(caps.get(clause.cap.id) ?? Infinity, clause.cap.at));
  for (const { clause, match } of chosen)
    sums.set(clause.cap?.id ?? clause.id, new Exact(match.amount?.base ?? 0).plus(sums.get(clause.cap?.id ?? clause.id) ?? 0));
  const total = [...sums].reduce((sum, [id, value]) => sum.plus(Exact.min(value, caps.get(id) ?? Infinity)), new Exact(0));
  return Exact.min(total, firmCap);
}
