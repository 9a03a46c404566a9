import type { Conflicts } from './clause-conflicts.ts';
import { better, cappedTotal, nothing, upperBound, type CapLimits, type Figures, type Item } from './capped-total.ts';

export interface Choice {
  chosen: Item[];
  /** False where the search met its bound first: the choice is lawful, and perhaps not the best. */
  proven: boolean;
}
interface Terms {
  conflicts: Conflicts;
  caps: CapLimits;
  /** How many clauses may be weighed, over all partial choices, in each part that hangs together. */
  stepLimit: number;
}

const byWorth = (a: Item, b: Item): number => (better(a.figures, b.figures) ? -1 : better(b.figures, a.figures) ? 1 : a.id < b.id ? -1 : 1);

/** Parts that no conflict and no shared cap ties to one another; each is searched on its own. */
function partsOf(items: readonly Item[], { conflicts }: Terms): Item[][] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const byCap = Map.groupBy(items, (item) => item.cap);
  const [parts, seen, openedCaps]: [Item[][], Set<string>, Set<string>] = [[], new Set(), new Set()];
  for (const start of items) {
    if (seen.has(start.id)) continue;
    seen.add(start.id);
    const part = [start];
    // The part grows while it is walked through.
    for (const item of part) {
      const near = [...(conflicts.get(item.id) ?? [])].flatMap((id) => byId.get(id) ?? []);
      if (item.cap !== null && !openedCaps.has(item.cap)) near.push(...(byCap.get(item.cap) ?? []));
      if (item.cap !== null) openedCaps.add(item.cap);
      for (const other of near) {
        if (seen.has(other.id)) continue;
        seen.add(other.id);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** Adds whatever may still be had and raises the total: a search cut short can stop before its choice is full. */
function filled(chosen: readonly Item[], part: readonly Item[], { conflicts, caps }: Omit<Terms, 'stepLimit'>): Item[] {
  const full = [...chosen];
  for (const item of [...part].sort(byWorth)) {
    if (full.some((other) => other.id === item.id || conflicts.get(item.id)?.has(other.id) === true)) continue;
    if (better(cappedTotal([...full, item], caps), cappedTotal(full, caps))) full.push(item);
  }
  return full;
}

/** Depth first, the most worthwhile first; a branch ends where even its upper bound is no better than the best so far. */
function searchPart(part: readonly Item[], { conflicts, caps, stepLimit }: Terms): Choice {
  let best: { chosen: Item[]; total: Figures } = { chosen: [], total: nothing };
  let steps = 0;
  const visit = (chosen: Item[], candidates: readonly Item[]): void => {
    steps += candidates.length + 1;
    const total = cappedTotal(chosen, caps);
    if (better(total, best.total)) best = { chosen, total };
    const [next, ...rest] = candidates;
    if (next === undefined || steps >= stepLimit || !better(upperBound(chosen, candidates, caps), best.total)) return;
    const barred = conflicts.get(next.id);
    visit(
      [...chosen, next],
      rest.filter((item) => barred?.has(item.id) !== true),
    );
    visit(chosen, rest);
  };
  visit([], [...part].sort(byWorth));
  return steps < stepLimit
    ? { chosen: best.chosen, proven: true }
    : { chosen: filled(best.chosen, part, { conflicts, caps }), proven: false };
}

/** Leaves out what adds nothing, such as a clause under a cap that others fill already; the least worthwhile goes first. */
function trimmed(chosen: readonly Item[], caps: CapLimits): Item[] {
  let kept = [...chosen].sort(byWorth);
  for (const item of [...kept].reverse()) {
    const without = kept.filter((other) => other !== item);
    if (!better(cappedTotal(kept, caps), cappedTotal(without, caps))) kept = without;
  }
  return kept;
}

/** The lawful choice that comes to most; the same items always give the same choice. */
export function bestChoice(items: readonly Item[], terms: Terms): Choice {
  const choices = partsOf(items, terms).map((part) => searchPart(part, terms));
  return { chosen: choices.flatMap((choice) => trimmed(choice.chosen, terms.caps)), proven: choices.every((choice) => choice.proven) };
}
