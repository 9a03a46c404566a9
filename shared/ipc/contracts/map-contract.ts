import { z } from 'zod';
import { baseMapInputSchema } from '#shared/domain/map/base-map.ts';
import type { MapContent } from '#shared/domain/map/map-view.ts';
import { command, query } from '../operation.ts';

export const mapContract = {
  'map.get': query<MapContent>()(z.strictObject({})),
  /** Refused without a review number and a date. */
  'map.saveBase': command<MapContent>()(baseMapInputSchema),
  'map.removeBase': command<MapContent>()(z.strictObject({})),
};
