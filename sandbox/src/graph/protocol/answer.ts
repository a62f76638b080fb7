import type { Arrival, Reply } from "../../kernel/http.ts";
import { httpDate } from "../../kernel/clock.ts";
import type { World } from "../../world.ts";
import { answerBatch } from "./batch.ts";
import { adviceOn, noteWait } from "./advice.ts";
import type { Answer, Call, Inquiry } from "./call.ts";
import { callerOf } from "./caller.ts";
import { authorizeCall } from "./exchange-gate.ts";
import { enterMailbox, spend } from "../limits/limits.ts";
import { planOf } from "./plan.ts";
import { Query } from "./query.ts";
import { badRequest, GraphRefusal, refusalBody, type RequestIds } from "./refusal.ts";

/** What the world around a request wants to know and to interfere with. */
export interface Surroundings {
  readonly note: (fact: Noted) => void;
  /** Waits as long as a latency fault says. */
  readonly pause: () => Promise<void>;
  /** Lets a fault refuse one part of a batch. */
  readonly strikePart: (method: string, path: string) => GraphRefusal | undefined;
  /** Begins the log of one part of a batch. */
  readonly beginPart: (part: Pick<Inquiry, "method" | "path" | "query">) => (fact: Noted) => void;
}

/** What the traffic log is told of a request. */
export interface Noted extends Partial<RequestIds> {
  readonly status?: number;
  readonly appId?: string;
  /** Such as "GET /users/{user}". */
  readonly endpoint?: string;
  readonly decision?: string;
  /** Why it was refused: code and message. */
  readonly refusal?: string;
  /** What would have been better. */
  readonly advice?: readonly string[];
}

export async function answerGraph(world: World, arrival: Arrival, around: Surroundings): Promise<Reply> {
  const ids = idsOf(world, arrival);
  around.note(ids);
  try {
    if (/^\/beta(\/|$)/i.test(arrival.path))
      throw new GraphRefusal({ status: 404, code: "NotFound" }, "The sandbox serves v1.0 only.");
    if (arrival.tooLarge)
      throw new GraphRefusal({ status: 413, code: "RequestEntityTooLarge" }, "The request is larger than 4 MB.");
    const headers = headersOf(arrival);
    const caller = await callerOf(world, headers);
    around.note({ appId: caller.appId });
    const { method, query, body, origin } = arrival;
    const inquiry = { method, path: arrival.path.slice("/v1.0".length), query, headers, body, caller, origin, ids };
    return replyOf(await perform(world, inquiry, around), ids, world);
  } catch (error) {
    const answer = refusalAnswer(error, ids, world);
    around.note({ refusal: reasonOf(error) });
    return replyOf(answer, ids, world);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof GraphRefusal ? `${error.code}: ${error.message}` : String(error);
}

/** A refusal that a fault asks for, before anything is looked at. */
export function refuseGraph(world: World, arrival: Arrival, refusal: GraphRefusal): Reply {
  const ids = idsOf(world, arrival);
  return replyOf(refusalAnswer(refusal, ids, world), ids, world);
}

function idsOf(world: World, { headers }: Arrival): RequestIds {
  const requestId = world.requests.guid();
  const given = headers["client-request-id"];
  return { requestId, clientRequestId: typeof given === "string" && given !== "" ? given : requestId };
}

function headersOf(arrival: Arrival): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(arrival.headers).map(([name, value]) => [name, [value ?? []].flat().join(",")]),
  );
}

/** Resolves, authorises and handles one request. Throws refusals. */
async function perform(world: World, inquiry: Inquiry, around: Surroundings): Promise<Answer> {
  if (inquiry.path.toLowerCase() === "/$batch") {
    return answerBatch(inquiry, (part) => performPart(world, part, around));
  }
  const { route, params, endpoint } = planOf(inquiry);
  const name = `${endpoint.method} ${endpoint.template}`;
  around.note({ endpoint: name });
  const query = new Query(inquiry.query);
  checkOptions(query, route.options);
  const call: Call = { ...inquiry, world, params, path: `/v1.0${inquiry.path}`, query };
  const decision = decide(() => authorizeCall(call, route.permission ?? endpoint.permission, endpoint.area));
  around.note({ decision: decision.text });
  if (decision.refusal !== undefined) throw decision.refusal;
  around.note({ advice: adviceOn(call, name) });
  const leave = enterMailbox(call, name);
  try {
    await around.pause();
    const usage = spend(call, name);
    const answer = await route.handle(call);
    return { ...answer, headers: { ...usage, ...answer.headers } };
  } catch (error) {
    if (error instanceof GraphRefusal) noteWait(call, name, error.details.headers);
    throw error;
  } finally {
    leave();
  }
}

/** Refuses system query options that this endpoint does not document. */
function checkOptions(query: Query, allowed: readonly string[] | undefined): void {
  if (allowed === undefined) return;
  const stranger = query.entries().find(([name]) => name.startsWith("$") && !allowed.includes(name));
  if (stranger === undefined) return;
  const name = stranger[0].slice(1, 2).toUpperCase() + stranger[0].slice(2);
  throw badRequest(
    `Query option '${name}' is not allowed. To allow it, set the 'AllowedQueryOptions' property on EnableQueryAttribute or QueryValidationSettings.`,
  );
}

function decide(ask: () => string): { text: string; refusal?: GraphRefusal } {
  try {
    return { text: `allowed by ${ask()}` };
  } catch (error) {
    if (error instanceof GraphRefusal) return { text: `refused: ${error.message}`, refusal: error };
    throw error;
  }
}

async function performPart(world: World, part: Inquiry, around: Surroundings): Promise<Answer> {
  const note = around.beginPart(part);
  const answer = await answerPart(world, part, { ...around, note, pause: async () => {} });
  note({ ...part.ids, appId: part.caller.appId, status: answer.status });
  return answer;
}

async function answerPart(world: World, part: Inquiry, around: Surroundings): Promise<Answer> {
  try {
    const struck = around.strikePart(part.method, part.path);
    if (struck !== undefined) throw struck;
    return await perform(world, part, around);
  } catch (error) {
    around.note({ refusal: reasonOf(error) });
    return refusalAnswer(error, part.ids, world);
  }
}

function refusalAnswer(error: unknown, ids: RequestIds, world: World): Answer {
  const refusal = error instanceof GraphRefusal ? error : defect(error);
  return {
    status: refusal.status,
    headers: refusal.details.headers ?? {},
    json: refusalBody(refusal, ids, world.clock.now()),
  };
}

/** A mistake of the sandbox itself: said aloud, and answered as Graph answers its own. */
function defect(error: unknown): GraphRefusal {
  process.emitWarning(error instanceof Error ? error : String(error));
  const reason = error instanceof Error ? error.message : String(error);
  return new GraphRefusal({ status: 500, code: "InternalServerError" }, `The sandbox failed: ${reason}`);
}

const JSON_TYPE = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
const DIAGNOSTIC = JSON.stringify({
  ServerInfo: { DataCenter: "Sandbox", Slice: "E", Ring: "1", ScaleUnit: "000", RoleInstance: "SANDBOX1" },
});

function contentHeaders({ bytes, json }: Answer): Record<string, string> {
  if (bytes !== undefined) return { "Content-Type": bytes.type };
  return json === undefined ? {} : { "Content-Type": JSON_TYPE, "OData-Version": "4.0" };
}

function replyOf(answer: Answer, ids: RequestIds, world: World): Reply {
  return {
    status: answer.status,
    headers: {
      ...contentHeaders(answer),
      "Cache-Control": "no-cache",
      "request-id": ids.requestId,
      "client-request-id": ids.clientRequestId,
      "x-ms-ags-diagnostic": DIAGNOSTIC,
      Date: httpDate(world.clock.now()),
      ...answer.headers,
    },
    body: answer.bytes?.data ?? answer.written ?? (answer.json === undefined ? "" : JSON.stringify(answer.json)),
  };
}
