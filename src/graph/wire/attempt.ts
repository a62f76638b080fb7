import { between, SECOND } from "../../kernel/time.ts";
import type { Endpoints } from "../clouds.ts";
import type { Admission } from "../governor/admission.ts";
import type { Governor } from "../governor/governor.ts";
import type { World } from "../ports.ts";
import { callOf, type GraphRequest } from "../request.ts";
import type { Connection, Tokens } from "../token/token.ts";
import { GraphUnreachable, type GraphError } from "./graph-error.ts";
import { addressOf } from "./path.ts";
import { refusalOf } from "./refusal.ts";
import type { Wire, WireAnswer, WireCall } from "./wire.ts";

/** What a client is made of. */
export interface ClientParts {
  readonly world: World;
  readonly connection: Connection;
  readonly endpoints: Endpoints;
  readonly tokens: Tokens;
  readonly governor: Governor;
  readonly wire: Wire;
}

/** What one try may do. */
export interface Chance {
  readonly accept: string;
  /** Bytes of answer that are accepted. */
  readonly largest: number;
  readonly streamed?: boolean | undefined;
  /** 1 for the first try. */
  readonly tries: number;
  readonly patienceMs: number;
  /** An earlier try of the same write got no answer. */
  readonly doubtful: boolean;
}

/** A try that failed, and what the next one should know. */
export interface Miss {
  readonly kind: "miss";
  readonly error: GraphError | GraphUnreachable;
  readonly status: number | undefined;
  readonly closedMs: number;
  readonly waitedMs: number;
  readonly token: string;
}

export type Tried = { readonly kind: "answer"; readonly answer: WireAnswer } | Miss;

const TIMEOUT_MS = 30 * SECOND;

/** Waits for leave, asks once, and passes on what Microsoft said about its limits. */
export async function attempt(parts: ClientParts, request: GraphRequest, chance: Chance): Promise<Tried> {
  const terms = {
    background: request.priority === "background",
    patienceMs: Math.max(0, chance.patienceMs),
    signal: request.signal,
  };
  const admission = await parts.governor.admit(parts.connection, [callOf(request)], terms);
  try {
    const [heldBack] = admission.refused.values();
    if (heldBack) throw heldBack;
    return await ask(parts, request, { ...chance, admission });
  } finally {
    admission.leave();
  }
}

interface Admitted extends Chance {
  readonly admission: Admission;
}

async function ask(parts: ClientParts, request: GraphRequest, chance: Admitted): Promise<Tried> {
  const { clock, random } = parts.world;
  const { admission } = chance;
  const miss = { kind: "miss", token: "", closedMs: 0, waitedMs: admission.waitedMs } as const;
  const token = await orUnreachable(() => parts.tokens.tokenFor(parts.connection));
  if (token instanceof GraphUnreachable) return { ...miss, error: token, status: undefined };
  const call = wireCall(parts, request, { ...chance, token, clientRequestId: random.uuid() });
  const began = clock.now();
  const answer = await orUnreachable(() => parts.wire.exchange(call));
  const status = answer instanceof GraphUnreachable ? undefined : answer.status;
  record(parts, request, { call, answer, ms: between(began, clock.now()), attempt: chance.tries });
  if (answer instanceof GraphUnreachable) return { ...miss, error: answer, status, token };
  if (answer.status < 300 || isPassedOn(chance, answer)) return { kind: "answer", answer };
  const { method, path } = request;
  const clientRequestId = call.headers["client-request-id"];
  const asked = {
    method,
    template: path.template,
    clientRequestId,
    now: clock.now().getTime(),
    doubtful: chance.doubtful,
  };
  const error = refusalOf(asked, answer);
  const closedMs = (await admission.heed(0, error)) ?? 0;
  return { ...miss, error, status, token, closedMs };
}

/** Whoever takes a stream is told where else it lies, and that there is no such part of it. */
function isPassedOn({ streamed = false }: Chance, { status }: WireAnswer): boolean {
  return streamed && (status < 400 || status === 416);
}

async function orUnreachable<T>(work: () => Promise<T>): Promise<T | GraphUnreachable> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphUnreachable) return error;
    throw error;
  }
}

interface Marked extends Chance {
  readonly token: string;
  readonly clientRequestId: string;
}

function wireCall({ endpoints }: ClientParts, request: GraphRequest, marked: Marked): WireCall {
  const base = new URL(endpoints.graph);
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  return {
    origin: base.origin,
    path: base.pathname + addressOf(request.path, request.query),
    method: request.method,
    headers: headersOf(request, marked),
    body,
    signal: request.signal,
    timeoutMs: request.timeoutMs ?? TIMEOUT_MS,
    largest: marked.largest,
    streamed: marked.streamed,
  };
}

function headersOf(request: GraphRequest, { accept, token, clientRequestId }: Marked): Record<string, string> {
  const given = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    accept,
    ...(request.body === undefined ? {} : { "content-type": "application/json" }),
    ...Object.fromEntries(given),
    authorization: `Bearer ${token}`,
    "client-request-id": clientRequestId,
    "return-client-request-id": "true",
    "user-agent": "Parley",
  };
}

interface Seen {
  readonly call: WireCall;
  readonly answer: WireAnswer | GraphUnreachable;
  readonly ms: number;
  readonly attempt: number;
}

function record({ world, connection }: ClientParts, request: GraphRequest, { call, answer, ms, attempt }: Seen): void {
  const heard = answer instanceof GraphUnreachable ? undefined : answer;
  const exchange = {
    tenantId: connection.tenantId,
    clientId: connection.clientId,
    method: request.method,
    template: request.path.template,
    status: heard?.status,
    ms,
    attempt,
    requestId: heard?.headers["request-id"],
    clientRequestId: call.headers["client-request-id"] ?? "",
  };
  world.log.debug(exchange, heard ? "Graph answered" : "Graph gave no answer");
  world.onExchange?.(exchange);
}
