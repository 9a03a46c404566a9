import { listAttributes } from '#main/repos/fact-repo.ts';
import { savedMapping } from '#main/repos/import-mapping-repo.ts';
import type { Database } from '#main/store/database.ts';
import { readAsOf } from '#shared/domain/exchange/fact-cell.ts';
import { mappingOf } from '#shared/domain/exchange/map-columns.ts';
import { headingKey } from '#shared/domain/exchange/heading.ts';
import type { Mapping } from '#shared/domain/exchange/column-key.ts';
import type { ColumnView, DryRun, ImportChoices } from '#shared/domain/exchange/outcome.ts';
import { printQuantity } from '#shared/domain/quantity/show-quantity.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { fileNotes, layOut, type ImportFile, type SheetLayout } from './import-file.ts';
import { planSheet, type PlanRun, type SheetPlan } from './plan-sheet.ts';
import { loadRecordNames } from './record-names.ts';
import { loadSnapshot, type Places } from './snapshot.ts';
import type { RecordNames } from './record-cells.ts';

/** An import thought through to the end: what it answers, and what it would write. */
export interface PlannedImport {
  file: ImportFile;
  choices: ImportChoices;
  layout: SheetLayout;
  plan: SheetPlan;
  /** How the store names documents and records, for what is shown of a line. */
  shown: { places: Places; names: RecordNames; isStored: (recordId: string) => boolean };
  answer: DryRun;
}

function unitWords({ unit }: SheetLayout['columns'][number]): FullBilingual | null {
  if (unit?.unit === undefined) return null;
  const one = {
    value: { number: '1', min: null, max: null, base: unit.scale ?? '1' },
    qualifier: 'exact',
    unit: unit.unit,
    scale: unit.scale ?? '1',
    currency: unit.currency ?? null,
  } as const;
  return { zh: printQuantity(one, 'zh'), en: printQuantity(one, 'en') };
}

const columnViews = ({ columns, cells, headerRow }: SheetLayout): ColumnView[] =>
  columns.map((column) => ({
    column: column.index + 1,
    heading: column.heading,
    name: column.name,
    key: column.key,
    by: column.by,
    like: column.like === null ? null : column.like + 1,
    unit: unitWords(column),
    samples: cells
      .slice(headerRow + 1, headerRow + 30)
      .map((row) => (row[column.index] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .map((cell) => cell.slice(0, 80)),
  }));

function asOfOf({ source }: ImportChoices): ReturnType<typeof readAsOf> {
  if (source?.asOf === undefined || source.asOf === '') return null;
  const asOf = readAsOf(source.asOf);
  if (asOf !== null) return asOf;
  throw new UserError(
    'invalid-input',
    `数据时点“${source.asOf}”读不懂，请写 2024、2024-06 或 2024-06-30。The as-of date cannot be read; write 2024, 2024-06 or 2024-06-30.`,
    { where: 'source.asOf' },
  );
}

const bySpelling = (mapping: Mapping): Mapping =>
  Object.fromEntries(Object.entries(mapping).map(([heading, key]) => [headingKey(heading), key]));

function sourceNotes(file: ImportFile, { source }: ImportChoices): FullBilingual[] {
  const notes: FullBilingual[] = [];
  if (source?.title === undefined)
    notes.push({
      zh: `未写来源文件：将以文件名“${file.name}”为来源`,
      en: `No source was named: the file name “${file.name}” stands as the source`,
    });
  if (source?.asOf === undefined || source.asOf === '')
    notes.push({
      zh: '未写数据时点：没有自带时点的数据记为“时点未载”',
      en: 'No as-of date was given: facts without one of their own are undated',
    });
  return notes;
}

/**
 * Says what importing a sheet would do, line by line. Reads the store and writes nothing.
 * @throws UserError `invalid-input` for choices that do not fit the file, `cancelled` when stopped.
 */
export async function dryRun(db: Database, file: ImportFile, request: { choices: ImportChoices; run?: PlanRun }): Promise<PlannedImport> {
  const { choices, run = {} } = request;
  const asOf = asOfOf(choices);
  const layout = layOut(file, choices, { attributes: listAttributes(db), saved: bySpelling(savedMapping(db, choices.kind)) });
  const snapshot = loadSnapshot(db, choices.kind);
  const recordNames = loadRecordNames(db);
  const plan = await planSheet(
    {
      ...layout,
      snapshot,
      ...recordNames,
      attributes: layout.words.attributes,
      asOf,
      sensitivity: choices.source?.sensitivity ?? 'internal',
    },
    run,
  );
  const answer: DryRun = {
    kind: choices.kind,
    sheet: layout.sheet,
    headerRow: layout.headerRow + 1,
    columns: columnViews(layout),
    mapping: mappingOf(layout.columns),
    summary: plan.summary,
    facts: plan.facts,
    notes: [...fileNotes(file, layout), ...sourceNotes(file, choices)],
  };
  const { records, places } = snapshot;
  const shown = { places, names: recordNames.names, isStored: (id: string) => records.has(id) };
  return { file, choices, layout, plan, shown, answer };
}
