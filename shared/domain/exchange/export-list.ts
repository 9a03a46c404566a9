import { z } from 'zod';

export const exportFormats = ['xlsx', 'csv', 'json'] as const;
export const exportFormatSchema = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** What a register's list is narrowed by, as in the window. */
export const listFilterSchema = z.strictObject({
  text: z.string().max(200).optional(),
  class: z.string().max(60).optional(),
  district: z.string().max(120).optional(),
  industry: z.string().max(120).optional(),
  only: z.enum(['stale', 'conflicting']).optional(),
});
export type ListFilter = z.infer<typeof listFilterSchema>;
