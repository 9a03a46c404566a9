import type { z } from 'zod';

/** One operation of the contract. A query never writes; a command runs in one transaction and is followed by `changed`. */
export interface Operation<Input = unknown, Result = unknown> {
  type: 'query' | 'command';
  input: z.ZodType<Input>;
  /** Carries the result's type only; nothing stands here at run time. */
  readonly result?: Result;
}

export const query =
  <Result>() =>
  <Input>(input: z.ZodType<Input>): Operation<Input, Result> => ({ type: 'query', input });
export const command =
  <Result>() =>
  <Input>(input: z.ZodType<Input>): Operation<Input, Result> => ({ type: 'command', input });
