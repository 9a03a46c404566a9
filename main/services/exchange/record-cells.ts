import { statusNames, sensitivityNames } from '#shared/domain/exchange/record-words.ts';
import type { RecordColumn } from '#shared/domain/exchange/column-key.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { ParkfolioRecord, Sensitivity } from '#shared/domain/record/record.ts';
import type { Language } from '#shared/lib/language.ts';
import type { StoredRecord } from './snapshot.ts';

/** How other records are named in cells. */
export interface RecordNames {
  /** The name, or the id where the name is not of one record alone. */
  cell(id: string, language: Language): string;
  /** Every record of the name or id. */
  find(text: string): string[];
}

/** Between other names in one cell. */
export const aliasSeparator = '；';

/** The columns of a record as our own sheets print them. */
export function recordCells({ row, aliases }: StoredRecord, names: RecordNames, language: Language): Record<RecordColumn, string> {
  const classes = registers[row.kind as ParkfolioRecord['kind']].classes; // The column holds what the schema wrote.
  return {
    id: row.id,
    nameZh: row.name_zh ?? '',
    nameEn: row.name_en ?? '',
    aliases: aliases.join(aliasSeparator),
    class: classes[row.class]?.[language] ?? row.class,
    district: row.district_id === null ? '' : names.cell(row.district_id, language),
    parent: row.parent_id === null ? '' : names.cell(row.parent_id, language),
    status: statusNames[row.status as ParkfolioRecord['status']][language],
    sensitivity: sensitivityNames[row.sensitivity as Sensitivity][language],
  };
}
