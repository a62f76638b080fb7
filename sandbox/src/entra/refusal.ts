import { isoSeconds } from "../kernel/clock.ts";
import { jsonReply, type Reply } from "../kernel/http.ts";
import type { World } from "../world.ts";
import { AADSTS } from "./aadsts/aadsts.ts";
import type { AadstsKind } from "./aadsts/kind.ts";

export type AadstsCode = keyof typeof AADSTS;

interface Details {
  /** An OAuth error that says more than the usual one of this code. */
  readonly error?: string;
  /** What a new token would have to prove, as JSON. */
  readonly claims?: string;
}

/** A refusal of the sign-in service. */
export class EntraRefusal extends Error {
  readonly code: AadstsCode;
  readonly kind: AadstsKind;
  readonly details: Details;

  constructor(code: AadstsCode, ...particulars: string[]) {
    super(worded(code, particulars));
    this.code = code;
    this.kind = AADSTS[code];
    this.details = {};
  }

  /** The same refusal, with more to it. */
  with(details: Details): EntraRefusal {
    return Object.assign(this, { details });
  }
}

function worded(code: AadstsCode, particulars: readonly string[]): string {
  return AADSTS[code].text.replaceAll(/\{(\d)\}/g, (_, index: string) => particulars[Number(index)] ?? "");
}

/** Ids by which Microsoft's support finds a request. */
export interface Trace {
  readonly traceId: string;
  readonly correlationId: string;
  readonly timestamp: string;
}

export function traceOf(world: World, clientRequestId: unknown): Trace {
  return {
    traceId: world.requests.guid(),
    correlationId:
      typeof clientRequestId === "string" && clientRequestId !== "" ? clientRequestId : world.requests.guid(),
    timestamp: isoSeconds(world.clock.now()).replace("T", " "),
  };
}

interface Saying {
  readonly status: number;
  readonly error: string;
  readonly code: number;
  readonly text: string;
  readonly suberror?: string | undefined;
  readonly claims?: string | undefined;
}

export function describe({ code, text }: Pick<Saying, "code" | "text">, trace: Trace): string {
  return `AADSTS${code}: ${text} Trace ID: ${trace.traceId} Correlation ID: ${trace.correlationId} Timestamp: ${trace.timestamp}`;
}

/** The refusal as JSON, as the token endpoint gives it. */
export function refusalReply({ kind, code, message, details }: EntraRefusal, trace: Trace): Reply {
  const error = details.error ?? kind.error;
  const { status, suberror } = kind;
  return errorReply({ status, error, code, text: message, suberror, claims: details.claims }, trace);
}

export function errorReply(saying: Saying, trace: Trace): Reply {
  const { suberror, claims } = saying;
  return jsonReply(
    saying.status,
    {
      error: saying.error,
      error_description: describe(saying, trace),
      error_codes: [saying.code],
      timestamp: trace.timestamp,
      trace_id: trace.traceId,
      correlation_id: trace.correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${saying.code}`,
      ...(suberror === undefined ? {} : { suberror }),
      ...(claims === undefined ? {} : { claims }),
    },
    { "Cache-Control": "no-store, no-cache", Pragma: "no-cache" },
  );
}
