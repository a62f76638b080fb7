import type { Arrival, Reply } from "../../kernel/http.ts";
import { httpDate } from "../../kernel/clock.ts";
import type { World } from "../../world.ts";
import { answerBatch } from "./batch.ts";
import type { Answer, Call, Inquiry } from "./call.ts";
import { callerOf } from "./caller.ts";
import { enterMailbox, spend } from "./limits.ts";
import { authorize } from "./permission.ts";
import { planOf } from "./plan.ts";
import { Query } from "./query.ts";
import { badRequest, GraphRefusal, refusalBody, type RequestIds } from "./refusal.ts";

/** What the world around a request wants to know and to interfere with. */
export interface Surroundings {
  readonly note: (fact: { appId?: string; decision?: string } & Partial<RequestIds>) => void;
  /** Waits as long as a latency fault says. */
  readonly pause: () => Promise<void>;
  /** Lets a fault refuse one part of a batch. */
  readonly strikePart: (method: string, path: string) => GraphRefusal | undefined;
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
    const caller = await callerOf(world, headers["authorization"]);
    around.note({ appId: caller.appId });
    const { method, query, body, origin } = arrival;
    const inquiry = { method, path: arrival.path.slice("/v1.0".length), query, headers, body, caller, origin, ids };
    return replyOf(await perform(world, inquiry, around), ids, world);
  } catch (error) {
    return replyOf(refusalAnswer(error, ids, world), ids, world);
  }
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
  const query = new Query(inquiry.query);
  checkOptions(query, route.options);
  const call: Call = { ...inquiry, world, params, path: `/v1.0${inquiry.path}`, query };
  const decision = decide(() => authorize(inquiry.caller, route.permission ?? endpoint.permission, endpoint.area));
  around.note({ decision: decision.text });
  if (decision.refusal !== undefined) throw decision.refusal;
  const leave = enterMailbox(call, endpoint.area);
  try {
    await around.pause();
    spend(call, endpoint.area);
    return await route.handle(call);
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
  try {
    const struck = around.strikePart(part.method, part.path);
    if (struck !== undefined) throw struck;
    return await perform(world, part, { ...around, note: () => {}, pause: async () => {} });
  } catch (error) {
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

function replyOf(answer: Answer, ids: RequestIds, world: World): Reply {
  const type = answer.bytes?.type ?? JSON_TYPE;
  const hasBody = answer.bytes !== undefined || answer.json !== undefined;
  return {
    status: answer.status,
    headers: {
      ...(hasBody ? { "Content-Type": type } : {}),
      "Cache-Control": "no-cache",
      "request-id": ids.requestId,
      "client-request-id": ids.clientRequestId,
      "x-ms-ags-diagnostic": DIAGNOSTIC,
      Date: httpDate(world.clock.now()),
      ...answer.headers,
    },
    body: answer.bytes?.data ?? (answer.json === undefined ? "" : JSON.stringify(answer.json)),
  };
}
