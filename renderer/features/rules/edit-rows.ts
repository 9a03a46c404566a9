import { addRow, freshKey, moveRow, oneRoot, removeRow, wrapRow } from '#shared/domain/rule-sheet/outline.ts';
import { amountHolds, newBand, newStep, type AmountKind, type AmountRow } from '#shared/domain/rule-sheet/amount-rows.ts';
import {
  conditionHolds,
  freshId,
  newCondition,
  newGroup,
  type ConditionRow,
  type GroupRow,
} from '#shared/domain/rule-sheet/condition-rows.ts';
import type { RowDeed } from './row-keys.ts';

/** Rows after a deed, and the row to go on with. */
export interface Edited<Row> {
  rows: Row[];
  focus: string | null;
}

const neighbour = (rows: readonly { key: string }[], key: string): string | null => {
  const at = rows.findIndex((row) => row.key === key);
  return rows[at - 1]?.key ?? rows[at + 1]?.key ?? null;
};

/** A new condition or group below the row named, or at the end. */
export function addCondition(
  rows: readonly ConditionRow[],
  kind: 'condition' | GroupRow['kind'],
  below: string | null,
): Edited<ConditionRow> {
  const key = freshKey(rows);
  const row =
    kind === 'condition'
      ? newCondition(key, freshId(rows.flatMap((other) => (other.kind === 'kept' ? [] : [other]))))
      : newGroup(key, kind);
  const root = rows.find(({ depth }) => depth === 0);
  const place = below ?? (root !== undefined && conditionHolds(root, row) ? root.key : null);
  const added = addRow(rows, { row, below: place }, conditionHolds);
  return { rows: oneRoot(added, newGroup(freshKey(added), 'all')), focus: key };
}

/** What a deed makes of the conditions; null where there is no such place. */
export function editConditions(rows: readonly ConditionRow[], key: string, deed: RowDeed): Edited<ConditionRow> | null {
  if (deed === 'add') return addCondition(rows, 'condition', key);
  if (deed === 'remove') return { rows: removeRow(rows, key), focus: neighbour(rows, key) };
  const next = deed === 'wrap' ? wrapRow(rows, key, newGroup(freshKey(rows), 'any')) : moveRow(rows, { key, step: deed }, conditionHolds);
  return next === null ? null : { rows: next, focus: key };
}

const stepIds = (rows: readonly AmountRow[]): { id: string }[] =>
  rows.flatMap((row) => (row.kind === 'band' || row.kind === 'kept' ? [] : [row]));

/** A new step, or a band of the tier it stands below; several amounts side by side are added up. */
export function addAmount(rows: readonly AmountRow[], kind: AmountKind | 'band', below: string | null): Edited<AmountRow> {
  const key = freshKey(rows);
  const row: AmountRow = kind === 'band' ? newBand(key) : newStep(key, kind, freshId(stepIds(rows), 'a'));
  const root = rows.find(({ depth }) => depth === 0);
  const place = below ?? (root !== undefined && amountHolds(root, row) ? root.key : null);
  let added = addRow(rows, { row, below: place }, amountHolds);
  if (kind === 'tier') added = addRow(added, { row: newBand(freshKey(added)), below: key }, amountHolds);
  return { rows: oneRoot(added, newStep(freshKey(added), 'sum', '')), focus: key };
}

/** What a deed makes of the amount; null where there is no such place. */
export function editAmount(rows: readonly AmountRow[], key: string, deed: RowDeed): Edited<AmountRow> | null {
  const own = rows.find((row) => row.key === key);
  if (deed === 'add') return addAmount(rows, own?.kind === 'band' || own?.kind === 'tier' ? 'band' : 'fixed', key);
  if (deed === 'remove') return { rows: removeRow(rows, key), focus: neighbour(rows, key) };
  if (deed === 'wrap') {
    const next = own?.kind === 'band' ? null : wrapRow(rows, key, newStep(freshKey(rows), 'cap', ''));
    return next === null ? null : { rows: next, focus: key };
  }
  const next = moveRow(rows, { key, step: deed }, amountHolds);
  return next === null ? null : { rows: next, focus: key };
}
