import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { AmountMissing, AmountOpen } from '#shared/domain/match/match.ts';
import type { Amount, AmountGroup, AmountLeaf } from './amount.ts';
import type { ReadInput } from './amount-input.ts';
import { foldSpans, marginal, multiple, percentOf, pointSpan, rising, wholeSpan, type Span } from './span.ts';

/** Exact decimal text; `high` null where nothing bounds the part from above. */
interface Figures {
  low: string;
  base: string;
  high: string | null;
}
/** One part of a formula with what it came to; `figures` null: not known, or by negotiation. */
export interface AmountNode {
  op: Amount['op'];
  id: string;
  text: FullBilingual | null;
  cites: string | null;
  figures: Figures | null;
  of: AmountNode[];
}
export type AmountEvaluation = { tree: AmountNode } & (
  | { kind: 'known'; low: string; base: string; high: string; assumptions: FullBilingual[] }
  | { kind: 'open'; open: AmountOpen }
);

/** What one evaluation gathers on its way through the formula. */
interface Gathered {
  assumptions: Map<string, FullBilingual>;
  missing: Map<string, AmountMissing>;
  unbounded: Map<string, AmountMissing>;
  negotiated: FullBilingual | null;
}
interface Evaluating {
  read: ReadInput;
  gathered: Gathered;
}
interface Valued {
  span: Span | null;
  node: AmountNode;
}

const figuresOf = ({ low, base, high }: Span): Figures => ({
  low: low.toFixed(),
  base: base.toFixed(),
  high: high.isFinite() ? high.toFixed() : null,
});

type InputLeaf = Extract<AmountLeaf, { op: 'rate' | 'tier' | 'per-head' }>;

function readSpan(leaf: InputLeaf, { read, gathered }: Evaluating): Span | null {
  const field = leaf.op === 'per-head' ? leaf.count : leaf.of;
  const reading = read(field, leaf);
  const ask = leaf.input === undefined ? {} : { ask: leaf.input.ask };
  if (reading.span === null) {
    gathered.missing.set(field, { field, text: reading.why, ...ask });
    return null;
  }
  for (const assumption of reading.assumptions) gathered.assumptions.set(assumption.en, assumption);
  const { zh, en } = reading.name;
  if (!reading.span.high.isFinite())
    gathered.unbounded.set(field, { field, text: { zh: `${zh}的上限未知`, en: `the upper end of the ${en} is not known` }, ...ask });
  return reading.span;
}

function leafSpan(leaf: AmountLeaf, evaluating: Evaluating): Span | null {
  switch (leaf.op) {
    case 'fixed':
      return pointSpan(leaf.value);
    case 'rate': {
      const span = readSpan(leaf, evaluating);
      return span && rising(span, percentOf(leaf.percent));
    }
    case 'per-head': {
      const span = readSpan(leaf, evaluating);
      return span && rising(span, multiple(leaf.each));
    }
    case 'tier': {
      const span = readSpan(leaf, evaluating);
      return span && (leaf.mode === 'marginal' ? rising(span, marginal(leaf.bands)) : wholeSpan(span, leaf.bands));
    }
    case 'by-negotiation':
      evaluating.gathered.negotiated ??= leaf.text;
      return null;
  }
}

const joins = {
  sum: (a: Exact, b: Exact) => a.plus(b),
  min: (a: Exact, b: Exact) => Exact.min(a, b),
  max: (a: Exact, b: Exact) => Exact.max(a, b),
};

function groupSpan(group: AmountGroup, spans: readonly Span[]): Span {
  switch (group.op) {
    case 'sum':
    case 'min':
    case 'max':
      return foldSpans(spans, joins[group.op]);
    case 'cap':
      return rising(foldSpans(spans, joins.sum), (value) => Exact.min(value, group.at));
    case 'floor':
      return rising(foldSpans(spans, joins.sum), (value) => Exact.max(value, group.at));
    case 'round':
      return rising(foldSpans(spans, joins.sum), (value) =>
        value.isFinite() ? value.toNearest(group.to, group.mode === 'down' ? Exact.ROUND_DOWN : Exact.ROUND_HALF_UP) : value,
      );
  }
}

const isGroup = (amount: Amount): amount is AmountGroup => ['sum', 'min', 'max', 'cap', 'floor', 'round'].includes(amount.op);

function value(amount: Amount, evaluating: Evaluating, path = '1'): Valued {
  const parts = isGroup(amount) ? [amount.of].flat().map((part, at) => value(part, evaluating, `${path}.${at + 1}`)) : [];
  const spans = parts.flatMap((part) => part.span ?? []);
  const span = isGroup(amount) ? (spans.length === parts.length ? groupSpan(amount, spans) : null) : leafSpan(amount, evaluating);
  const node: AmountNode = {
    op: amount.op,
    id: amount.id ?? path,
    text: amount.text ?? null,
    cites: amount.cites ?? null,
    figures: span && figuresOf(span),
    of: parts.map((part) => part.node),
  };
  return { span, node };
}

/**
 * The amount a formula comes to: every value the inputs allow lies between `low` and `high`. An input that is not known
 * leaves the amount open and is named, never taken for zero; so does one without an upper end that no cap bounds.
 */
export function evaluateAmount(amount: Amount, read: ReadInput): AmountEvaluation {
  const gathered: Gathered = { assumptions: new Map(), missing: new Map(), unbounded: new Map(), negotiated: null };
  const { span, node: tree } = value(amount, { read, gathered });
  if (gathered.negotiated !== null) return { tree, kind: 'open', open: { reason: 'by-negotiation', text: gathered.negotiated } };
  if (span === null) return { tree, kind: 'open', open: { reason: 'unknown', missing: [...gathered.missing.values()] } };
  if (!span.high.isFinite()) return { tree, kind: 'open', open: { reason: 'unknown', missing: [...gathered.unbounded.values()] } };
  return {
    tree,
    kind: 'known',
    low: span.low.toFixed(),
    base: span.base.toFixed(),
    high: span.high.toFixed(),
    assumptions: [...gathered.assumptions.values()],
  };
}
