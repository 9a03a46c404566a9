import type { Flow, FlowNode } from '#shared/domain/chart/flow-chart.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatFact, type PrintedValue } from '#shared/domain/fact/format-fact.ts';
import type { BatchFigures } from '#shared/domain/measure/batch.ts';
import { intervalOf, type Interval } from '#shared/domain/measure/interval.ts';
import type { Language } from '#shared/lib/language.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { ProgrammeWords } from '../words-zh.ts';

export type NamedNode = FlowNode & { name: string; figure: string };

/** What is left of a count: an open end of either leaves that end open. */
function less(whole: Interval, part: Interval): Interval {
  const end = (a: Exact | null, b: Exact | null): Exact | null => (a === null || b === null ? null : Exact.max(a.minus(b), 0));
  return { low: end(whole.low, part.high), high: end(whole.high, part.low) };
}

/** A computed count in the words of a printed one; null where neither end is known. */
function printed({ low, high }: Interval, like: Fact): PrintedValue | null {
  const number = low ?? high;
  if (number === null) return null;
  const exact = low !== null && high !== null && low.eq(high);
  if (!exact && low !== null && high !== null)
    return {
      ...like,
      scale: '1',
      qualifier: 'range',
      value: { number: null, min: low.toFixed(), max: high.toFixed(), text: null, base: null },
    };
  const text = number.toFixed();
  return {
    ...like,
    scale: '1',
    qualifier: exact ? 'exact' : low === null ? 'at-most' : 'at-least',
    value: { number: text, min: null, max: null, text: null, base: text },
  };
}

interface Branch {
  id: string;
  name: string;
  step: number;
  value: number;
  figure: string;
}

/** Declared splits into approved and not, approved into shareholding and not yet; a step without a count ends the flow before it. */
export function batchFlows({ steps }: BatchFigures, language: Language, words: ProgrammeWords): { nodes: NamedNode[]; flows: Flow[] } {
  const branches: Branch[] = [];
  const flows: Flow[] = [];
  const add = (id: string, { name, step, value }: { name: string; step: number; value: PrintedValue }): number => {
    const size = Number(value.value.number ?? value.value.max ?? value.value.min ?? 0);
    branches.push({ id, name, step, value: size, figure: formatFact(value, language).text });
    return size;
  };
  const split = (
    from: [id: string, fact: Fact],
    to: [id: string, fact: Fact | null],
    names: { part: string; rest: string; step: number },
  ): void => {
    const [fromId, whole] = from;
    const [toId, part] = to;
    const [a, b] = [intervalOf(whole), part === null ? null : intervalOf(part)];
    if (part === null || a === null || b === null) return;
    flows.push({ from: fromId, to: toId, value: add(toId, { name: names.part, step: names.step, value: part }) });
    const rest = printed(less(a, b), whole);
    if (rest === null) return;
    flows.push({ from: fromId, to: `${toId}-rest`, value: add(`${toId}-rest`, { name: names.rest, step: names.step, value: rest }) });
  };
  if (steps.declared !== null) {
    add('declared', { name: words.steps.declared, step: 0, value: steps.declared });
    split(['declared', steps.declared], ['approved', steps.approved], { part: words.steps.approved, rest: words.notApproved, step: 1 });
  }
  if (steps.approved !== null && flows.length > 0)
    split(['approved', steps.approved], ['shareholding', steps.shareholding], {
      part: words.steps.shareholding,
      rest: words.notSharing,
      step: 2,
    });
  return { nodes: branches.map(({ id, name, step, figure }) => ({ id, name, step, figure, label: `${name} ${figure}` })), flows };
}
