import type { Readable } from "node:stream";
import { Failure } from "../../kernel/errors.ts";
import type { WireAnswer } from "./wire.ts";

/** An answer of Graph, read as JSON. Header names are in lower case. */
export interface GraphAnswer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: T;
}

/** An answer of Graph as it came: a photo, a transcript. */
export interface GraphBytes {
  readonly bytes: Buffer;
  /** The media type; empty when none was named. */
  readonly type: string;
}

/** An answer of Graph that is passed on as it comes: a film. Header names are in lower case. */
export interface GraphStream {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
}

/** The JSON of an answer; `undefined` when it has no body. `T` is Microsoft's documented shape and is taken on trust. */
export function jsonAnswer<T>({ status, headers, bytes }: WireAnswer): GraphAnswer<T> {
  try {
    return { status, headers, body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString("utf8")) };
  } catch (cause) {
    throw new Failure("upstream-unavailable", "Microsoft Graph answered with something that is not JSON.", {
      cure: "Try again; if it stays, look for a proxy between this server and Microsoft.",
      reason: "answer-not-json",
      cause,
    });
  }
}
