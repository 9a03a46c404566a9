import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MappedColumn } from '#shared/domain/exchange/map-columns.ts';
import { outcomes, type OutcomeCounts } from '#shared/domain/exchange/outcome.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { AsOf } from '#shared/lib/date.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { identify, type Earlier, type Identity, type IdBook } from './identify.ts';
import { lineReader, longestCell, whySkipped, type LineCells } from './line-cells.ts';
import { planFacts, type FactGround } from './plan-facts.ts';
import { planKnown, planNew, type RecordGround } from './plan-record.ts';
import { outcomeOf, startVerdict, type LinePlan } from './plan.ts';
import type { RecordNames } from './record-cells.ts';
import type { Snapshot } from './snapshot.ts';

export interface SheetPlan {
  lines: LinePlan[];
  summary: OutcomeCounts;
  facts: number;
}

export interface PlanInput {
  cells: readonly (readonly string[])[];
  /** The index of the heading row. */
  headerRow: number;
  columns: readonly MappedColumn[];
  snapshot: Snapshot;
  names: RecordNames;
  ids: IdBook;
  attributes: ReadonlyMap<string, Attribute>;
  asOf: AsOf | null;
  sensitivity: Sensitivity;
}
export interface PlanRun {
  signal?: AbortSignal | undefined;
  onLine?: (done: number, total: number) => void;
}

interface Ground extends FactGround, RecordGround {
  /** Lines by the record they speak of. */
  lines: Map<string, LineCells>;
}

const plain = (cells: LineCells): Pick<LinePlan, 'line' | 'name'> => ({
  line: cells.line,
  name: cells.record.nameZh ?? cells.record.nameEn ?? cells.record.id ?? '',
});
const unwritten = (cells: LineCells, outcome: LinePlan['outcome'], rest: Pick<LinePlan, 'recordId' | 'reasons'>): LinePlan => ({
  ...plain(cells),
  outcome,
  ...rest,
  writes: null,
  stored: null,
});

const content = ({ record, words, entries }: LineCells): string =>
  JSON.stringify([record, words, entries.map(({ column, ...entry }) => [column.key, entry])]);

/** A second line of the same record: the same again is left out, another content is for the officer to settle. */
function twin(cells: LineCells, id: string, first: LineCells): LinePlan {
  return content(cells) === content(first)
    ? unwritten(cells, 'skipped', { recordId: id, reasons: [{ zh: `与第${first.line}行完全相同`, en: `The same as row ${first.line}` }] })
    : unwritten(cells, 'conflict', {
        recordId: id,
        reasons: [
          {
            zh: `与第${first.line}行是同一条记录而内容不同；只按第${first.line}行写入，请合并两行`,
            en: `The same record as row ${first.line} with other content; only row ${first.line} is written, merge the two`,
          },
        ],
      });
}

function planLine(cells: LineCells, identity: Identity, ground: Ground): LinePlan {
  if (identity.type === 'rejected') return unwritten(cells, 'rejected', { recordId: null, reasons: [identity.reason] });
  if (identity.type === 'unclear') return unwritten(cells, 'conflict', { recordId: identity.id, reasons: [identity.reason] });
  const { id } = identity;
  const first = ground.lines.get(id);
  if (first !== undefined) return twin(cells, id, first);
  ground.lines.set(id, cells);
  const verdict = startVerdict();
  const stored = identity.type === 'known' ? ground.snapshot.records.get(id) : undefined;
  if (stored?.row.status === 'archived')
    return unwritten(cells, 'conflict', {
      recordId: id,
      reasons: [{ zh: '这条记录已归档：要用请先恢复', en: 'This record is archived; restore it first' }],
    });
  if (stored === undefined) {
    const { record, aliases, assumed } = planNew(cells, id, { ground, verdict });
    const facts = planFacts(cells, new Map(), ground, verdict);
    const outcome = outcomeOf(verdict, true);
    if (outcome === 'create') {
      verdict.reasons.unshift({ zh: `库中没有，新增；数据 ${facts.length} 条`, en: `Not in the store; new, with ${facts.length} facts` });
      if (assumed !== null) verdict.reasons.push(assumed);
    }
    return {
      ...plain(cells),
      outcome,
      recordId: id,
      reasons: verdict.reasons,
      writes: outcome === 'rejected' ? null : { create: record, patch: {}, aliases, facts },
      stored: null,
    };
  }
  const by = identity.type === 'known' ? identity.by : 'name';
  const { patch, aliases } = planKnown(cells, { stored, by, ground, verdict });
  const facts = planFacts(cells, stored.facts, ground, verdict);
  const outcome = outcomeOf(verdict, false);
  const empty = facts.length === 0 && aliases.length === 0 && Object.keys(patch).length === 0;
  return {
    ...plain(cells),
    outcome,
    recordId: id,
    reasons: verdict.reasons,
    writes: outcome === 'rejected' || empty ? null : { create: null, patch, aliases, facts },
    stored,
  };
}

const tooLong = (row: readonly string[]): boolean => row.some((cell) => cell.length > longestCell);

type Step = { cells: LineCells; done: LinePlan } | { cells: LineCells; identity: Identity };

/** The first pass: which lines count and whose they are, so that any line can name any other. */
function stepOf(
  row: readonly string[],
  cells: LineCells,
  ground: { columns: readonly MappedColumn[]; snapshot: Snapshot; books: { earlier: Earlier; ids: IdBook } },
): Step {
  const skipped = whySkipped(row, cells, ground.columns);
  if (skipped !== null) return { cells, done: unwritten(cells, 'skipped', { recordId: null, reasons: [skipped] }) };
  if (tooLong(row))
    return {
      cells,
      done: unwritten(cells, 'rejected', {
        recordId: null,
        reasons: [{ zh: `有单元格超过${longestCell}字，请缩短`, en: `A cell is longer than ${longestCell} characters; shorten it` }],
      }),
    };
  return { cells, identity: identify(cells, ground.snapshot, ground.books) };
}

/** Between so many lines other work of the application gets its turn. */
const linesATurn = 2000;

async function eachTurn<T, R>(items: readonly T[], work: (item: T, at: number) => R, run: PlanRun): Promise<R[]> {
  const results: R[] = [];
  for (const [at, item] of items.entries()) {
    if (at % linesATurn === 0 && at > 0) {
      await nextTurn();
      if (run.signal?.aborted === true) throw new UserError('cancelled', '已取消，库未改动。Cancelled; the store was not changed.');
    }
    results.push(work(item, at));
    run.onLine?.(at + 1, items.length);
  }
  return results;
}

/** What would become of every line below the headings. Nothing is written, and the store is not asked again. */
export async function planSheet(input: PlanInput, run: PlanRun = {}): Promise<SheetPlan> {
  const { snapshot, columns, headerRow } = input;
  const read = lineReader(columns);
  const earlier: Earlier = { names: new Map(), sounds: new Map(), ids: new Set() };
  let end = input.cells.length;
  while (end > headerRow + 1 && (input.cells[end - 1] ?? []).every((cell) => cell.trim() === '')) end -= 1;
  const rows = input.cells.slice(headerRow + 1, end);
  const books = { earlier, ids: input.ids };
  const steps = await eachTurn(rows, (row, at) => stepOf(row, read(row, headerRow + at + 2), { columns, snapshot, books }), {
    signal: run.signal,
  });
  const ground: Ground = {
    snapshot,
    names: input.names,
    newNames: earlier.names,
    sensitivity: input.sensitivity,
    attributes: input.attributes,
    asOf: input.asOf,
    readings: new Map(),
    dates: new Map(),
    lines: new Map(),
  };
  const lines = await eachTurn(steps, (step) => ('done' in step ? step.done : planLine(step.cells, step.identity, ground)), run);
  // The words of a record with no entry are all zero.
  const summary = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;
  for (const { outcome } of lines) summary[outcome] += 1;
  return { lines, summary, facts: lines.reduce((sum, { writes }) => sum + (writes?.facts.length ?? 0), 0) };
}
