import { Exact } from '#shared/lib/decimal.ts';
import { over, plus, pointOf, times, type Interval } from './interval.ts';

/** A formula of the sources as a tree. `sigma` adds its body up over all sectors. */
export type Expression =
  | { type: 'number'; value: string }
  | { type: 'symbol'; symbol: string }
  | { type: 'sigma'; body: Expression }
  | { type: 'plus' | 'times' | 'over'; left: Expression; right: Expression };

export interface ParsedExpression {
  tree: Expression;
  /** The formula itself turns the ratio into a percentage. */
  percent: boolean;
}

const tokenPattern = /Σ_\p{L}|[\p{L}][\p{L}\d_]*|\d+(?:\.\d+)?%?|[+·×*/()]/gu;

class Reader {
  private readonly tokens: string[];
  private at = 0;
  constructor(text: string) {
    this.tokens = text.match(tokenPattern) ?? [];
  }
  next(): string | undefined {
    return this.tokens[this.at];
  }
  take(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error('the formula ends too early');
    this.at += 1;
    return token;
  }
}

function factor(reader: Reader): Expression {
  const token = reader.take();
  if (token.startsWith('Σ')) return { type: 'sigma', body: term(reader) };
  if (token === '(') {
    const inner = sum(reader);
    if (reader.take() !== ')') throw new Error('a bracket stays open');
    return inner;
  }
  if (/^\d/.test(token)) {
    const value = token.endsWith('%') ? new Exact(token.slice(0, -1)).div(100).toFixed() : token;
    return { type: 'number', value };
  }
  if (/^[+·×*/)]$/.test(token)) throw new Error(`"${token}" stands where a quantity belongs`);
  return { type: 'symbol', symbol: token };
}

function term(reader: Reader): Expression {
  let left = factor(reader);
  for (let sign = reader.next(); sign !== undefined && '·×*/'.includes(sign); sign = reader.next()) {
    reader.take();
    left = { type: sign === '/' ? 'over' : 'times', left, right: factor(reader) };
  }
  return left;
}

function sum(reader: Reader): Expression {
  let left = term(reader);
  while (reader.next() === '+') {
    reader.take();
    left = { type: 'plus', left, right: term(reader) };
  }
  return left;
}

/** Reads `Name = expression`. @throws Error saying where the formula cannot be read. */
export function parseExpression(text: string): ParsedExpression {
  const right = text.slice(text.indexOf('=') + 1);
  const reader = new Reader(right);
  const tree = sum(reader);
  const rest = reader.next();
  if (rest !== undefined) throw new Error(`"${rest}" is left over`);
  return { tree, percent: /\d%/.test(right) };
}

/** What the symbols stand for; those below a sigma once for each sector. */
export interface Bindings {
  values: ReadonlyMap<string, Interval>;
  sectors: readonly ReadonlyMap<string, Interval>[];
}
export type Evaluation = { known: true; value: Interval } | { known: false; missing: string[]; zeroBelow: boolean };

const unknown = (missing: string[], zeroBelow = false): Evaluation => ({ known: false, missing: [...new Set(missing)], zeroBelow });

function evaluateSigma(body: Expression, { sectors, values }: Bindings): Evaluation {
  if (sectors.length === 0) return unknown(symbolsOf(body));
  const parts = sectors.map((sector) => evaluate(body, { sectors: [], values: new Map([...values, ...sector]) }));
  const open = parts.flatMap((part) => (part.known ? [] : part.missing));
  if (open.length > 0) return unknown(open);
  return parts.reduce<Evaluation>(
    (total, part) => (total.known && part.known ? { known: true, value: plus(total.value, part.value) } : total),
    { known: true, value: pointOf(new Exact(0)) },
  );
}

/** The value with its bounds, or every symbol that has no value yet. */
export function evaluate(tree: Expression, bindings: Bindings): Evaluation {
  if (tree.type === 'number') return { known: true, value: pointOf(new Exact(tree.value)) };
  if (tree.type === 'sigma') return evaluateSigma(tree.body, bindings);
  if (tree.type === 'symbol') {
    const value = bindings.values.get(tree.symbol);
    return value === undefined ? unknown([tree.symbol]) : { known: true, value };
  }
  const [left, right] = [evaluate(tree.left, bindings), evaluate(tree.right, bindings)];
  if (!left.known || !right.known) {
    return unknown(
      [left, right].flatMap((side) => (side.known ? [] : side.missing)),
      [left, right].some((side) => !side.known && side.zeroBelow),
    );
  }
  if (tree.type === 'plus') return { known: true, value: plus(left.value, right.value) };
  if (tree.type === 'times') return { known: true, value: times(left.value, right.value) };
  const quotient = over(left.value, right.value);
  return quotient === null ? unknown([], true) : { known: true, value: quotient };
}

/** Every symbol, in the order of the formula. */
export function symbolsOf(tree: Expression): string[] {
  if (tree.type === 'number') return [];
  if (tree.type === 'symbol') return [tree.symbol];
  if (tree.type === 'sigma') return symbolsOf(tree.body);
  return [...new Set([...symbolsOf(tree.left), ...symbolsOf(tree.right)])];
}

/** Symbols below a sigma: they have one value for each sector. */
export function sectorSymbolsOf(tree: Expression): string[] {
  if (tree.type === 'sigma') return symbolsOf(tree.body);
  if (tree.type === 'number' || tree.type === 'symbol') return [];
  return [...new Set([...sectorSymbolsOf(tree.left), ...sectorSymbolsOf(tree.right)])];
}
