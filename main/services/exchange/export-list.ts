import path from 'node:path';
import { ExportError } from '#main/export/export-error.ts';
import { csvBytes } from '#main/export/sheet/csv.ts';
import { workbookBytes, type SheetColumn } from '#main/export/sheet/workbook.ts';
import { writeAtomic } from '#main/export/write-atomic.ts';
import { listAttributes } from '#main/repos/fact-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { ExportFormat } from '#shared/domain/exchange/export-list.ts';
import { isoAsOf, type Day } from '#shared/lib/date.ts';
import type { Language } from '#shared/lib/language.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import { mayShow, type Sensitivity } from '#shared/domain/record/record.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { registerTable, type RegisterTable, type TableGround } from './export-table.ts';
import { recordCells } from './record-cells.ts';
import { loadRecordNames } from './record-names.ts';
import { loadSnapshot, type StoredRecord } from './snapshot.ts';

/** What to export and for whom. */
export interface ListRequest {
  kind: RecordKind;
  format: ExportFormat;
  language: Language;
  /** The records of the list in its order; null for the whole register. */
  ids: readonly string[] | null;
  /** The highest level that may stand in the file. */
  audience: Sensitivity;
  today: Day;
}

/** A record with what this audience may see of it; null for one it may not see at all. */
function cut(record: StoredRecord, audience: Sensitivity): StoredRecord | null {
  // The column holds what the schema wrote.
  if (!mayShow(record.row.sensitivity as Sensitivity, audience)) return null;
  const facts = [...record.facts].flatMap(
    ([id, list]): [string, StoredRecord['facts'] extends Map<string, infer Facts> ? Facts : never][] => {
      const shown = list.filter(({ sensitivity }) => mayShow(sensitivity, audience));
      return shown.length === 0 ? [] : [[id, shown]];
    },
  );
  return { ...record, facts: new Map(facts) };
}

function json(records: readonly StoredRecord[], request: ListRequest, ground: TableGround): Uint8Array {
  const { kind, language, today } = request;
  const document = {
    register: kind,
    exportedOn: today,
    records: records.map((record) => ({
      ...recordCells(record, ground.names, language),
      class: record.row.class,
      district: record.row.district_id,
      parent: record.row.parent_id,
      status: record.row.status,
      sensitivity: record.row.sensitivity,
      aliases: record.aliases,
      facts: [...record.facts].flatMap(([attributeId, list]) =>
        list.map(({ id, fact, asOf, grade, sensitivity, place }) => ({
          id,
          attribute: attributeId,
          ...fact,
          asOf: isoAsOf(asOf),
          grade,
          sensitivity,
          source: { id: place.sourceId, item: place.segmentId, title: ground.places.cell(place, language) },
        })),
      ),
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

const widths = [18, 28, 30, 24, 14, 14, 20, 10, 10];
const columnsOf = ({ headings, folds }: RegisterTable): SheetColumn[] =>
  headings.map((title, at) => ({
    title,
    width: widths[at] ?? (folds[at] === true ? 16 : 26),
    ...(folds[at] === true ? { folds: true } : {}),
  }));

/** The file of a list with source, grade and as-of date beside every value. */
export function listFile(db: Database, request: ListRequest): { bytes: Uint8Array; rows: number } {
  const { kind, format, language, audience } = request;
  const snapshot = loadSnapshot(db, kind);
  const all = [...snapshot.records.values()].filter(({ row }) => row.status !== 'archived').map(({ row }) => row.id);
  const records = (request.ids ?? all).flatMap((id) => {
    const record = snapshot.records.get(id);
    const shown = record === undefined ? null : cut(record, audience);
    return shown === null ? [] : [shown];
  });
  const attributes = new Map(listAttributes(db).map((attribute) => [attribute.id, attribute]));
  const ground: TableGround = { attributes, places: snapshot.places, names: loadRecordNames(db).names, language };
  if (format === 'json') return { bytes: json(records, request, ground), rows: records.length };
  const table = registerTable(records, ground);
  if (format === 'csv') return { bytes: csvBytes([table.headings, ...table.rows]), rows: records.length };
  return {
    bytes: workbookBytes({ sheet: registers[kind].name[language], columns: columnsOf(table), rows: table.rows }),
    rows: records.length,
  };
}

/** Writes a file whole or not at all. @throws UserError `export-failed` with what the system said. */
export async function saveFile(target: string, bytes: Uint8Array): Promise<{ file: string; bytes: number; sha256: string }> {
  try {
    return await writeAtomic(target, bytes);
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    throw new UserError('export-failed', `没有写成：${target}。The file was not written: ${error.message}.`, { where: target });
  }
}

/** The format a file's name asks for. @throws UserError naming the formats there are. */
export function formatOfName(file: string): ExportFormat {
  const extension = path.extname(file).slice(1).toLowerCase();
  if (extension === 'xlsx' || extension === 'csv' || extension === 'json') return extension;
  throw new UserError('invalid-arguments', '文件名要以 .xlsx、.csv 或 .json 结尾。The file name must end in .xlsx, .csv or .json.', {
    where: '--out',
  });
}
