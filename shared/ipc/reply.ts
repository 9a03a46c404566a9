/** Codes a user can act on; anything else reaches the page as `internal` and is logged in main. */
export type ErrorCode =
  | 'invalid-arguments'
  | 'invalid-input'
  | 'invalid-investor'
  | 'unknown-operation'
  | 'not-found'
  | 'preflight-blocked'
  | 'check-failed'
  | 'cancelled'
  | 'export-failed'
  | 'store-locked'
  | 'store-newer'
  | 'store-damaged'
  | 'refused'
  | 'internal';

export interface ReplyError {
  code: ErrorCode;
  message: string;
  where?: string | undefined;
  /** Findings, paths and the like that the page shows beside the message; plain JSON. */
  detail?: unknown;
}
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ReplyError };

/** Thrown in the core for what a user can mend; converted into a reply once, in dispatch. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;
  readonly where: string | undefined;
  readonly detail: unknown;

  constructor(code: ErrorCode, message: string, more: { where?: string | undefined; detail?: unknown } = {}) {
    super(message);
    this.code = code;
    this.where = more.where;
    this.detail = more.detail;
  }
}
