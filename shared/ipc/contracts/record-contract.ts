import { z } from 'zod';
import { recordKindSchema } from '#shared/domain/record/register.ts';
import type { FactView, RecordDetail, RecordPage, RecordRef } from '#shared/domain/record/record-view.ts';
import type { Source } from '#shared/domain/source/source.ts';
import { query } from '../operation.ts';

export type SourceRow = Source & { facts: number; records: number };

export const recordContract = {
  'record.list': query<RecordPage>()(
    z.strictObject({
      kind: recordKindSchema,
      text: z.string().max(200).optional(),
      class: z.string().optional(),
      district: z.string().optional(),
      industry: z.string().optional(),
      only: z.enum(['stale', 'conflicting']).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ),
  'record.get': query<RecordDetail>()(z.strictObject({ kind: recordKindSchema, id: z.string() })),
  'record.refs': query<RecordRef[]>()(z.strictObject({ kind: recordKindSchema })),
  'source.list': query<SourceRow[]>()(z.strictObject({})),
  'source.facts': query<FactView[]>()(z.strictObject({ sourceId: z.string() })),
};
