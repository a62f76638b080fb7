import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import type { Admitted } from "./admit.ts";
import { noteAnswer, type Noting } from "./note-answer.ts";
import type { Route } from "./route.ts";
import { troubleOf } from "./send-problem.ts";

interface DoorParts<C> extends Noting {
  readonly routes: readonly Route<C>[];
  readonly leaving: AbortSignal;
  /** What every answer carries. */
  readonly headers: Readonly<Record<string, string>>;
  contextFor(admitted: Admitted, keyed: undefined): C;
}

interface Door {
  readonly path: string;
  /** In bytes. */
  readonly limit: number;
  take(bytes: Buffer): Promise<void> | undefined;
}

/**
 * Lets plain calls into routes that are called a thousand times a second, past all that a request meets elsewhere: hooks,
 * schemas and contexts would cost more than such a call does. What is not plain goes the usual way, with all that was read
 * of it.
 */
export function openQuickDoors<C>(app: FastifyInstance, parts: DoorParts<C>): void {
  const answerOnce = answerer(parts);
  const doors = new Map(parts.routes.flatMap((route) => doorTo(route, parts)).map((door) => [door.path, door]));
  app.server.removeAllListeners("request");
  app.server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const door = parts.leaving.aborted ? undefined : doors.get(request.url ?? "");
    const length = door && plainLength(request, door.limit);
    if (door === undefined || length === undefined) {
      app.routing(request, response);
      return;
    }
    const since = performance.now();
    read(request, length, (bytes) => {
      const taken = door.take(bytes);
      if (taken === undefined) {
        request.unshift(bytes);
        app.routing(request, response);
      } else answerOnce(taken, { door, since, response });
    });
  });
}

function doorTo<C>({ access, path, quick, bodyLimit = 0 }: Route<C>, { contextFor }: DoorParts<C>): Door[] {
  if (quick === undefined) return [];
  if (access.kind !== "anyone") throw new Error(`${path} asks who calls, so it can have no quick door.`);
  const context = contextFor({ caller: undefined, requestId: "" }, undefined);
  return [{ path, limit: bodyLimit, take: (bytes) => carefully(() => quick(context, bytes)) }];
}

/** Nothing that somebody brings may end the process, and what is thrown in here nobody else would catch. */
function carefully(take: () => Promise<void> | undefined): Promise<void> | undefined {
  try {
    return take();
  } catch (cause) {
    return Promise.reject(new Error("What was brought could not be taken.", { cause }));
  }
}

const PLAIN_TYPE = /^application\/json(; ?charset="?utf-8"?)?$/i;
/** Ask for more than that the body is taken. */
const ODD_HEADERS = ["content-encoding", "idempotency-key"] as const;

/** How many bytes of JSON a call brings, where it is a plain one; undefined for any other. */
function plainLength({ method, headers }: IncomingMessage, limit: number): number | undefined {
  if (method !== "POST" || !PLAIN_TYPE.test(headers["content-type"] ?? "")) return undefined;
  if (ODD_HEADERS.some((name) => headers[name] !== undefined)) return undefined;
  const length = Number(headers["content-length"]);
  return length > 0 && length <= limit ? length : undefined;
}

/** Whoever hangs up before all is there was never heard. */
function read(request: IncomingMessage, length: number, whole: (bytes: Buffer) => void): void {
  const pieces: Buffer[] = [];
  let missing = length;
  const gather = (piece: Buffer) => {
    pieces.push(piece);
    missing -= piece.length;
    if (missing > 0) return;
    request.off("data", gather).pause();
    whole(pieces.length === 1 ? piece : Buffer.concat(pieces));
  };
  request.on("data", gather);
}

interface Asked {
  readonly door: Door;
  readonly since: number;
  readonly response: ServerResponse;
}

function answerer<C>(parts: DoorParts<C>): (taken: Promise<void>, asked: Asked) => void {
  const usual = { ...parts.headers, "cache-control": "no-store" };
  // As a list they are sent as they stand.
  const accepted = Object.entries({ ...usual, "content-length": "0" }).flat();
  const note = ({ door: { path }, since, response }: Asked, requestId: string) =>
    noteAnswer(parts, {
      method: "POST",
      route: path,
      url: path,
      requestId,
      status: response.statusCode,
      milliseconds: performance.now() - since,
    });
  const accept = (asked: Asked) => {
    asked.response.writeHead(202, accepted).end();
    note(asked, "");
  };
  const refuse = (asked: Asked, error: unknown) => {
    const requestId = crypto.randomUUID();
    const { problem, headers } = troubleOf(error, requestId, parts.log);
    asked.response.writeHead(problem.status, { ...usual, ...headers }).end(JSON.stringify(problem));
    note(asked, requestId);
  };
  return (taken, asked) =>
    void taken.then(
      () => accept(asked),
      (error: unknown) => refuse(asked, error),
    );
}
