import { Exact } from '#shared/lib/decimal.ts';
import { gradeSchema } from '#shared/domain/fact/fact.ts';
import type { StandFigure, StandProof } from './stand-view.ts';

/** Records with at most so many figures in the attract loop: it is a view of the city, not of one place. */
const mostOfOne = 2;

/** A count below this is no figure for the loop. */
const leastCount = 20;

const grades = gradeSchema.options;
const isNumeric = ({ value }: StandFigure): boolean => value.value.number !== null || value.value.min !== null || value.value.max !== null;

/** Money, a share, or a count worth stopping for: a single-digit count says little from across a hall. */
const isLarge = ({ value }: StandFigure): boolean =>
  value.currency !== null || value.unit === 'percent' || new Exact(value.value.base ?? '0').abs().gte(leastCount);

/** A figure that stands by itself in three metres: a number with its unit and its day, that was reached and not aimed at. */
const isProof = (figure: StandFigure): boolean =>
  isNumeric(figure) &&
  isLarge(figure) &&
  figure.value.unit !== null &&
  figure.asOf.to !== null &&
  figure.polarity === 'actual' &&
  figure.grade !== 'note';

/** Stronger evidence first, then the newer statement. */
function byWeight(a: StandFigure, b: StandFigure): number {
  return (
    grades.indexOf(a.grade) - grades.indexOf(b.grade) ||
    (b.asOf.to ?? '').localeCompare(a.asOf.to ?? '') ||
    a.factId.localeCompare(b.factId)
  );
}

/** What is shown large of a record: reached before aimed at, dated before undated, stronger evidence first. */
export function tellingFigures(figures: readonly StandFigure[], most: number): StandFigure[] {
  const rank = (figure: StandFigure): number => (figure.polarity === 'actual' ? 0 : 2) + (figure.asOf.to === null ? 1 : 0);
  return figures
    .filter(isNumeric)
    .toSorted((a, b) => rank(a) - rank(b) || byWeight(a, b))
    .slice(0, most);
}

export const statementsOf = (figures: readonly StandFigure[], most: number): StandFigure[] =>
  figures
    .filter((figure) => !isNumeric(figure))
    .toSorted(byWeight)
    .slice(0, most);

/** The figures of the attract loop, each from another place where there are enough. */
export function pickProofs(candidates: readonly StandProof[], most: number): StandProof[] {
  const taken = new Map<string, number>();
  const proofs: StandProof[] = [];
  const sorted = candidates.filter(({ figure }) => isProof(figure)).toSorted((a, b) => byWeight(a.figure, b.figure));
  for (let round = 1; round <= mostOfOne; round += 1) {
    for (const proof of sorted) {
      const count = taken.get(proof.record.id) ?? 0;
      if (proofs.length < most && count < round && !proofs.includes(proof)) {
        taken.set(proof.record.id, count + 1);
        proofs.push(proof);
      }
    }
  }
  return proofs;
}
