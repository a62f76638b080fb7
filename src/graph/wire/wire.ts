import { Pool } from "undici";
import type { Dispatcher } from "undici";
import { PassThrough, type Readable } from "node:stream";
import { Failure } from "../../kernel/errors.ts";
import { SECOND } from "../../kernel/time.ts";
import { GraphUnreachable } from "./graph-error.ts";
import type { Method } from "./method.ts";

/** One request as it goes over the wire. */
export interface WireCall {
  readonly origin: string;
  readonly path: string;
  readonly method: Method;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For the headers, and again for each silence while the body arrives. */
  readonly timeoutMs: number;
  /** Bytes of answer that are accepted. */
  readonly largest: number;
  /** The body is passed on as it comes, however large; only that of a refusal is read. */
  readonly streamed?: boolean | undefined;
}

/** One answer, whatever its status. Header names are in lower case. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** What is still on its way, where it was to be passed on as it comes. */
  readonly rest?: Readable | undefined;
}

/** Connections that are kept open, a pool for each origin. Redirects are never followed. */
export interface Wire {
  exchange(call: WireCall): Promise<WireAnswer>;
  close(): Promise<void>;
}

const CONNECTIONS = 128;
const CONNECT_MS = 10 * SECOND;

/** Opens nothing yet: a pool begins with the first request to its origin. */
export function openWire(): Wire {
  const pools = new Map<string, Pool>();
  const poolOf = (origin: string): Pool => {
    const known = pools.get(origin);
    if (known) return known;
    const pool = new Pool(origin, { connections: CONNECTIONS, connect: { timeout: CONNECT_MS }, allowH2: false });
    pools.set(origin, pool);
    return pool;
  };
  return {
    exchange: (call) => exchange(poolOf(call.origin), call),
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
      pools.clear();
    },
  };
}

async function exchange(pool: Pool, call: WireCall): Promise<WireAnswer> {
  const signal = signalOf(call);
  try {
    const answer = await pool.request({
      path: call.path,
      method: call.method,
      headers: call.headers,
      body: call.body ?? null,
      signal,
      headersTimeout: call.timeoutMs,
      bodyTimeout: call.timeoutMs,
    });
    const head = { status: answer.statusCode, headers: flat(answer.headers) };
    if (call.streamed && isContent(head)) return { ...head, bytes: NOTHING, rest: restOf(call, answer) };
    return { ...head, bytes: await bytesOf(answer, call.largest) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    call.signal?.throwIfAborted();
    throw unreachable(call, error);
  }
}

/** Each silence has its limit; this one ends an answer that keeps dripping. A stream lasts as long as its reader takes. */
function signalOf({ streamed, timeoutMs, signal }: WireCall): AbortSignal {
  return AbortSignal.any([...(streamed ? [] : [AbortSignal.timeout(2 * timeoutMs)]), ...(signal ? [signal] : [])]);
}

const NOTHING = Buffer.alloc(0);

/** A range that does not exist is an answer, too: it says how much there is. */
function isContent({ status }: Pick<WireAnswer, "status">): boolean {
  return status < 300 || status === 416;
}

/**
 * The body as it comes; where it breaks off, the reader is told in our words. It is passed on piece by piece: a stream of
 * bytes would join what waits, and what lies of the joined ones doubles the memory that a film takes.
 */
function restOf(call: WireCall, { body }: Dispatcher.ResponseData): Readable {
  const rest = new PassThrough({ readableObjectMode: true, readableHighWaterMark: 1 });
  body.once("error", (error) => rest.destroy(call.signal?.aborted ? reasonOf(call.signal) : unreachable(call, error)));
  rest.once("close", () => body.destroy());
  return body.pipe(rest);
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error("Nobody waits for this any more.", { cause: reason });
}

async function bytesOf(answer: Dispatcher.ResponseData, largest: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer.body) {
    const piece = Buffer.from(part);
    size += piece.length;
    if (size > largest) {
      answer.body.destroy();
      throw new Failure(
        "upstream-refused",
        `Microsoft's answer is larger than the ${largest} bytes that are accepted.`,
        {
          cure: "Ask for less at once, for instance with a smaller page.",
          reason: "answer-too-large",
        },
      );
    }
    parts.push(piece);
  }
  return Buffer.concat(parts);
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
}

/** Reasons for which nothing can have been sent: there was no connection to send it on. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_CLOSED",
  "UND_ERR_DESTROYED",
]);

function unreachable(call: WireCall, error: unknown): GraphUnreachable {
  const code = codeOf(error);
  return new GraphUnreachable(`Microsoft at ${call.origin} could not be reached (${code}).`, {
    maybeStored: call.method !== "GET" && !NEVER_SENT.has(code),
    clientRequestId: call.headers["client-request-id"],
    cause: error,
  });
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : "unknown";
}
