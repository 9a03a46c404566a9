import { normalise } from '#shared/lib/text.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { unitIdSchema, units, type UnitId } from '#shared/domain/unit/unit.ts';

/** What an attribute is recognised by: words of its names and of the facts that carry it, and the units it is given in. */
export interface AttributeCue {
  id: string;
  words: ReadonlyMap<string, number>;
  units: ReadonlySet<string>;
}

/** Pieces two texts are compared by: pairs of Chinese characters, English words without their plural ending. */
export function pieces(text: string): string[] {
  const plain = normalise(text);
  const pairs = [...plain.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_unused, at) => run.slice(at, at + 2)),
  );
  const words = [...plain.matchAll(/[a-z][a-z&-]+/g)].map(([word]) => word.replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : '')));
  return [...pairs, ...words.filter((word) => word.length > 2 && !dull.has(word))];
}
const dull = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'that',
  'this',
  'over',
  'more',
  'than',
  'nearly',
  'total',
  'number',
  'numbers',
  'yuan',
  'billion',
  'million',
]);

/**
 * Cues of every attribute that carries figures: its names in both languages and the wording of the figures the store
 * already has under it.
 */
export function attributeCues(attributes: readonly Attribute[], facts: readonly Fact[]): AttributeCue[] {
  const figures = facts.filter(
    (fact) => fact.value.base !== null || fact.value.number !== null || fact.value.min !== null || fact.value.max !== null,
  );
  const byAttribute = Map.groupBy(figures, (fact) => fact.attributeId);
  const holders = new Map<string, number>();
  const raw = attributes.map((attribute) => {
    const own = byAttribute.get(attribute.id) ?? [];
    const names = new Set([...pieces(attribute.name.zh), ...pieces(attribute.name.en)]);
    const used = new Set(own.flatMap((fact) => fact.citation.raw.flatMap(pieces)));
    for (const piece of new Set([...names, ...used])) holders.set(piece, (holders.get(piece) ?? 0) + 1);
    return { id: attribute.id, names, used, units: new Set(own.flatMap((fact) => (fact.unit === null ? [] : [fact.unit]))) };
  });
  const rarity = (piece: string): number => Math.log(1 + attributes.length / (holders.get(piece) ?? 1));
  return raw.map(({ id, names, used, units: own }) => ({
    id,
    words: new Map([
      ...[...used].map((piece) => [piece, rarity(piece)] as const),
      ...[...names].map((piece) => [piece, 1.5 * rarity(piece)] as const),
    ]),
    units: own,
  }));
}

const dimensionOf = (unit: string): string | null => {
  const read = unitIdSchema.safeParse(unit);
  return read.success ? units[read.data].dimension : null;
};

/** One where the attribute is given in this unit, less where only in its like, null where they cannot be the same figure. */
function unitFit(cue: AttributeCue, unit: UnitId | null): number | null {
  if (unit === null || cue.units.size === 0) return 0.4;
  if (cue.units.has(unit)) return 1;
  const dimension = dimensionOf(unit);
  return [...cue.units].some((own) => dimensionOf(own) === dimension) ? 0.6 : null;
}

/**
 * The attributes a figure most likely states, best first, at most three; none where no word speaks for any.
 * @param near words next to the figure, which weigh most. @param sentence the sentence around it.
 */
export function guessAttributes(cues: readonly AttributeCue[], figure: { near: string; sentence: string; unit: UnitId | null }): string[] {
  const near = new Set(pieces(figure.near));
  const around = new Set(pieces(figure.sentence));
  return cues
    .flatMap((cue) => {
      const fit = unitFit(cue, figure.unit);
      if (fit === null) return [];
      let score = 0;
      for (const [piece, weight] of cue.words) score += near.has(piece) ? weight : around.has(piece) ? weight * 0.25 : 0;
      return score === 0 ? [] : [{ id: cue.id, score: (score * fit) / Math.sqrt(2 + cue.words.size) }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}
