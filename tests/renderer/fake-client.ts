import type { Client } from '#renderer/api/client.ts';
import { ApiError } from '#renderer/api/client.ts';
import type { AppEvent } from '#shared/ipc/event.ts';
import type { ErrorCode } from '#shared/ipc/reply.ts';

export interface Call {
  path: string;
  input: unknown;
  answer: (value: unknown) => void;
  refuse: (code: ErrorCode) => void;
}
export interface FakeClient extends Client {
  /** Every call so far, in order; each is answered by the test. */
  readonly calls: Call[];
  emit(event: AppEvent): void;
}

/** A client whose calls wait until the test answers them. */
export function createFakeClient(): FakeClient {
  const calls: Call[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    calls,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    call: (path, input) =>
      new Promise((resolve, reject) => {
        calls.push({
          path,
          input,
          // The test answers with what the contract promises for the path.
          answer: (value) => resolve(value as never),
          refuse: (code) => reject(new ApiError({ code, message: code })),
        });
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Lets everything that is already answered reach its listeners. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};
