import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import type { PacketExport } from '#shared/domain/packet/packet.ts';
import type { Template } from '#shared/domain/packet/template.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import { outputFormatSchema } from './output-format.ts';

/** What of the log is asked for; nothing given is all of it. */
export const exportFilterSchema = z.strictObject({
  /** Stands in the file's name, the recipient, who wrote it, the version or the hash. */
  text: z.string().max(200).optional(),
  format: outputFormatSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type ExportFilter = z.infer<typeof exportFilterSchema>;

/** An entry of the log with what its version was. */
export interface ExportLogRow extends PacketExport {
  template: Template;
  language: PacketLanguage;
  audience: Sensitivity;
}
export interface ExportLog {
  rows: ExportLogRow[];
  /** How many there are under the filter; `rows` are the newest of them. */
  total: number;
}

/** Most rows that a page shows. */
export const logPageSize = 500;
