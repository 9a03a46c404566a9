import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { Truth } from '#shared/domain/match/match.ts';
import { anyOf } from '#shared/domain/rule/truth.ts';
import { classDirect, type DirectClass } from './direct-class.ts';
import { computePoints, type PermitClass, type Points, type PointsOptions } from './points.ts';
import { classBounds } from './points-table.ts';

/** The class of a work permit, from the conditions and the points together. */
export interface PermitJudgement {
  class: PermitClass | 'cannot-tell';
  possible: PermitClass[];
  because: FullBilingual;
  direct: { A: DirectClass; B: DirectClass };
  points: Points;
  /** Questions that are still open and bear on the class. */
  ask: FullBilingual[];
}

const reached = ({ low, high }: Points, bound: number): Truth => (low >= bound ? 'true' : high < bound ? 'false' : 'unknown');

const words: Record<PermitClass, FullBilingual> = {
  A: { zh: '符合A类的一项条件或积分', en: 'A condition of Category A or its points are met' },
  B: { zh: '不符合A类，符合B类的一项条件或积分', en: 'Category A is ruled out; a condition of Category B or its points are met' },
  C: { zh: 'A类、B类的条件和积分都不符合', en: 'Neither the conditions nor the points of A and B are met' },
};

/** Kleene over both ways into a class: A before B, C only when the other two are ruled out. */
export function judgePermit(person: InvestorPerson, options: PointsOptions = {}): PermitJudgement {
  const direct = { A: classDirect(person, 'A', options.answers), B: classDirect(person, 'B', options.answers) };
  const points = computePoints(person, options);
  const high = anyOf([direct.A.result, reached(points, classBounds.A)]);
  const professional = anyOf([direct.B.result, reached(points, classBounds.B)]);
  const possible: PermitClass[] =
    high === 'true'
      ? ['A']
      : [
          ...(high === 'unknown' ? (['A'] as const) : []),
          ...(professional === 'false' ? [] : (['B'] as const)),
          ...(professional === 'true' ? [] : (['C'] as const)),
        ];
  const [first] = possible;
  if (possible.length === 1 && first !== undefined) return { class: first, possible, because: words[first], direct, points, ask: [] };
  const asks = [
    ...(high === 'unknown' ? direct.A.routes : []),
    ...(professional === 'unknown' ? direct.B.routes : []),
    ...points.lines,
  ].flatMap(({ ask }) => ask ?? []);
  return {
    class: 'cannot-tell',
    possible,
    because: { zh: `已知情况还不能排除${possible.join('、')}类`, en: `What is known still leaves ${possible.join(', ')} open` },
    direct,
    points,
    ask: asks.filter((ask, at) => asks.findIndex(({ zh }) => zh === ask.zh) === at),
  };
}
