import { STATUS_CODES } from "node:http";
import type { ReadHeader, Route } from "./route.ts";

interface Header {
  readonly type: "string" | "integer";
  readonly description: string;
}

const REQUEST: Readonly<Record<ReadHeader | "Idempotency-Key", Header>> = {
  Prefer: {
    type: "string",
    description: "`wait=10` waits up to so many seconds for the work to be done before it is answered.",
  },
  "Last-Event-ID": { type: "string", description: "The id of the last event that arrived; what followed it is sent." },
  Range: {
    type: "string",
    description: "`bytes=0-499` asks for a part, `bytes=-500` for the end; answered with 206 and `Content-Range`.",
  },
  "Idempotency-Key": {
    type: "string",
    description:
      "1 to 200 characters. A repetition with the same key and the same request is not carried out again within 7 days: it is answered as the first one was.",
  },
};
const ANSWER = {
  Location: { type: "string", description: "Where to look whether the work is done." },
  "Retry-After": { type: "integer", description: "Seconds after which the same request may succeed." },
  "Idempotent-Replayed": { type: "string", description: "`true` when this is the answer to an earlier request." },
} as const satisfies Record<string, Header>;

type AnswerHeader = keyof typeof ANSWER;

interface Described {
  readonly response?: unknown;
}

/** A route's description with the headers that it reads and those that its answers carry. */
export function withHeaders<C, S extends Described>(schema: S, route: Route<C>): S {
  const repeatable = route.method === "POST" && route.access.kind !== "anyone";
  const read = [...(route.reads ?? []), ...(repeatable ? (["Idempotency-Key"] as const) : [])];
  const answers = Object.entries(Object(schema.response)).map(([status, shape]) => {
    const headers = Object.fromEntries(answeredWith(status, repeatable).map((name) => [name, ANSWER[name]]));
    // The generator looks for a shared shape's meaning in another place than for the meaning of a route's own shape.
    const place = "$ref" in Object(shape) ? "description" : "x-response-description";
    return [
      status,
      { ...Object(shape), [place]: meaningOf(status), ...(Object.keys(headers).length > 0 && { headers }) },
    ];
  });
  return {
    ...schema,
    ...(read.length > 0 && {
      headers: { type: "object", properties: Object.fromEntries(read.map((name) => [name, REQUEST[name]])) },
    }),
    response: Object.fromEntries(answers),
  };
}

function answeredWith(status: string, repeatable: boolean): AnswerHeader[] {
  if (status === "default") return ["Retry-After"];
  return [
    ...(status === "202" ? (["Location"] as const) : []),
    ...(repeatable ? (["Idempotent-Replayed"] as const) : []),
  ];
}

function meaningOf(status: string): string {
  return status === "default" ? "Refused: what is wrong, and what cures it" : (STATUS_CODES[status] ?? status);
}
