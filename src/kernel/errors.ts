/** The closed list of ways a verb may refuse. Each door translates it once: HTTP to a status, the CLI to an exit code. */
export const FAILURES = {
  "invalid-input": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  "not-possible": 405,
  conflict: 409,
  "key-reused": 422,
  "too-large": 413,
  "not-taken": 415,
  "too-many-requests": 429,
  "upstream-refused": 422,
  "upstream-unavailable": 503,
  unavailable: 503,
  unexpected: 500,
} as const;

export type FailureCode = keyof typeof FAILURES;

/** What else a refusal may carry. `field` is a dotted path into the input; `retryAfter` is in seconds. */
export interface FailureDetail {
  readonly cure?: string | undefined;
  readonly field?: string | undefined;
  readonly retryAfter?: number | undefined;
  /** A more exact, stable word for programs, such as `organiser-without-mailbox`. */
  readonly reason?: string | undefined;
  /** Other values of the field that would do, the best ones in the order in which people read them. */
  readonly alternatives?: readonly string[] | undefined;
  readonly cause?: unknown;
}

/** A refusal a person can read: a closed code, one sentence that says what is wrong, and what cures it. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly cure: string | undefined;
  readonly field: string | undefined;
  readonly retryAfter: number | undefined;
  readonly reason: string | undefined;
  readonly alternatives: readonly string[] | undefined;

  constructor(code: FailureCode, sentence: string, detail: FailureDetail = {}) {
    super(sentence, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.code = code;
    this.cure = detail.cure;
    this.field = detail.field;
    this.retryAfter = detail.retryAfter;
    this.reason = detail.reason;
    this.alternatives = detail.alternatives;
  }

  /** The HTTP status that this refusal becomes. */
  get status(): number {
    return FAILURES[this.code];
  }
}
