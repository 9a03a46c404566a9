import { z } from 'zod';
import { idSchema } from '#shared/domain/editing/texts.ts';
import { measuredInputSchema } from '#shared/domain/measure/measured-input.ts';
import type { MeasureView, TargetLineView } from '#shared/domain/measure/measure-view.ts';
import { command, query } from '../operation.ts';
import type { Saved } from './edit-contract.ts';

export const measureContract = {
  'measure.list': query<MeasureView[]>()(z.strictObject({})),
  'measure.get': query<MeasureView>()(z.strictObject({ id: idSchema })),
  /** Every target of the store, of measures and of any other record. */
  'measure.targets': query<TargetLineView[]>()(z.strictObject({})),
  'measure.save': command<Saved>()(measuredInputSchema),
};
