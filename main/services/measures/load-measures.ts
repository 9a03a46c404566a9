import { findFact, listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { listFactIdsOfAttribute, listMeasureIds, listTargetFactIds } from '#main/repos/measure-repo.ts';
import { findRecord, findRef } from '#main/repos/record-repo.ts';
import { listFormulasOf } from '#main/repos/relation-repo.ts';
import { factView, loadReference, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Formula } from '#shared/domain/formula/formula.ts';
import { computeMeasure, measureHistory, type ComputedMeasure, type MeasureInput } from '#shared/domain/measure/compute-measure.ts';
import { parseExpression, sectorSymbolsOf } from '#shared/domain/measure/expression.ts';
import { indexGrowth, type GrowthStep } from '#shared/domain/measure/index-growth.ts';
import { intervalText, pointOf, times } from '#shared/domain/measure/interval.ts';
import { actualAttribute, inputAttribute } from '#shared/domain/measure/input-attribute.ts';
import type { ComputedView, GrowthView, MeasureView, TargetLineView, VariableView } from '#shared/domain/measure/measure-view.ts';
import { actualOfFact, targetsAgainstActuals, type Actual, type TargetLine, type TargetSubject } from '#shared/domain/measure/targets.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { Day } from '#shared/lib/date.ts';

const computedView = ({ value, percent, asOf, inputs }: ComputedMeasure): ComputedView => ({
  ...intervalText(value),
  percent,
  asOf,
  inputs,
});

/** What stands for the symbols of a formula: facts of the measure, and below a sigma facts of the sectors. */
function inputsOf(db: Database, formula: Formula): MeasureInput[] {
  const bySector = new Set(sectorSymbolsOf(parseExpression(formula.expression).tree));
  return formula.variables.flatMap(({ symbol }) =>
    listFactIdsOfAttribute(db, inputAttribute(formula, symbol).id).flatMap((id) => {
      const fact = findFact(db, id);
      if (fact === null || (!bySector.has(symbol) && fact.recordId !== formula.recordId)) return [];
      return [{ symbol, sectorId: bySector.has(symbol) ? fact.recordId : null, fact }];
    }),
  );
}

/** A computed value as what a target is held against. */
const computedActual = ({ value, asOf, inputs }: ComputedMeasure): Actual => ({
  origin: 'computed',
  value,
  unit: 'ratio',
  currency: null,
  asOf,
  factIds: inputs,
});

/** Growth as what a yearly rate is held against, in percent. */
const grownActual = (step: GrowthStep): Actual[] =>
  step.known
    ? [
        {
          origin: 'computed',
          value: times(step.value, pointOf(new Exact(100))),
          unit: 'percent-per-year',
          currency: null,
          asOf: step.to,
          factIds: step.inputs,
        },
      ]
    : [];

function growthView(db: Database, step: GrowthStep): GrowthView {
  const { from, to } = step;
  const none = { from, to, value: null, why: null, missing: [], sectors: [] };
  if (step.known) return { ...none, value: intervalText(step.value) };
  const { why } = step;
  if (why === 'missing')
    return { ...none, why, missing: step.missing.map(({ sectorId, ...rest }) => ({ ...rest, sector: findRef(db, sectorId) })) };
  return { ...none, why, sectors: 'sectorIds' in step ? step.sectorIds.flatMap((id) => findRef(db, id) ?? []) : [] };
}

function subjectOf(db: Database, target: Fact): TargetSubject {
  const stated = listFactsOfRecord(db, target.recordId)
    .filter((fact) => fact.polarity === 'actual' && [target.attributeId, actualAttribute.id].includes(fact.attributeId))
    .flatMap((fact) => actualOfFact(fact) ?? []);
  const computed = listFormulasOf(db, target.recordId).flatMap((formula) => {
    const inputs = inputsOf(db, formula);
    return [...measureHistory(formula, inputs).map(computedActual), ...indexGrowth(formula, inputs).flatMap(grownActual)];
  });
  return { target, actuals: [...stated, ...computed] };
}

/** Every target of the store with its latest actual and how the two stand today, what needs attention first. */
export const loadTargets = (db: Database, today: Day): TargetLine[] =>
  targetsAgainstActuals(
    listTargetFactIds(db).flatMap((id) => {
      const target = findFact(db, id);
      return target === null ? [] : [subjectOf(db, target)];
    }),
    today,
  );

function targetView(db: Database, line: TargetLine, reference: Reference): TargetLineView | null {
  const record = findRef(db, line.target.recordId);
  if (record === null) return null;
  const { actual } = line;
  const factId = actual?.origin === 'fact' ? actual.factIds[0] : undefined;
  const fact = factId === undefined ? null : findFact(db, factId);
  return {
    due: line.due,
    state: line.state,
    record,
    district: findRef(db, findRecord(db, record.id)?.districtId ?? null),
    target: factView(line.target, reference),
    actual:
      actual === null
        ? null
        : {
            origin: actual.origin,
            ...intervalText(actual.value),
            percent: line.target.unit === 'percent',
            perYear: actual.unit === 'percent-per-year',
            view: fact === null ? null : factView(fact, reference),
            asOf: actual.asOf,
          },
  };
}

/** As `loadTargets`, ready to show. */
export function listTargets(db: Database, today: Day): TargetLineView[] {
  const reference = loadReference(db, today);
  return loadTargets(db, today).flatMap((line) => targetView(db, line, reference) ?? []);
}

/** Attributes of inputs are made with their first value; until then the formula tells them. */
function withInputAttributes(reference: Reference, formula: Formula | null): Reference {
  const own = formula === null ? [] : formula.variables.map(({ symbol }) => inputAttribute(formula, symbol));
  return {
    ...reference,
    attributes: new Map([...[...own, actualAttribute].map((one) => [one.id, one] as const), ...reference.attributes]),
  };
}

function variableViews(
  db: Database,
  formula: Formula,
  { inputs, reference }: { inputs: MeasureInput[]; reference: Reference },
): VariableView[] {
  const bySector = new Set(sectorSymbolsOf(parseExpression(formula.expression).tree));
  return formula.variables.map(({ symbol, name, defined }) => ({
    symbol,
    name,
    defined,
    attributeId: inputAttribute(formula, symbol).id,
    bySector: bySector.has(symbol),
    facts: inputs
      .filter((input) => input.symbol === symbol)
      .map(({ fact, sectorId }) => ({ view: factView(fact, reference), sector: findRef(db, sectorId) })),
  }));
}

/** A measure with its formula, its inputs, what they come to, and its targets. @throws UserError `not-found`. */
export function loadMeasure(db: Database, id: string, today: Day): MeasureView {
  const [record, ref] = [findRecord(db, id), findRef(db, id)];
  if (record?.kind !== 'measure' || ref === null)
    throw new UserError('not-found', `没有这个指标：${id}。There is no such measure.`, { where: id });
  const [formula = null] = listFormulasOf(db, id);
  const reference = withInputAttributes(loadReference(db, today), formula);
  const inputs = formula === null ? [] : inputsOf(db, formula);
  const result = formula === null ? null : computeMeasure(formula, inputs);
  const facts = listFactsOfRecord(db, id);
  const targets = facts.filter((fact) => fact.polarity === 'target' && fact.value.text === null).map((fact) => subjectOf(db, fact));
  return {
    ref,
    class: record.class,
    status: record.status,
    district: findRef(db, record.districtId),
    formula,
    variables: formula === null ? [] : variableViews(db, formula, { inputs, reference }),
    computed: result?.known === true ? computedView(result.computed) : null,
    open: result === null || result.known ? null : result,
    history: formula === null ? [] : measureHistory(formula, inputs).map(computedView),
    growth: formula === null ? [] : indexGrowth(formula, inputs).map((step) => growthView(db, step)),
    targets: targetsAgainstActuals(targets, today).flatMap((line) => targetView(db, line, reference) ?? []),
    facts: facts.map((fact) => factView(fact, reference)),
  };
}

export const listMeasures = (db: Database, today: Day): MeasureView[] => listMeasureIds(db).map((id) => loadMeasure(db, id, today));
