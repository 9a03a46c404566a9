import type { FullBilingual } from '#shared/lib/language.ts';
import type { RuleFlip, RuleMissing, TraceStep, Truth } from '#shared/domain/match/match.ts';
import { unknown, type Answer } from './answer.ts';
import { answerDate, answerFigure } from './answer-figure.ts';
import { answerPeople } from './answer-people.ts';
import { answerWords } from './answer-words.ts';
import type { RuleContext } from './context.ts';
import { flipsOf, missingOf, traceOf, type RuleNode } from './rule-node.ts';
import type { Rule, RuleGroup, RuleLeaf } from './rule.ts';
import { joined } from './truth.ts';

export type { RuleContext } from './context.ts';
export { allOf, anyOf, notOf } from './truth.ts';

/** A judged tree: its value and its leaves in reading order; the tree itself, the gaps and the flips are worked out when asked for. */
export class Evaluation {
  readonly result: Truth;
  readonly trace: TraceStep[];
  readonly #tree: RuleNode;

  constructor(tree: RuleNode) {
    this.result = tree.result;
    this.trace = traceOf(tree);
    this.#tree = tree;
  }

  get tree(): RuleNode {
    return this.#tree;
  }

  /** What is not known and matters. */
  get missing(): RuleMissing[] {
    return missingOf(this.#tree);
  }

  /** The single answers that would change the verdict. */
  get flips(): RuleFlip[] {
    return flipsOf(this.#tree);
  }
}

/** Words of groups that bring none of their own. */
export const groupText: Record<'all' | 'any' | 'not', FullBilingual> = {
  all: { zh: '以下各项全部成立', en: 'All of these hold' },
  any: { zh: '以下各项至少一项成立', en: 'At least one of these holds' },
  not: { zh: '以下一项不成立', en: 'This does not hold' },
};

function answerLeaf(leaf: RuleLeaf, context: RuleContext): Answer {
  if (leaf.field.startsWith('question:')) return leaf.op === 'is' ? answerPeople(leaf.field, leaf.value, context) : unknown();
  switch (leaf.op) {
    case 'at-least':
    case 'at-most':
    case 'between':
      return answerFigure(leaf, context.profile);
    case 'before':
    case 'after':
      return answerDate(leaf, context.profile);
    case 'in':
      return answerWords(leaf.field, leaf.values, context);
    case 'is':
      return answerWords(leaf.field, [leaf.value], context);
  }
}

const isGroup = (rule: Rule): rule is RuleGroup => rule.op === 'all' || rule.op === 'any' || rule.op === 'not';

/** Values every node of a condition tree. `path` names groups that carry no id. */
export function judge(rule: Rule, context: RuleContext, path = '1'): RuleNode {
  if (!isGroup(rule)) {
    const { id, text, field, ask, cites } = rule;
    const { result, answer, closer } = answerLeaf(rule, context);
    return { op: 'leaf', id, text, field, result, answer, cites: cites ?? context.cites, ask: closer ?? ask ?? null };
  }
  const cites = rule.cites ?? context.cites;
  const within = cites === context.cites ? context : { ...context, cites };
  const parts = rule.op === 'not' ? [rule.of] : rule.of;
  const of = parts.map((part, at) => judge(part, within, `${path}.${at + 1}`));
  const result = joined(
    rule.op,
    of.map((part) => part.result),
  );
  return { op: rule.op, id: rule.id ?? path, text: rule.text ?? groupText[rule.op], result, cites, of };
}

/** Judges a condition tree; the trace lists every leaf in reading order with the answer it used. */
export const evaluate = (rule: Rule, context: RuleContext): Evaluation => new Evaluation(judge(rule, context));
