import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import { tableLabel, type TalentAnswers } from './answers.ts';
import { pointsItems, type PointsItem, type PointsRange } from './points-items.ts';
import { classBounds, pointsEditions, type PointsEdition } from './points-table.ts';

export type PermitClass = 'A' | 'B' | 'C';
export interface PointsLine {
  id: string;
  item: FullBilingual;
  answer: FullBilingual;
  low: number;
  high: number;
  max: number;
  cites: string;
  /** What would narrow the line; null when it is settled. */
  ask: FullBilingual | null;
}
export interface Points {
  lines: PointsLine[];
  low: number;
  high: number;
  class: PermitClass | 'cannot-tell';
  /** The classes that the range reaches, highest first. */
  possible: PermitClass[];
  because: FullBilingual;
}
export interface PointsOptions {
  answers?: TalentAnswers | undefined;
  /** The versions of the table to read; where they differ the line spans both. All of them when left out. */
  editions?: readonly PointsEdition[] | undefined;
}

const askEdition: FullBilingual = {
  zh: '积分表两个版本计分不同，现行系统采用哪一版？',
  en: 'Two versions of the points table differ here: which one does the official system use?',
};

/** Nothing known, so that an item shows its whole range. */
const nobody: InvestorPerson = { role: '' };
const hull = (ranges: readonly PointsRange[]): PointsRange => ({
  low: Math.min(...ranges.map(({ low }) => low)),
  high: Math.max(...ranges.map(({ high }) => high)),
});

function lineOf(item: PointsItem, person: InvestorPerson, options: PointsOptions): PointsLine {
  const answers = options.answers ?? {};
  const editions = options.editions ?? pointsEditions;
  const max = Math.max(...editions.map((edition) => item.range(nobody, {}, edition)?.high ?? 0));
  const ranges = editions.flatMap((edition) => item.range(person, answers, edition) ?? []);
  // A value that no version covers may be worth anything the item gives.
  const { low, high } = ranges.length === 0 ? { low: 0, high: max } : hull(ranges);
  const versionsDiffer = ranges.length > 0 && ranges.every((range) => range.low === range.high);
  return {
    id: item.id,
    item: item.name,
    answer: item.answer(person, answers),
    low,
    high,
    max,
    cites: tableLabel,
    ask: low === high ? null : versionsDiffer ? askEdition : item.ask(person, answers),
  };
}

function classesOf({ low, high }: PointsRange): PermitClass[] {
  const classes: PermitClass[] = [];
  if (high >= classBounds.A) classes.push('A');
  if (high >= classBounds.B && low < classBounds.A) classes.push('B');
  if (low < classBounds.B) classes.push('C');
  return classes;
}

/**
 * Points of a person, line by line, as ranges: what is not known gives its whole range, never zero.
 * The class is that of the points alone (A from 85, B from 60); it is settled when both ends of the range agree.
 * @source 外专发〔2017〕40号, 积分要素计分赋值表
 */
export function computePoints(person: InvestorPerson, options: PointsOptions = {}): Points {
  const lines = pointsItems.map((item) => lineOf(item, person, options));
  const total = { low: lines.reduce((sum, line) => sum + line.low, 0), high: lines.reduce((sum, line) => sum + line.high, 0) };
  const possible = classesOf(total);
  const [first] = possible;
  const range = total.low === total.high ? String(total.low) : `${total.low}–${total.high}`;
  if (possible.length === 1 && first !== undefined) {
    return {
      lines,
      ...total,
      class: first,
      possible,
      because: { zh: `积分${range}分，落在${first}类`, en: `${range} points lie in Category ${first}` },
    };
  }
  const open = lines.filter((line) => line.ask !== null);
  return {
    lines,
    ...total,
    class: 'cannot-tell',
    possible,
    because: {
      zh: `积分${range}分，跨${possible.join('、')}类；待定：${open.map((line) => line.item.zh).join('、')}`,
      en: `${range} points reach over ${possible.join(', ')}; open: ${open.map((line) => line.item.en).join('; ')}`,
    },
  };
}
