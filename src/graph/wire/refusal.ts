import { z } from "zod";
import { instantFrom } from "../../kernel/time.ts";
import { GraphError } from "./graph-error.ts";
import type { Method } from "./method.ts";
import type { WireAnswer } from "./wire.ts";

/** The request that was refused. */
export interface Asked {
  readonly method: Method;
  readonly template: string;
  readonly clientRequestId: string | undefined;
  /** The present, in epoch milliseconds: a Retry-After may be a date. */
  readonly now: number;
  /** An earlier try of the same write got no answer. */
  readonly doubtful: boolean;
}

interface Inner {
  readonly code?: string | undefined;
  readonly date?: string | undefined;
  readonly "request-id"?: string | undefined;
  readonly innerError?: Inner | undefined;
  readonly innererror?: Inner | undefined;
}

// Some workloads write the inner error in lower case, and any member may be missing or of another type.
const text = z.string().optional().catch(undefined);
const Inner: z.ZodType<Inner> = z.lazy(() =>
  z.object({
    code: text,
    date: text,
    "request-id": text,
    innerError: Inner.optional().catch(undefined),
    innererror: Inner.optional().catch(undefined),
  }),
);
const Envelope = z.object({
  error: z.object({
    code: z.string().catch(""),
    message: z.string().catch(""),
    innerError: Inner.optional().catch(undefined),
    innererror: Inner.optional().catch(undefined),
  }),
});

/** Reads a refusal in either spelling; an answer that is not in Graph's form at all keeps its status as its code. */
export function refusalOf(asked: Asked, answer: WireAnswer): GraphError {
  const { code, message, ...inner } = errorOf(answer.bytes);
  const depths = nested(inner.innerError ?? inner.innererror);
  const [outermost = {}] = depths;
  const { headers, status } = answer;
  return new GraphError({
    method: asked.method,
    template: asked.template,
    status,
    code: code === "" ? `http-${status}` : code,
    innerCodes: depths.flatMap((depth) => (depth.code === undefined ? [] : [depth.code])),
    said: message,
    requestId: headers["request-id"] ?? outermost["request-id"],
    clientRequestId: asked.clientRequestId,
    date: headers["date"] ?? outermost.date,
    retryAfter: retryAfterOf(headers["retry-after"], asked.now),
    doubtful: asked.doubtful,
  });
}

function errorOf(bytes: Buffer): z.infer<typeof Envelope>["error"] {
  const parsed = Envelope.safeParse(jsonOf(bytes));
  return parsed.success ? parsed.data.error : { code: "", message: "" };
}

function nested(inner: Inner | undefined): Inner[] {
  return inner === undefined ? [] : [inner, ...nested(inner.innerError ?? inner.innererror)];
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    // A gateway in front of Graph answers with a page; the status then says all there is to know.
    return undefined;
  }
}

/** Seconds of a Retry-After header, which may be a number or a date; undefined when it is neither. */
export function retryAfterOf(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const instant = httpDate(value);
  return instant === undefined ? undefined : Math.max(0, Math.ceil((instant.getTime() - now) / 1000));
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function httpDate(value: string): Date | undefined {
  const [, day, month = "", year, time] = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/.exec(value) ?? [];
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
  return instantFrom(`${year}-${number}-${day}T${time}Z`);
}
