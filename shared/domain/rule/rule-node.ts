import type { FullBilingual } from '#shared/lib/language.ts';
import type { RuleFlip, RuleMissing, TraceStep, Truth } from '#shared/domain/match/match.ts';
import { joined, notOf } from './truth.ts';

interface NodeWords {
  id: string;
  text: FullBilingual;
  result: Truth;
  cites: string;
}
/** A judged condition. `field` null: something that is no condition on the investor, such as the policy being in force. */
export interface JudgedLeaf extends NodeWords {
  op: 'leaf';
  field: string | null;
  answer: FullBilingual;
  ask: FullBilingual | null;
}
export interface JudgedGroup extends NodeWords {
  op: 'all' | 'any' | 'not';
  of: RuleNode[];
}
/** A condition tree with the value each of its nodes came to. */
export type RuleNode = JudgedLeaf | JudgedGroup;

/** The leaves in reading order. */
export function traceOf(node: RuleNode, trace: TraceStep[] = []): TraceStep[] {
  if (node.op === 'leaf') {
    const { id, text, result, answer, cites, ask } = node;
    trace.push({ id, condition: text, result, answer, cites, ask: result === 'unknown' ? ask : null });
  } else for (const part of node.of) traceOf(part, trace);
  return trace;
}

/** Unknown leaves that can still reach the verdict: a settled group keeps the questions below it from mattering. */
function openLeaves(node: RuleNode): JudgedLeaf[] {
  if (node.result !== 'unknown') return [];
  return node.op === 'leaf' ? [node] : node.of.flatMap(openLeaves);
}

/** What is not known and matters, each field once, with the conditions that wait for it. */
export function missingOf(tree: RuleNode): RuleMissing[] {
  const missing = new Map<string, RuleMissing>();
  for (const leaf of openLeaves(tree)) {
    const key = leaf.field ?? leaf.id;
    const entry = missing.get(key);
    if (entry === undefined) missing.set(key, { field: leaf.field, conditions: [leaf.id], ask: leaf.ask === null ? [] : [leaf.ask] });
    else {
      entry.conditions.push(leaf.id);
      if (leaf.ask !== null && !entry.ask.some((ask) => ask.zh === leaf.ask?.zh)) entry.ask.push(leaf.ask);
    }
  }
  return [...missing.values()];
}

/** What the whole tree comes to when one node takes another value and all others keep theirs. */
type Outcome = (value: Truth) => Truth;
/** The value that decides a group alone, and the one that leaves it to the others. */
const decides = { all: 'false', any: 'true' } as const;
const yields = { all: 'true', any: 'false' } as const;

/** Hands every leaf that its siblings leave a say to `found`; in a group decided without it, a leaf has none. */
function collect(node: RuleNode, outcome: Outcome, found: (leaf: JudgedLeaf, outcome: Outcome) => void): void {
  if (node.op === 'leaf') {
    found(node, outcome);
    return;
  }
  const { op, of } = node;
  if (op === 'not') {
    for (const part of of) collect(part, (value) => outcome(notOf(value)), found);
    return;
  }
  const count = (value: Truth): number => of.reduce((sum, { result }) => sum + Number(result === value), 0);
  const [deciding, open] = [count(decides[op]), count('unknown')];
  for (const part of of) {
    if (deciding > Number(part.result === decides[op])) continue;
    const others = open > Number(part.result === 'unknown') ? 'unknown' : yields[op];
    collect(part, (value) => outcome(joined(op, [value, others])), found);
  }
}

/** The single answers that would change the verdict, those not known yet first. */
export function flipsOf(tree: RuleNode): RuleFlip[] {
  const [open, held]: [RuleFlip[], RuleFlip[]] = [[], []];
  collect(
    tree,
    (value) => value,
    (leaf, outcome) => {
      for (const to of ['true', 'false'] as const) {
        if (leaf.result === to) continue;
        const result = outcome(to);
        if (result === tree.result) continue;
        (leaf.result === 'unknown' ? open : held).push({
          condition: leaf.id,
          text: leaf.text,
          from: leaf.result,
          to,
          result,
          ask: leaf.ask,
        });
      }
    },
  );
  return [...open, ...held];
}
