import { contract, isPath, type InputOf, type Path, type ResultOf } from '#shared/ipc/contract.ts';
import type { Topic } from '#shared/ipc/event.ts';
import { UserError, type Reply } from '#shared/ipc/reply.ts';
import type { z } from 'zod';

/** A handler for each operation of the contract; a missing one is a compile error. */
export type Handlers = { [P in Path]: (input: InputOf<P>) => ResultOf<P> | Promise<ResultOf<P>> };

/** Answers any call with a reply; never throws. */
export type Dispatch = (path: string, input: unknown) => Promise<Reply<unknown>>;

export interface DispatchOptions {
  handlers: Handlers;
  /** Told once after each command that went through. */
  changed: (topics: Topic[]) => void;
  /** Hears of every fault that is ours. */
  report: (path: string, error: unknown) => void;
}

/** What each family of commands touches. */
const topicsOf: Record<string, Topic[]> = {
  return: ['investor'],
  investor: ['investor', 'packet'],
  packet: ['packet'],
  present: [],
  batch: ['packet'],
  log: [],
  version: ['packet'],
  library: ['packet'],
  template: ['packet'],
  settings: ['settings'],
  store: ['store'],
  copy: ['store'],
  rate: ['settings'],
  theme: ['settings'],
  record: ['record'],
  exchange: ['record'],
  glossary: ['record'],
  rule: ['record'],
  fact: ['record'],
  relation: ['record'],
  source: ['record'],
  attribute: ['record'],
  change: ['record'],
  text: ['record'],
  conflict: ['record'],
  review: ['record'],
  stand: ['store'],
  tour: ['record'],
  lead: ['investor', 'packet', 'store'],
  programme: ['record'],
  measure: ['record'],
  map: ['record'],
  ledger: ['record'],
  brief: ['packet'],
};

const explain = (issues: z.core.$ZodIssue[]): UserError => {
  const [issue] = issues;
  return new UserError('invalid-input', issue?.message ?? 'invalid input', { where: issue?.path.map(String).join('.') });
};

function toReply(error: unknown): Reply<never> {
  if (error instanceof UserError) {
    return {
      ok: false,
      error: {
        code: error.code,
        message: error.message,
        ...(error.where === undefined ? {} : { where: error.where }),
        ...(error.detail === undefined ? {} : { detail: error.detail }),
      },
    };
  }
  return {
    ok: false,
    error: {
      code: 'internal',
      message: '程序内部出错，已记入日志；数据未受影响。Something went wrong inside; it is in the log and the data are safe.',
    },
  };
}

/** The only place that validates input and turns errors into replies. */
export function createDispatch({ handlers, changed, report }: DispatchOptions): Dispatch {
  return async (path, input) => {
    if (!isPath(path)) return { ok: false, error: { code: 'unknown-operation', message: `no operation "${path}"` } };
    const operation = contract[path];
    try {
      const parsed = operation.input.safeParse(input);
      if (!parsed.success) throw explain(parsed.error.issues);
      // The path ties handler and input together, which the compiler cannot follow through a union.
      const handler = handlers[path] as (value: unknown) => unknown;
      const value = await handler(parsed.data);
      if (operation.type === 'command') changed(topicsOf[path.split('.')[0] ?? ''] ?? []);
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof UserError)) report(path, error);
      return toReply(error);
    }
  };
}
