import { searchKinds, searchStatuses, type SearchKind, type SearchStatus } from '#shared/domain/search/search.ts';
import { sensitivities, type Sensitivity } from '#shared/domain/record/record.ts';
import type { Day } from '#shared/lib/date.ts';

/** So many things share one stored row of columns. */
export const columnBlock = 4096;
const shorts = 6;

/** What is counted and ranked by, a small number each; 0 where a thing has no such value or there is no thing. */
export interface ThingColumns {
  kind: Uint16Array;
  status: Uint16Array;
  sensitivity: Uint16Array;
  /** Place in the list of districts. */
  district: Uint16Array;
  /** Days of `dueNumber`. */
  due: Uint16Array;
  /** Length of the Chinese name in the low byte, of the English one in the high byte; 255 where there is none. */
  lengths: Uint16Array;
}

/** One thing's own row. */
export interface ThingFigures {
  kind: SearchKind;
  status: SearchStatus;
  sensitivity: Sensitivity | null;
  district: number;
  due: number;
  lengthZh: number;
  lengthEn: number;
}

const columnOf = (data: Uint16Array, nth: number, size: number): Uint16Array => data.subarray(nth * size, (nth + 1) * size);
const viewOf = (data: Uint16Array, size: number): ThingColumns => ({
  kind: columnOf(data, 0, size),
  status: columnOf(data, 1, size),
  sensitivity: columnOf(data, 2, size),
  district: columnOf(data, 3, size),
  due: columnOf(data, 4, size),
  lengths: columnOf(data, 5, size),
});
const dataOf = (bytes: Buffer): Uint16Array => new Uint16Array(new Uint8Array(bytes).buffer);

/** A stored row with these things written, or cleared with null. */
export function writeFigures(bytes: Buffer | null, things: Iterable<[number, ThingFigures | null]>): Buffer {
  const data = bytes === null ? new Uint16Array(columnBlock * shorts) : dataOf(bytes);
  const view = viewOf(data, columnBlock);
  for (const [thing, figures] of things) {
    const at = thing % columnBlock;
    view.kind[at] = figures === null ? 0 : searchKinds.indexOf(figures.kind) + 1;
    view.status[at] = figures === null ? 0 : searchStatuses.indexOf(figures.status) + 1;
    view.sensitivity[at] = figures === null || figures.sensitivity === null ? 0 : sensitivities.indexOf(figures.sensitivity) + 1;
    view.district[at] = figures?.district ?? 0;
    view.due[at] = figures?.due ?? 0;
    view.lengths[at] = figures === null ? 0 : Math.min(figures.lengthZh, 255) | (Math.min(figures.lengthEn, 255) << 8);
  }
  return Buffer.from(data.buffer);
}

/** All stored rows as whole columns. */
export function joinColumns(rows: readonly { block: number; data: Buffer }[]): ThingColumns {
  const size = (Math.max(-1, ...rows.map((row) => row.block)) + 1) * columnBlock;
  const whole = viewOf(new Uint16Array(size * shorts), size);
  for (const { block, data } of rows) {
    const part = viewOf(dataOf(data), columnBlock);
    for (const key of ['kind', 'status', 'sensitivity', 'district', 'due', 'lengths'] as const)
      whole[key].set(part[key], block * columnBlock);
  }
  return whole;
}

const firstDay = Date.UTC(1970, 0, 1);
const dayNumber = (day: Day): number => Math.round((Date.parse(`${day}T00:00:00Z`) - firstDay) / 86_400_000);
/** Of a thing about which facts age, none of them dated; 0 where nothing ages. */
export const undatedDue = 1;

/** The last day on which a fact that ages is not past its review, as one 16-bit number; days before 1970 all count as that day. */
export const dueNumber = (day: Day): number => Math.min(Math.max(dayNumber(day), undatedDue + 1), 65_535);
export const todayNumber = (today: Day): number => dayNumber(today);
