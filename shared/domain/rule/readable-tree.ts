import { denied } from './condition-rows.ts';
import { groupText } from './evaluate.ts';
import type { RuleNode } from './rule-node.ts';
import { notOf } from './truth.ts';

const turned = { all: 'any', any: 'all' } as const;
const hasOwnText = ({ op, text }: Extract<RuleNode, { of: unknown }>): boolean => text.zh !== groupText[op].zh;

/** A denied node turned round, its value with it: what did not hold and must not now reads as holding. */
function turnedRound(node: RuleNode): RuleNode {
  const result = notOf(node.result);
  if (node.op === 'leaf') return { ...node, text: denied(node.text), result };
  if (node.op === 'not') return node.of.map(readableTree)[0] ?? { ...node, result };
  const op = turned[node.op];
  return { ...node, op, text: hasOwnText(node) ? denied(node.text) : groupText[op], result, of: node.of.map(turnedRound) };
}

/**
 * The tree as it is shown: no node under a "not" shows the opposite of what matters. A "not" with words of its own keeps
 * them; else its part is turned round, after De Morgan, which holds in three values too.
 */
export function readableTree(node: RuleNode): RuleNode {
  if (node.op === 'leaf') return node;
  if (node.op !== 'not') return { ...node, of: node.of.map(readableTree) };
  const [part] = node.of;
  if (part === undefined) return node;
  const shown = turnedRound(part);
  return hasOwnText(node) && shown.op === 'leaf'
    ? { ...shown, text: node.text }
    : hasOwnText(node)
      ? { ...node, op: 'all', of: [shown] }
      : shown;
}
