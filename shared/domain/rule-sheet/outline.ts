/** A row of an indented list: the rows below it that stand deeper are its parts. */
export interface OutlineRow {
  key: string;
  depth: number;
}
/** Whether a row may stand among the parts of another. */
export type MayHold<Row> = (parent: Row, row: Row) => boolean;
export type Step = 'up' | 'down' | 'in' | 'out';

/** How deep rows go; what lies deeper is shown and kept as it is. */
export const deepest = 6;

const indexOf = (rows: readonly OutlineRow[], key: string): number => rows.findIndex((row) => row.key === key);

/** The end of the block that a row heads, itself included. */
function endOf(rows: readonly OutlineRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  const next = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return next === -1 ? rows.length : next;
}

function parentOf(rows: readonly OutlineRow[], at: number): number | null {
  const depth = rows[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) if ((rows[index]?.depth ?? 0) < depth) return index;
  return null;
}

/** The row before it in the same group. */
function elderOf(rows: readonly OutlineRow[], at: number): number | null {
  const depth = rows[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const other = rows[index]?.depth ?? 0;
    if (other === depth) return index;
    if (other < depth) return null;
  }
  return null;
}

const shifted = <Row extends OutlineRow>(rows: readonly Row[], by: number): Row[] => rows.map((row) => ({ ...row, depth: row.depth + by }));
const without = <Row>(rows: readonly Row[], from: number, to: number): Row[] => [...rows.slice(0, from), ...rows.slice(to)];

function indent<Row extends OutlineRow>(rows: readonly Row[], at: number, mayHold: MayHold<Row>): Row[] | null {
  const elder = elderOf(rows, at);
  const [above, row, end] = [rows[elder ?? -1], rows[at], endOf(rows, at)];
  const block = rows.slice(at, end);
  if (above === undefined || row === undefined || !mayHold(above, row)) return null;
  if (block.some(({ depth }) => depth + 1 > deepest)) return null;
  return [...rows.slice(0, at), ...shifted(block, 1), ...rows.slice(end)];
}

function outdent<Row extends OutlineRow>(rows: readonly Row[], at: number, mayHold: MayHold<Row>): Row[] | null {
  const parent = parentOf(rows, at);
  const row = rows[at];
  const grand = parent === null ? null : parentOf(rows, parent);
  const holder = rows[grand ?? -1];
  if (parent === null || row === undefined || holder === undefined || !mayHold(holder, row)) return null;
  const end = endOf(rows, at);
  const rest = without(rows, at, end);
  const place = endOf(rest, parent);
  return [...rest.slice(0, place), ...shifted(rows.slice(at, end), -1), ...rest.slice(place)];
}

/** Exchanges a block with its neighbour in the same group. */
function swap<Row extends OutlineRow>(rows: readonly Row[], at: number, step: 'up' | 'down'): Row[] | null {
  if (step === 'down') {
    const next = endOf(rows, at);
    return rows[next] === undefined || rows[next].depth !== rows[at]?.depth ? null : swap(rows, next, 'up');
  }
  const elder = elderOf(rows, at);
  if (elder === null) return null;
  const end = endOf(rows, at);
  return [...rows.slice(0, elder), ...rows.slice(at, end), ...rows.slice(elder, at), ...rows.slice(end)];
}

/** A row with its parts, one step on; null where there is no such place. */
export function moveRow<Row extends OutlineRow>(
  rows: readonly Row[],
  { key, step }: { key: string; step: Step },
  mayHold: MayHold<Row>,
): Row[] | null {
  const at = indexOf(rows, key);
  if (at === -1) return null;
  if (step === 'in') return indent(rows, at, mayHold);
  return step === 'out' ? outdent(rows, at, mayHold) : swap(rows, at, step);
}

/** The list without a row and its parts. */
export function removeRow<Row extends OutlineRow>(rows: readonly Row[], key: string): Row[] {
  const at = indexOf(rows, key);
  return at === -1 ? [...rows] : without(rows, at, endOf(rows, at));
}

/** A key that no row has. */
export const freshKey = (rows: readonly OutlineRow[]): string =>
  `r${1 + Math.max(0, ...rows.map(({ key }) => Number(/^r(\d+)$/.exec(key)?.[1] ?? 0)))}`;

/**
 * The list with a new row: as the last part of the row named where that may hold it, else after it with its parts.
 * Without a row named it stands at the end.
 */
export function addRow<Row extends OutlineRow>(
  rows: readonly Row[],
  { row, below }: { row: Row; below: string | null },
  mayHold: MayHold<Row>,
): Row[] {
  const at = below === null ? -1 : indexOf(rows, below);
  const above = rows[at];
  if (above === undefined) return [...rows, { ...row, depth: 0 }];
  const end = endOf(rows, at);
  const within = mayHold(above, row) && above.depth < deepest;
  return [...rows.slice(0, end), { ...row, depth: above.depth + (within ? 1 : 0) }, ...rows.slice(end)];
}

/** The list with a group around a row and its parts; null where that would stand too deep. */
export function wrapRow<Row extends OutlineRow>(rows: readonly Row[], key: string, group: Row): Row[] | null {
  const at = indexOf(rows, key);
  const row = rows[at];
  const end = endOf(rows, at);
  if (row === undefined || rows.slice(at, end).some(({ depth }) => depth + 1 > deepest)) return null;
  return [...rows.slice(0, at), { ...group, depth: row.depth }, ...shifted(rows.slice(at, end), 1), ...rows.slice(end)];
}

/** One root: several rows at the margin come under a group. */
export function oneRoot<Row extends OutlineRow>(rows: readonly Row[], group: Row): Row[] {
  return rows.filter(({ depth }) => depth === 0).length < 2 ? [...rows] : [{ ...group, depth: 0 }, ...shifted(rows, 1)];
}
