import { Readable } from "node:stream";
import { Failure } from "../../kernel/errors.ts";
import { SECOND } from "../../kernel/time.ts";
import { keepsFiles } from "../clouds.ts";
import type { GraphRequest } from "../request.ts";
import type { GraphStream } from "./answer.ts";
import type { ClientParts } from "./attempt.ts";
import { refusalOf } from "./refusal.ts";
import type { WireAnswer } from "./wire.ts";

const TIMEOUT_MS = 30 * SECOND;
const MOST_HOPS = 3;
const LARGEST_REFUSAL = 1024 * 1024;
const MOVED = new Set([301, 302, 303, 307, 308]);

/** The answer as a stream. Where it says that the body lies elsewhere, that of the place it names. */
export async function streamOf(parts: ClientParts, request: GraphRequest, first: WireAnswer): Promise<GraphStream> {
  let answer = first;
  for (let hops = 0; MOVED.has(answer.status); hops += 1) {
    if (hops === MOST_HOPS) throw leadsAway(request, "in circles");
    answer = await fetchFrom(parts, request, placeIn(parts, request, answer));
  }
  const { status, headers, bytes, rest } = answer;
  return { status, headers, body: rest ?? Readable.from([bytes], { objectMode: false }) };
}

function placeIn({ endpoints }: ClientParts, request: GraphRequest, { headers }: WireAnswer): URL {
  const target = URL.parse(headers["location"] ?? "", endpoints.graph);
  if (target === null || target.username !== "" || target.password !== "" || !keepsFiles(endpoints, target))
    throw leadsAway(request, "away from Microsoft");
  return target;
}

/** Such an address carries its own key: neither our token nor anything else that tells of us goes with it. */
async function fetchFrom({ wire, world }: ClientParts, request: GraphRequest, place: URL): Promise<WireAnswer> {
  const { range, accept = "*/*" } = request.headers ?? {};
  const { signal, timeoutMs = TIMEOUT_MS } = request;
  const answer = await wire.exchange({
    origin: place.origin,
    path: place.pathname + place.search,
    method: "GET",
    headers: { accept, ...(range !== undefined && { range }), "user-agent": "Parley" },
    signal,
    timeoutMs,
    largest: LARGEST_REFUSAL,
    streamed: true,
  });
  if (answer.rest !== undefined || MOVED.has(answer.status)) return answer;
  const { template } = request.path;
  const now = world.clock.now().getTime();
  throw refusalOf({ method: "GET", template, clientRequestId: undefined, now, doubtful: false }, answer);
}

function leadsAway({ path }: GraphRequest, where: string): Failure {
  return new Failure("upstream-refused", `The content of ${path.template} is said to lie ${where}.`, {
    cure: "Nothing was sent there. Report this if the address of Microsoft Graph is set correctly.",
    reason: "content-leads-away",
  });
}
