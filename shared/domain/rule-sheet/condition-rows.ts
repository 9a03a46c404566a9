import type { Rule, RuleGroup, RuleLeaf } from '#shared/domain/rule/rule.ts';
import type { Comparison } from './fields.ts';
import { deepest, type MayHold } from './outline.ts';
import { noWords, type Words } from './problem.ts';

interface RowWords {
  key: string;
  depth: number;
  id: string;
  text: Words;
  cites: string;
}
export interface GroupRow extends RowWords {
  kind: 'all' | 'any' | 'not';
}
export interface LeafRow extends RowWords {
  kind: 'condition';
  field: string;
  comparison: Comparison;
  /** For `in`. */
  values: string[];
  /** For every comparison with one value. */
  value: string;
  min: string;
  max: string;
  ask: Words;
}
/** A part that goes deeper than rows do: shown as it is, never lost, not edited here. */
export interface KeptRow extends RowWords {
  kind: 'kept';
  rule: Rule;
}
export type ConditionRow = GroupRow | LeafRow | KeptRow;

export const isGroupRow = (row: ConditionRow): row is GroupRow => row.kind === 'all' || row.kind === 'any' || row.kind === 'not';
export const conditionHolds: MayHold<ConditionRow> = (parent) => isGroupRow(parent);

const wordsOf = (text: Words | undefined): Words => (text === undefined ? { ...noWords } : { zh: text.zh, en: text.en });

function leafRow(leaf: RuleLeaf, at: Pick<RowWords, 'key' | 'depth'>): LeafRow {
  const row: LeafRow = {
    ...at,
    kind: 'condition',
    id: leaf.id,
    text: wordsOf(leaf.text),
    cites: leaf.cites ?? '',
    field: leaf.field,
    comparison: leaf.op,
    values: [],
    value: '',
    min: '',
    max: '',
    ask: wordsOf(leaf.ask),
  };
  if (leaf.op === 'in') return { ...row, values: [...leaf.values] };
  if (leaf.op === 'between') return { ...row, min: leaf.min ?? '', max: leaf.max ?? '' };
  return { ...row, value: leaf.value };
}

const isGroup = (rule: Rule): rule is RuleGroup => rule.op === 'all' || rule.op === 'any' || rule.op === 'not';

/** A condition tree as indented rows in reading order. */
export function conditionRows(rule: Rule | null): ConditionRow[] {
  const rows: ConditionRow[] = [];
  const walk = (node: Rule, depth: number): void => {
    const at = { key: `r${rows.length + 1}`, depth };
    if (!isGroup(node)) {
      rows.push(leafRow(node, at));
      return;
    }
    const words = { id: node.id ?? '', text: wordsOf(node.text), cites: node.cites ?? '' };
    if (depth === deepest) {
      rows.push({ ...at, kind: 'kept', ...words, rule: node });
      return;
    }
    rows.push({ ...at, kind: node.op, ...words });
    for (const part of node.op === 'not' ? [node.of] : node.of) walk(part, depth + 1);
  };
  if (rule !== null) walk(rule, 0);
  return rows;
}

/** A new condition, still to be filled in. */
export const newCondition = (key: string, id: string): LeafRow => ({
  key,
  depth: 0,
  kind: 'condition',
  id,
  text: { ...noWords },
  cites: '',
  field: 'sectors',
  comparison: 'in',
  values: [],
  value: '',
  min: '',
  max: '',
  ask: { ...noWords },
});
export const newGroup = (key: string, kind: GroupRow['kind']): GroupRow => ({
  key,
  depth: 0,
  kind,
  id: '',
  text: { ...noWords },
  cites: '',
});

/** An id that no row has yet: `c1`, `c2`, … */
export function freshId(rows: readonly { id: string }[], letter = 'c'): string {
  const taken = new Set(rows.map(({ id }) => id));
  let number = rows.length + 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
