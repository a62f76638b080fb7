import { between, SECOND } from "../../kernel/time.ts";
import { callOf, isIdempotent, type GraphClient, type GraphRequest } from "../request.ts";
import { standingIn } from "../token/standing.ts";
import { jsonAnswer, type GraphAnswer } from "./answer.ts";
import { attempt, type ClientParts, type Miss } from "./attempt.ts";
import { streamOf } from "./stream.ts";
import { GraphUnreachable } from "./graph-error.ts";
import { nextStep } from "./retry-rules.ts";
import { stepOfUpload } from "./upload.ts";
import type { WireAnswer } from "./wire.ts";

const MEBIBYTE = 1024 * 1024;
const LARGEST_JSON = 32 * MEBIBYTE;
const LARGEST_BYTES = 8 * MEBIBYTE;
const PATIENCE_MS = 10 * SECOND;

/** Graph, as the app and tenant of `parts.connection`. */
export function openClient(parts: ClientParts): GraphClient {
  const send = async <T>(request: GraphRequest): Promise<GraphAnswer<T>> =>
    jsonAnswer<T>(await answerTo(parts, request, { accept: "application/json", largest: LARGEST_JSON }));
  return {
    base: parts.endpoints.graph,
    clock: parts.world.clock,
    random: parts.world.random,
    send,
    request: async <T>(request: GraphRequest) => (await send<T>(request)).body,
    read: async (request, largest = LARGEST_BYTES) => {
      const { bytes, headers } = await answerTo(parts, request, { accept: "*/*", largest });
      return { bytes, type: headers["content-type"] ?? "" };
    },
    open: async (request) => {
      const wanted = { accept: "*/*", largest: LARGEST_JSON, streamed: true };
      return streamOf(parts, request, await answerTo(parts, request, wanted));
    },
    upload: (step) => stepOfUpload(parts, step),
    standing: async () => standingIn(await parts.tokens.fresh(parts.connection)),
    admit: (requests, terms) => parts.governor.admit(parts.connection, requests.map(callOf), terms),
  };
}

interface Wanted {
  readonly accept: string;
  readonly largest: number;
  readonly streamed?: boolean;
}

/** What the tries of one call have come to so far. */
interface Course {
  readonly began: Date;
  readonly tries: number;
  readonly patienceMs: number;
  readonly tokenRenewed: boolean;
  readonly doubtful: boolean;
}

async function answerTo(parts: ClientParts, request: GraphRequest, wanted: Wanted): Promise<WireAnswer> {
  const patienceMs = request.patienceMs ?? PATIENCE_MS;
  let course: Course = { began: parts.world.clock.now(), tries: 1, patienceMs, tokenRenewed: false, doubtful: false };
  for (;;) {
    const tried = await attempt(parts, request, { ...wanted, ...course });
    if (tried.kind === "answer") return tried.answer;
    course = await recover(parts, request, { course, miss: tried });
  }
}

/** Prepares the next try, or throws when there should be none. */
async function recover(
  { world, tokens, connection }: ClientParts,
  request: GraphRequest,
  { course, miss }: { course: Course; miss: Miss },
): Promise<Course> {
  const { clock, random, log } = world;
  const doubtful = course.doubtful || miss.error.maybeStored;
  const patienceMs = course.patienceMs - miss.waitedMs;
  const spentMs = between(course.began, clock.now());
  const idempotent = isIdempotent(request);
  const step = nextStep(miss, { ...course, idempotent, spentMs, patienceMs, chance: random.fraction() });
  if (step.kind === "stop") throw doubtful ? inDoubt(miss) : miss.error;
  const { tries } = course;
  const { template } = request.path;
  log.info({ template, status: miss.status, tries, afterMs: step.afterMs }, "Asking Graph again");
  if (step.renewToken) tokens.forget(connection, miss.token);
  if (step.afterMs > 0) await clock.sleep(step.afterMs, request.signal);
  return { ...course, tries: tries + 1, patienceMs, tokenRenewed: course.tokenRenewed || step.renewToken, doubtful };
}

/** The last try may never have left, but one before it may have arrived. */
function inDoubt({ error }: Miss): Error {
  if (error.maybeStored || !(error instanceof GraphUnreachable)) return error;
  const { message, clientRequestId } = error;
  return new GraphUnreachable(message, { maybeStored: true, clientRequestId, cause: error });
}
