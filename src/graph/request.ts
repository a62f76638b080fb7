import { between } from "../kernel/time.ts";
import type { Endpoints } from "./clouds.ts";
import type { Admission } from "./governor/admission.ts";
import type { Governor, Terms } from "./governor/governor.ts";
import type { World } from "./ports.ts";
import type { Connection, Tokens } from "./token/token.ts";
import { jsonAnswer, type GraphAnswer, type GraphBytes } from "./wire/answer.ts";
import { GraphUnreachable } from "./wire/graph-error.ts";
import { nextStep } from "./wire/retry-rules.ts";
import type { GraphPath, GraphQuery } from "./wire/path.ts";
import { tryOnce, type Tried } from "./wire/try-once.ts";
import type { Method, Wire, WireAnswer } from "./wire/wire.ts";

/** One request, in Microsoft's words. */
export interface GraphRequest {
  readonly method: Method;
  readonly path: GraphPath;
  readonly query?: GraphQuery | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whose mailbox is meant, where the path does not begin with `/users/{mailbox}`. */
  readonly mailbox?: string | undefined;
  /** Names the workload whose limits count, where the path does not tell. */
  readonly workload?: string | undefined;
  /** True for a POST that Microsoft does once however often it arrives. Other methods are idempotent by nature. */
  readonly idempotent?: boolean | undefined;
  /** Background work is overtaken by what a person waits for. `user` when absent. */
  readonly priority?: "user" | "background" | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For the headers, and again for each silence in the body; 30 s when absent. */
  readonly timeoutMs?: number | undefined;
  /** How long the call may wait for Microsoft's limits; 10 s when absent. */
  readonly patienceMs?: number | undefined;
}

/** Microsoft Graph, as one app in one tenant. Refusals are GraphError, silence is GraphUnreachable, no token is EntraError. */
export interface GraphClient {
  /** Where Graph is, with the version. Links lead on only below it. */
  readonly base: string;
  /** The body of the answer, as JSON. */
  request<T = unknown>(request: GraphRequest): Promise<T>;
  /** The whole answer, where status or headers matter. */
  send<T = unknown>(request: GraphRequest): Promise<GraphAnswer<T>>;
  /** The body as it came; at most `largest` bytes, 8 MiB when absent. */
  read(request: GraphRequest, largest?: number): Promise<GraphBytes>;
  /** Leave to send several requests inside a `$batch`; the batch itself is sent like any other request. */
  admit(requests: readonly GraphRequest[], terms: Terms): Promise<Admission>;
}

/** What a client is made of. */
export interface ClientParts {
  readonly world: World;
  readonly connection: Connection;
  readonly endpoints: Endpoints;
  readonly tokens: Tokens;
  readonly governor: Governor;
  readonly wire: Wire;
}

const MEBIBYTE = 1024 * 1024;
const LARGEST_JSON = 32 * MEBIBYTE;
const LARGEST_BYTES = 8 * MEBIBYTE;
const PATIENCE_MS = 10_000;

export function openClient(parts: ClientParts): GraphClient {
  const send = async <T>(request: GraphRequest): Promise<GraphAnswer<T>> =>
    jsonAnswer<T>(await answerTo(parts, request, { accept: "application/json", largest: LARGEST_JSON }));
  return {
    base: parts.endpoints.graph,
    send,
    request: async <T>(request: GraphRequest) => (await send<T>(request)).body,
    read: async (request, largest = LARGEST_BYTES) => {
      const { bytes, headers } = await answerTo(parts, request, { accept: "*/*", largest });
      return { bytes, type: headers["content-type"] ?? "" };
    },
    admit: (requests, terms) => parts.governor.admit(parts.connection, requests.map(callOf), terms),
  };
}

/** The request as the limits see it. */
export function callOf({ method, path, query, mailbox, workload }: GraphRequest) {
  return { method, template: path.template, values: path.values, query, mailbox, workload };
}

/** What kind of answer is wanted, and how many bytes of it at most. */
export interface Wanted {
  readonly accept: string;
  readonly largest: number;
}

async function answerTo(parts: ClientParts, request: GraphRequest, wanted: Wanted): Promise<WireAnswer> {
  const { clock, random } = parts.world;
  const began = clock.now();
  const idempotent = request.idempotent ?? request.method !== "POST";
  let patienceMs = request.patienceMs ?? PATIENCE_MS;
  let tokenRenewed = false;
  let doubtful = false;
  for (let tries = 1; ; tries += 1) {
    const tried = await tryOnce(parts, request, { ...wanted, tries, patienceMs, doubtful });
    if (tried.answer) return tried.answer;
    patienceMs -= tried.waitedMs;
    doubtful ||= tried.error.maybeStored;
    const spentMs = between(began, clock.now());
    const journey = { tries, idempotent, tokenRenewed, spentMs, patienceMs, chance: random.fraction() };
    const step = nextStep(tried, journey);
    if (step.kind === "stop") throw failureOf(tried, doubtful);
    tokenRenewed ||= step.renewToken;
    if (step.renewToken) parts.tokens.forget(parts.connection, tried.token);
    if (step.afterMs > 0) await clock.sleep(step.afterMs, request.signal);
  }
}

/** The last try's error, which must not sound surer than the tries before it. */
function failureOf({ error }: Extract<Tried, { answer?: undefined }>, doubtful: boolean): Error {
  if (!doubtful || error.maybeStored) return error;
  const { message, clientRequestId } = error;
  return error instanceof GraphUnreachable
    ? new GraphUnreachable(message, { maybeStored: true, clientRequestId, cause: error })
    : error;
}
