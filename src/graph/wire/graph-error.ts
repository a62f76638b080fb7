import type { Method } from "./method.ts";

/** What a refusal means to the caller, whatever the workload called it. */
export type GraphErrorKind = "refused" | "not-found" | "throttled" | "unavailable" | "conflict" | "unauthorised";

/** All that is known of one refusal. */
export interface Refusal {
  readonly method: Method;
  readonly template: string;
  readonly status: number;
  readonly code: string;
  /** Codes of nested inner errors, outermost first. */
  readonly innerCodes: readonly string[];
  /** Microsoft's own words: for people to read, never to branch on. */
  readonly said: string;
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  /** Microsoft's clock when it answered, as it was written. */
  readonly date: string | undefined;
  /** Seconds to wait, when Microsoft named them. */
  readonly retryAfter: number | undefined;
  /** An earlier try of the same write got no answer. */
  readonly doubtful?: boolean | undefined;
  /** What to say instead, when the answer is our own. */
  readonly sentence?: string | undefined;
}

/** Graph answered, and the answer was no; or Parley held the request back because Graph would have said no. */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly kind: GraphErrorKind;
  readonly status: number;
  readonly code: string;
  readonly innerCodes: readonly string[];
  readonly said: string;
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  readonly date: string | undefined;
  readonly retryAfter: number | undefined;
  /** True when a write may have been done although the answer says otherwise. */
  readonly maybeStored: boolean;
  /** True when the token lacks a permission, whoever or whatever was asked about. */
  readonly lacksPermission: boolean;

  constructor(refusal: Refusal) {
    super(refusal.sentence ?? sentenceOf(refusal));
    this.kind = kindOf(refusal.status);
    this.status = refusal.status;
    this.code = refusal.code;
    this.innerCodes = refusal.innerCodes;
    this.said = refusal.said;
    this.requestId = refusal.requestId;
    this.clientRequestId = refusal.clientRequestId;
    this.date = refusal.date;
    this.retryAfter = refusal.retryAfter;
    this.maybeStored = refusal.method !== "GET" && (refusal.doubtful === true || this.kind === "unavailable");
    this.lacksPermission = refusal.status === 403 && /^Missing (role|scope) permissions/.test(refusal.said);
  }
}

function sentenceOf({ status, code, method, template, said }: Refusal): string {
  const words = said === "" ? "." : `: ${said}`;
  return `Microsoft Graph answered ${status} ${code} to ${method} ${template}${words}`;
}

const KINDS: Readonly<Record<number, GraphErrorKind>> = {
  401: "unauthorised",
  404: "not-found",
  409: "conflict",
  412: "conflict",
  423: "conflict",
  429: "throttled",
  501: "refused",
  509: "throttled",
};

function kindOf(status: number): GraphErrorKind {
  return KINDS[status] ?? (status >= 500 ? "unavailable" : "refused");
}

/** No answer came. */
export class GraphUnreachable extends Error {
  override readonly name = "GraphUnreachable";
  /** True when the request was a write and may have arrived before the connection was lost. */
  readonly maybeStored: boolean;
  readonly clientRequestId: string | undefined;

  constructor(
    sentence: string,
    detail: { maybeStored: boolean; clientRequestId?: string | undefined; cause?: unknown },
  ) {
    super(sentence, { cause: detail.cause });
    this.maybeStored = detail.maybeStored;
    this.clientRequestId = detail.clientRequestId;
  }
}
