import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { Truth } from '#shared/domain/match/match.ts';
import { anyOf } from '#shared/domain/rule/truth.ts';
import { classDirect, type DirectClass } from './direct-class.ts';
import { computePoints, type PermitClass, type Points, type PointsOptions } from './points.ts';
import type { PointsRange } from './points-items.ts';
import { classBounds } from './points-table.ts';

/** The class of a work permit, from the conditions and the points together. */
export interface PermitJudgement {
  class: PermitClass | 'cannot-tell';
  possible: PermitClass[];
  because: FullBilingual;
  direct: { A: DirectClass; B: DirectClass };
  points: Points;
  /** Questions that are still open and bear on the class; the first `turning` of them can settle it alone. */
  ask: FullBilingual[];
  turning: number;
}

const reached = ({ low, high }: PointsRange, bound: number): Truth => (low >= bound ? 'true' : high < bound ? 'false' : 'unknown');

/** The classes left by the conditions and the points together: A before B, C only when the other two are ruled out. */
function classesLeft(direct: Record<'A' | 'B', Truth>, points: PointsRange): PermitClass[] {
  const high = anyOf([direct.A, reached(points, classBounds.A)]);
  if (high === 'true') return ['A'];
  const professional = anyOf([direct.B, reached(points, classBounds.B)]);
  return [
    ...(high === 'unknown' ? (['A'] as const) : []),
    ...(professional === 'false' ? [] : (['B'] as const)),
    ...(professional === 'true' ? [] : (['C'] as const)),
  ];
}

const words: Record<PermitClass, FullBilingual> = {
  A: { zh: '符合A类的一项条件或积分', en: 'A condition of Category A or its points are met' },
  B: { zh: '不符合A类，符合B类的一项条件或积分', en: 'Category A is ruled out; a condition of Category B or its points are met' },
  C: { zh: 'A类、B类的条件和积分都不符合', en: 'Neither the conditions nor the points of A and B are met' },
};

interface OpenAsk {
  ask: FullBilingual;
  /** Whether one of its answers would settle the class by itself. */
  turns: boolean;
}

/** Every open question of the judgement, each with what its answer alone could do. */
function openAsks({ direct, points }: Pick<PermitJudgement, 'direct' | 'points'>): OpenAsk[] {
  const truths = { A: direct.A.result, B: direct.B.result };
  const settled = (more: Partial<typeof truths>, range: PointsRange = points): boolean =>
    classesLeft({ ...truths, ...more }, range).length === 1;
  const routes = (one: 'A' | 'B'): OpenAsk[] =>
    direct[one].routes.flatMap(({ id, ask }) => {
      const others = anyOf(direct[one].routes.flatMap((route) => (route.id === id ? [] : [route.result])));
      return ask === null ? [] : [{ ask, turns: settled({ [one]: 'true' }) || settled({ [one]: others }) }];
    });
  const lines = points.lines.flatMap(({ ask, low, high }): OpenAsk[] => {
    if (ask === null) return [];
    const ends = [low, high].map((end) => ({ low: points.low - low + end, high: points.high - high + end }));
    return [{ ask, turns: ends.some((range) => settled({}, range)) }];
  });
  return [
    ...(anyOf([truths.A, reached(points, classBounds.A)]) === 'unknown' ? routes('A') : []),
    ...(anyOf([truths.B, reached(points, classBounds.B)]) === 'unknown' ? routes('B') : []),
    ...lines,
  ];
}

/** Sentences of a question that asks several things, one by one. */
function sentences({ ask: { zh, en }, turns }: OpenAsk): OpenAsk[] {
  const [own, other] = [zh.split(/(?<=？)/), en.split(/(?<=\?) /)];
  if (own.length !== other.length) return [{ ask: { zh, en }, turns }];
  return own.map((sentence, at) => ({ ask: { zh: sentence, en: other[at] ?? en }, turns }));
}

/** Each question once, those first whose answer alone would settle the class. */
function inOrder(asks: readonly OpenAsk[]): OpenAsk[] {
  const once = new Map<string, OpenAsk>();
  for (const entry of asks.flatMap(sentences)) {
    const known = once.get(entry.ask.zh);
    once.set(entry.ask.zh, { ...entry, turns: entry.turns || known?.turns === true });
  }
  return [...once.values()].sort((a, b) => Number(b.turns) - Number(a.turns));
}

/** Kleene over both ways into a class: A before B, C only when the other two are ruled out. */
export function judgePermit(person: InvestorPerson, options: PointsOptions = {}): PermitJudgement {
  const direct = { A: classDirect(person, 'A', options.answers), B: classDirect(person, 'B', options.answers) };
  const points = computePoints(person, options);
  const possible = classesLeft({ A: direct.A.result, B: direct.B.result }, points);
  const [first] = possible;
  if (possible.length === 1 && first !== undefined)
    return { class: first, possible, because: words[first], direct, points, ask: [], turning: 0 };
  const asks = inOrder(openAsks({ direct, points }));
  return {
    class: 'cannot-tell',
    possible,
    because: { zh: `已知情况还不能排除${possible.join('、')}类`, en: `What is known still leaves ${possible.join(', ')} open` },
    direct,
    points,
    ask: asks.map(({ ask }) => ask),
    turning: asks.filter(({ turns }) => turns).length,
  };
}
