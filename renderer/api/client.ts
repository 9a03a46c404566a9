import type { Bridge } from '#shared/ipc/bridge.ts';
import type { InputOf, Path, ResultOf } from '#shared/ipc/contract.ts';
import type { AppEvent } from '#shared/ipc/event.ts';
import type { ErrorCode, ReplyError } from '#shared/ipc/reply.ts';

/** A refused or failed operation, as the core worded it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly where: string | undefined;
  readonly detail: unknown;

  constructor({ code, message, where, detail }: ReplyError) {
    super(message);
    this.code = code;
    this.where = where;
    this.detail = detail;
  }
}

/** Every operation of the contract with its own types; a refusal is thrown as `ApiError`. */
export interface Client {
  call<P extends Path>(path: P, input: InputOf<P>): Promise<ResultOf<P>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
}

/** What went wrong on the way to the core reads as `internal`: the page can say no more about it. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError({ code: 'internal', message: error instanceof Error ? error.message : String(error) });

export const createClient = (bridge: Bridge): Client => ({
  call: async <P extends Path>(path: P, input: InputOf<P>): Promise<ResultOf<P>> => {
    const reply = await bridge.invoke(path, input).catch((error: unknown) => {
      throw asApiError(error);
    });
    if (!reply.ok) throw new ApiError(reply.error);
    // The contract pairs path and result; the wire itself carries plain JSON.
    return reply.value as ResultOf<P>;
  },
  subscribe: (listener) => bridge.subscribe(listener),
});
