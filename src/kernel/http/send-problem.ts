import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { Failure } from "../errors.ts";
import { type Problem, problemOf, refusalOf } from "./problem.ts";

export const PROBLEM_TYPE = "application/problem+json";

/** What a request is told that went wrong. */
interface Trouble {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** What to answer to a request that went wrong. Faults of our own are logged whole; the caller learns only the request's id. */
export function troubleOf(error: unknown, requestId: string, log: Pick<Logger, "error">): Trouble {
  const problem = problemOf(error, requestId);
  if (problem.status >= 500) log.error({ err: error, requestId }, "A request failed.");
  const { retryAfter } = refusalOf(error);
  const headers = {
    "content-type": PROBLEM_TYPE,
    ...(retryAfter !== undefined && { "retry-after": String(Math.ceil(retryAfter)) }),
    ...(problem.status === 401 && { "www-authenticate": "Bearer" }),
  };
  return { problem, headers };
}

/** Answers a request with what went wrong. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, error: unknown): FastifyReply {
  const { problem, headers } = troubleOf(error, request.id, request.log);
  return reply.status(problem.status).headers(headers).serializer(JSON.stringify).send(problem);
}

/** Answers a request for which there is no route: with the methods that there are at its address, if there are any. */
export function sendNothing(
  reply: FastifyReply,
  request: FastifyRequest,
  methods: readonly string[] = [],
): FastifyReply {
  if (methods.length === 0)
    return sendProblem(reply, request, Object.assign(new Error("no route"), { statusCode: 404 }));
  const refusal = new Failure("not-possible", `${request.method} is not possible at this address.`, {
    cure: `Possible here: ${methods.join(", ")}. Look the address up in /openapi.json.`,
  });
  return sendProblem(reply.header("allow", methods.join(", ")), request, refusal);
}

/** Refuses every request that comes in while the server leaves. */
export function refuseWhileLeaving(leaving: AbortSignal): void {
  if (!leaving.aborted) return;
  throw new Failure("unavailable", "This server is stopping and takes no new requests.", {
    cure: "Send the request again: another server, or this one once it has started again, will take it.",
    reason: "stopping",
    retryAfter: 1,
  });
}

/** What cannot even be read as HTTP is refused with the status that HTTP has for it. */
const UNREADABLE: Readonly<Record<string, readonly [status: number, refusal: Failure]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    new Failure("too-large", "The headers of this request are larger than 16 KiB.", {
      cure: "Send fewer or shorter headers and cookies, and a shorter address.",
    }),
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    new Failure("invalid-input", "The request did not arrive whole in time.", {
      cure: "Send the whole request within 30 seconds.",
    }),
  ],
};
const NOT_HTTP = new Failure("invalid-input", "This cannot be read as an HTTP request.", {
  cure: "Send the request with an HTTP client; over TLS only where a proxy in front of Parley speaks it.",
});

/** Answers a connection whose request could not be read, and closes it. */
export function refuseUnreadable(error: { readonly code: string }, socket: Socket): void {
  // The caller has gone, or nobody could read the answer any more.
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, refusal] = UNREADABLE[error.code] ?? [400, NOT_HTTP];
  const problem: Problem = { ...problemOf(refusal, crypto.randomUUID()), status };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
