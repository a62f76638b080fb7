import { between } from "../kernel/time.ts";
import type { Admission } from "./governor/admission.ts";
import { isIdempotent, type GraphClient, type GraphRequest } from "./request.ts";
import { GraphError, GraphUnreachable } from "./wire/graph-error.ts";
import { addressOf, graphPath } from "./wire/path.ts";
import { refusalOf } from "./wire/refusal.ts";
import { nextStep } from "./wire/retry-rules.ts";

/** What became of one part. */
export type BatchResult<T> =
  | { readonly kind: "answer"; readonly status: number; readonly body: T | undefined }
  | { readonly kind: "error"; readonly error: GraphError | GraphUnreachable };

/** How the whole list is sent; each part's own method, path, query, headers, body, mailbox and `idempotent` count too. */
export type BatchTerms = Pick<GraphRequest, "priority" | "signal" | "patienceMs" | "timeoutMs">;

interface Answer<T> {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: T;
}

/** One part and where its result goes. */
interface Part {
  readonly place: number;
  readonly request: GraphRequest;
}

/** What all rounds of one list share. */
interface Errand<T> {
  readonly graph: GraphClient;
  readonly terms: BatchTerms;
  readonly began: Date;
  readonly results: BatchResult<T>[];
}

const MOST_PARTS = 20;
const PATIENCE_MS = 10_000;

/**
 * Sends any number of requests, twenty at a time. Parts that failed for a passing reason are sent again, alone;
 * the results stand in the order of the requests. Each part counts against its own limits.
 */
export async function batch<T>(
  graph: GraphClient,
  requests: readonly GraphRequest[],
  terms: BatchTerms = {},
): Promise<BatchResult<T>[]> {
  const errand: Errand<T> = { graph, terms, began: graph.clock.now(), results: [] };
  let parts: readonly Part[] = requests.map((request, place) => ({ place, request }));
  for (let tries = 1; parts.length > 0; tries += 1) {
    const again: Again[] = [];
    for (const some of inTwenties(parts)) again.push(...(await sendSome(errand, some, tries)));
    const pause = Math.max(0, ...again.map(({ afterMs }) => afterMs));
    if (pause > 0) await graph.clock.sleep(pause, terms.signal);
    parts = again.map(({ part }) => part);
  }
  return errand.results;
}

function* inTwenties(parts: readonly Part[]): Generator<readonly Part[]> {
  for (let from = 0; from < parts.length; from += MOST_PARTS) yield parts.slice(from, from + MOST_PARTS);
}

interface Again {
  readonly part: Part;
  readonly afterMs: number;
}

async function sendSome<T>(errand: Errand<T>, parts: readonly Part[], tries: number): Promise<Again[]> {
  const { graph, terms, results } = errand;
  const { priority, signal } = terms;
  const requests = parts.map(({ request }) => request);
  const patienceMs = patienceLeft(errand);
  const admission = await graph.admit(requests, { background: priority === "background", patienceMs, signal });
  try {
    for (const [index, error] of admission.refused) keep(results, parts[index], { kind: "error", error });
    const admitted = [...parts.entries()].filter(([index]) => !admission.refused.has(index));
    const answers = admitted.length === 0 ? [] : await ask<T>(errand, admitted);
    const outcomes = admitted.map(([index, part]) =>
      settle(errand, { index, part, tries, admission, answer: answerOf(answers, index) }),
    );
    return (await Promise.all(outcomes)).filter((again) => again !== undefined);
  } finally {
    admission.leave();
  }
}

type Answers<T> = readonly Answer<T>[] | GraphError | GraphUnreachable;

/** Sends the parts in one request; when that fails as a whole, its error is every part's. */
async function ask<T>({ graph, terms }: Errand<T>, parts: readonly (readonly [number, Part])[]): Promise<Answers<T>> {
  try {
    const { responses } = await graph.request<{ responses: readonly Answer<T>[] }>({
      ...terms,
      method: "POST",
      path: graphPath`/$batch`,
      idempotent: parts.every(([, { request }]) => isIdempotent(request)),
      body: { requests: parts.map(([index, { request }]) => written(String(index), request)) },
    });
    return responses;
  } catch (error) {
    if (error instanceof GraphError || error instanceof GraphUnreachable) return error;
    throw error;
  }
}

function written(id: string, { method, path, query, headers, body }: GraphRequest): object {
  const url = addressOf(path, query);
  if (body === undefined) return { id, method, url, ...(headers && { headers }) };
  return { id, method, url, headers: { "Content-Type": "application/json", ...headers }, body };
}

function answerOf<T>(answers: Answers<T>, index: number): Answer<T> | GraphError | GraphUnreachable {
  if (answers instanceof GraphError || answers instanceof GraphUnreachable) return answers;
  const answer = answers.find(({ id }) => id === String(index));
  return (
    answer ?? new GraphUnreachable("Microsoft Graph left a part of a batch without an answer.", { maybeStored: true })
  );
}

interface Settling<T> {
  readonly index: number;
  readonly part: Part;
  readonly tries: number;
  readonly admission: Admission;
  readonly answer: Answer<T> | GraphError | GraphUnreachable;
}

/** Keeps a part's result, or says when to send it again. */
async function settle<T>(errand: Errand<T>, settling: Settling<T>): Promise<Again | undefined> {
  const { index, part, tries, admission, answer } = settling;
  const { results, graph } = errand;
  if (answer instanceof Error) return keep(results, part, { kind: "error", error: answer });
  const { status, body } = answer;
  if (status < 300) return keep(results, part, { kind: "answer", status, body });
  const error = errorOf(graph, part, answer);
  const closedMs = (await admission.heed(index, error)) ?? 0;
  const step = nextStep(
    { status, closedMs },
    {
      tries,
      idempotent: isIdempotent(part.request),
      // A token that is refused for one part only is not worn out.
      tokenRenewed: true,
      spentMs: between(errand.began, graph.clock.now()),
      patienceMs: patienceLeft(errand),
      chance: graph.random.fraction(),
    },
  );
  return step.kind === "again" ? { part, afterMs: step.afterMs } : keep(results, part, { kind: "error", error });
}

function keep<T>(results: BatchResult<T>[], part: Part | undefined, result: BatchResult<T>): undefined {
  if (part) results[part.place] = result;
}

function errorOf<T>(graph: GraphClient, { request }: Part, { status, headers = {}, body }: Answer<T>): GraphError {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const { method, path } = request;
  const now = graph.clock.now().getTime();
  return refusalOf(
    { method, template: path.template, clientRequestId: undefined, now, doubtful: false },
    { status, headers: Object.fromEntries(named), bytes: Buffer.from(JSON.stringify(body ?? null)) },
  );
}

function patienceLeft<T>({ graph, terms, began }: Errand<T>): number {
  return Math.max(0, (terms.patienceMs ?? PATIENCE_MS) - between(began, graph.clock.now()));
}
