import { factCell, readAsOf, readText, takePolarity } from '#shared/domain/exchange/fact-cell.ts';
import type { ChangeEffect } from '#shared/domain/exchange/outcome.ts';
import { readGradeCell } from '#shared/domain/exchange/record-words.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { QuantityHint, QuantityReading } from '#shared/domain/quantity/quantity.ts';
import { readQuantity } from '#shared/domain/quantity/read-quantity.ts';
import { units } from '#shared/domain/unit/unit.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { unknownAsOf, type AsOf } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';
import type { EntryCells, LineCells } from './line-cells.ts';
import type { PlannedFact, PlannedPlace, Reason, Verdict } from './plan.ts';
import { cellsOfFact, isFigure, type Snapshot, type StoredFact } from './snapshot.ts';

/** What holds for every fact of the sheet. */
export interface FactGround {
  snapshot: Snapshot;
  attributes: ReadonlyMap<string, Attribute>;
  /** The as-of date the officer gave for the whole sheet. */
  asOf: AsOf | null;
  /** Readings of figures and dates seen before: sheets repeat themselves. */
  readings: Map<string, QuantityReading>;
  dates: Map<string, AsOf | null>;
}

const spelled = (text: string): string => normalise(text).replace(/\s+/g, ' ').trim();

function reading(cell: string, hint: QuantityHint, readings: FactGround['readings']): QuantityReading {
  const key = `${hint.attributeId ?? ''}|${hint.unit ?? ''}|${hint.scale ?? ''}|${cell}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const fresh = readQuantity(cell, hint);
  readings.set(key, fresh);
  return fresh;
}

function dateOf(cell: string, dates: FactGround['dates']): AsOf | null {
  const known = dates.get(cell);
  if (known !== undefined) return known;
  const fresh = readAsOf(cell);
  dates.set(cell, fresh);
  return fresh;
}

const bareNumber = /^[\s\d.,，．０-９]+$/;

type Value = Pick<PlannedFact, 'fact'>['fact'];
const texts = (cell: string, polarity: Value['polarity']): Value => ({
  value: { number: null, min: null, max: null, text: readText(cell), base: null },
  qualifier: 'exact',
  unit: null,
  scale: '1',
  currency: null,
  polarity,
});

/** The value of a cell, or why there is none. */
function valueOf(entry: EntryCells, cell: string, ground: FactGround): Value | { problem: { zh: string; en: string } } {
  const { text, polarity } = takePolarity(cell);
  const heading = entry.column.unit;
  if (/^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM)[!?]?/i.test(text))
    return { problem: { zh: `单元格是公式错误 ${text}，请改成数值`, en: `The cell holds the formula error ${text}; write the value` } };
  if (heading === null && !isFigure(ground.snapshot, entry.attributeId)) return texts(text, polarity);
  const hint: QuantityHint = heading === null ? { attributeId: entry.attributeId } : { ...heading };
  const found = reading(text, hint, ground.readings);
  if (!found.ok) return { problem: found.problem.message };
  const { value, qualifier, unit, scale, currency } = found.quantity;
  if (heading === null && unit !== null && units[unit].dimension === 'money' && bareNumber.test(text))
    return {
      problem: {
        zh: `“${text}”没有金额单位，请在表头写（万元）或（亿元）`,
        en: `“${text}” has no unit of money; write it in the heading, e.g. (RMB million)`,
      },
    };
  return { value: { ...value, text: null }, qualifier, unit, scale, currency, polarity };
}

/** True when two figures say the same, however they are written. */
function sameFigure(a: Value, b: Value): boolean {
  if (a.value.text !== null || b.value.text !== null) return false;
  if (a.unit !== b.unit || a.currency !== b.currency || a.qualifier !== b.qualifier || a.polarity !== b.polarity) return false;
  const exact = (number: string | null, scale: string): string | null =>
    number === null ? null : new Exact(number).times(scale).toFixed();
  return (['number', 'min', 'max'] as const).every(
    (key) => (a.scale === b.scale && a.value[key] === b.value[key]) || exact(a.value[key], a.scale) === exact(b.value[key], b.scale),
  );
}

const later = (next: AsOf, old: AsOf): boolean => next.to !== null && old.to !== null && next.to > old.to;
const earlier = (next: AsOf, old: AsOf): boolean => next.to !== null && old.to !== null && next.to < old.to;

function evidence(
  entry: EntryCells,
  line: LineCells,
  ground: FactGround,
): {
  given: AsOf | null;
  asOf: AsOf | null;
  grade: ReturnType<typeof readGradeCell>;
  place: PlannedPlace;
  problem: { zh: string; en: string } | null;
} {
  const dateCell = entry.asOf ?? line.words.asOf;
  const asOf = dateCell === undefined ? null : dateOf(dateCell, ground.dates);
  const gradeText = entry.grade ?? line.words.grade;
  const grade = gradeText === undefined ? null : readGradeCell(gradeText);
  const title = entry.source ?? line.words.source;
  const stored = title === undefined ? null : ground.snapshot.places.find(title);
  const place: PlannedPlace =
    title === undefined
      ? { type: 'sheet' }
      : stored === null
        ? { type: 'named', title: title.slice(0, 200) }
        : { type: 'stored', place: stored };
  const problem =
    dateCell !== undefined && asOf === null
      ? {
          zh: `数据时点“${dateCell}”读不懂，请写 2024、2024-06 或 2024-06-30`,
          en: `The date “${dateCell}” cannot be read; write 2024, 2024-06 or 2024-06-30`,
        }
      : gradeText !== undefined && grade === null
        ? {
            zh: `证据等级“${gradeText}”不认识，请写 A 法规、B 官方、C 媒体或 D 专员记录`,
            en: `The grade “${gradeText}” is not known; write law, official, media or note`,
          }
        : null;
  return { given: asOf, asOf: asOf ?? ground.asOf, grade, place, problem };
}

const quoted = (stored: StoredFact, ground: FactGround, language: 'zh' | 'en'): string => {
  const cells = cellsOfFact(stored, ground.snapshot.places, language);
  return language === 'zh'
    ? `${cells.fact}（${cells.source}，${formatAsOf(stored.asOf, 'zh')}）`
    : `${cells.fact} (${cells.source}, ${formatAsOf(stored.asOf, 'en')})`;
};

interface Settled {
  effect: Exclude<ChangeEffect, 'changed'>;
  old: StoredFact | null;
}

/** How a new value stands to the facts the store has of the same attribute. */
function settle(next: Value, asOf: AsOf, stored: readonly StoredFact[]): Settled {
  const [first] = stored;
  if (first === undefined) return { effect: 'added', old: null };
  const comparable = stored.filter(({ fact }) => fact.polarity === next.polarity);
  const [only, ...others] = comparable;
  if (only === undefined) return { effect: 'more', old: null };
  if (comparable.every((fact) => later(asOf, fact.asOf))) return { effect: others.length === 0 ? 'newer' : 'more', old: only };
  if (comparable.every((fact) => earlier(asOf, fact.asOf))) return { effect: 'older', old: only };
  // Several texts under one heading are a list; one more is no contradiction.
  return others.length > 0 && next.value.text !== null ? { effect: 'more', old: null } : { effect: 'against', old: only };
}

const labels = {
  newer: ['较新，取代旧值（旧值留在历史）', 'newer; the old value stays in the history'],
  older: ['较早时点的数据，一并保留', 'of an earlier date; kept beside'],
  more: ['另一条，一并保留', 'one more entry; kept beside'],
} as const;

/** The reason of a line in words, for a value that the store has not got like this. */
function tell(
  cell: string,
  name: FullBilingual,
  beside: { effect: Settled['effect']; old: StoredFact | null; ground: FactGround },
): Reason {
  const { effect, old, ground } = beside;
  if (effect === 'against' && old !== null)
    return {
      zh: `${name.zh}：表中“${cell}”，库中 ${quoted(old, ground, 'zh')}；两者都留，待选定`,
      en: `${name.en}: “${cell}” here, ${quoted(old, ground, 'en')} in the store; both are kept for a choice`,
      ofValue: true,
    };
  if (effect === 'added' || effect === 'against')
    return { zh: `${name.zh}：补充“${cell}”`, en: `${name.en}: adds “${cell}”`, ofValue: true };
  const [zh, en] = labels[effect];
  // One more entry stands beside no single one.
  const was = effect === 'more' || old === null ? null : old;
  return {
    zh: `${name.zh}：“${cell}”${zh}${was === null ? '' : `；库中 ${quoted(was, ground, 'zh')}`}`,
    en: `${name.en}: “${cell}” is ${en}${was === null ? '' : `; ${quoted(was, ground, 'en')} in the store`}`,
    ofValue: true,
  };
}

function sameAsStored(cell: string, stored: readonly StoredFact[]): StoredFact | null {
  const wanted = spelled(cell);
  return stored.find((fact) => (['zh', 'en'] as const).some((language) => spelled(factCell(fact.fact, language)) === wanted)) ?? null;
}

/** Of several values of a line that would all take the place of one fact the newest does; the others stand beside it. */
function keepNewest(planned: PlannedFact[]): void {
  const last = planned.at(-1);
  const rival = planned.find((fact) => fact !== last && fact.replaces !== null && fact.replaces === last?.replaces);
  if (last === undefined || rival === undefined) return;
  const beaten = later(last.asOf, rival.asOf) ? rival : last;
  beaten.replaces = null;
  beaten.effect = 'more';
}

/** Plans the facts of one line; what is known already is left alone, what cannot be read rejects the line. */
export function planFacts(line: LineCells, stored: ReadonlyMap<string, StoredFact[]>, ground: FactGround, verdict: Verdict): PlannedFact[] {
  const planned: PlannedFact[] = [];
  for (const entry of line.entries) {
    const cell = entry.fact ?? '';
    const name = ground.attributes.get(entry.attributeId)?.name ?? { zh: entry.attributeId, en: entry.attributeId };
    const known = stored.get(entry.attributeId) ?? [];
    const reject = (problem: { zh: string; en: string }): void => {
      verdict.rejected = true;
      verdict.reasons.push({ zh: `${name.zh}：${problem.zh}`, en: `${name.en}: ${problem.en}` });
    };
    const { given, asOf, grade, place, problem } = evidence(entry, line, ground);
    if (problem !== null) {
      reject(problem);
      continue;
    }
    // Most cells of a sheet that came before are the figures of the store with no newer date: these need not be printed for comparison.
    if (known.length > 0 && !(given !== null && known.some((fact) => later(given, fact.asOf)))) {
      const read = valueOf(entry, cell, ground);
      if (!('problem' in read) && known.some(({ fact }) => sameFigure(fact, read))) continue;
    }
    const same = sameAsStored(cell, known);
    if (same !== null && (given === null || !later(given, same.asOf))) continue;
    const value = same === null ? valueOf(entry, cell, ground) : same.fact;
    if ('problem' in value) {
      reject(value.problem);
      continue;
    }
    const twin = same ?? known.find(({ fact }) => sameFigure(fact, value)) ?? null;
    if (twin !== null && (given === null || !later(given, twin.asOf))) continue;
    const when = asOf ?? unknownAsOf;
    const settled: Settled = twin === null ? settle(value, when, known) : { effect: 'newer', old: twin };
    const { effect, old } = settled;
    planned.push({
      attributeId: entry.attributeId,
      fact: value,
      asOf: when,
      grade: grade?.grade ?? null,
      sensitivity: grade?.sensitivity ?? null,
      place,
      raw: cell,
      replaces: effect === 'newer' ? (old?.id ?? null) : null,
      against: effect === 'against' ? (old?.id ?? null) : null,
      ...settled,
    });
    if (effect === 'newer') keepNewest(planned);
    verdict.changed = true;
    if (effect === 'against') verdict.conflict = true;
    // Of a new record, whose values are all new, only their number is told.
    if (effect !== 'added' || stored.size > 0) verdict.reasons.push(tell(cell, name, { ...settled, ground }));
  }
  return planned;
}
