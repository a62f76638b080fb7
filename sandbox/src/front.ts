import { setTimeout as delay } from "node:timers/promises";
import { answerControl } from "./control/answer.ts";
import type { FaultAction, Strike } from "./control/faults.ts";
import type { TrafficEntry } from "./control/traffic.ts";
import { answerEntra, isEntraPath } from "./entra/answer.ts";
import { errorReply, traceOf } from "./entra/refusal.ts";
import { answerFiles, isFilesPath } from "./graph/files/door.ts";
import { answerGraph, refuseGraph } from "./graph/protocol/answer.ts";
import { GraphRefusal } from "./graph/protocol/refusal.ts";
import type { House } from "./house.ts";
import type { Arrival, Delivery, Reply, Serve } from "./kernel/http.ts";
import { answerScreen } from "./screens/answer.ts";

interface Visit {
  readonly house: House;
  readonly arrival: Arrival;
  readonly entry: TrafficEntry;
  readonly pause: () => Promise<void>;
}

/** A service whose traffic is logged and can be disturbed. */
interface Realm {
  readonly answer: (visit: Visit) => Promise<Reply>;
  readonly refuse: (visit: Visit, action: StatusAction) => Reply;
}

type StatusAction = Extract<FaultAction, { kind: "status" }>;

const GRAPH: Realm = {
  answer: ({ house, arrival, entry, pause }) => {
    const note = (fact: object): void => void Object.assign(entry, fact);
    return answerGraph(house.world, arrival, {
      note,
      pause,
      strikePart: (method, path) => strikePart(house, method, path),
      beginPart: ({ method, path, query }) => {
        const url = `/v1.0${path}${query === "" ? "" : `?${query}`}`;
        const part = house.traffic.begin(method, url, house.world.clock.now());
        return (fact) => void Object.assign(part, fact);
      },
    });
  },
  refuse: ({ house, arrival }, action) => refuseGraph(house.world, arrival, graphRefusal(action)),
};

const ENTRA: Realm = {
  answer: async ({ house, arrival, entry, pause }) => {
    await pause();
    return answerEntra(house.world, arrival, (appId) => void Object.assign(entry, { appId }));
  },
  refuse: ({ house }, { status, code, message, retryAfter }) => {
    const trace = traceOf(house.world, undefined);
    const reply = errorReply({ status, error: code, code: 90055, text: message }, trace);
    return retryAfter === null ? reply : { ...reply, headers: { ...reply.headers, "Retry-After": String(retryAfter) } };
  },
};

/** Where bytes of files come in, as they are sent without an access token. */
const FILES: Realm = {
  answer: async ({ house, arrival, pause }) => {
    await pause();
    return answerFiles(house.world, arrival);
  },
  refuse: ({ house, arrival }, action) => refuseGraph(house.world, arrival, graphRefusal(action)),
};

const MEGABYTE = 1024 * 1024;

/** Pieces of files may be 60 MB, everything else 4. */
export function bodyLimitOf(path: string): number {
  return (isFilesPath(path) ? 60 : 4) * MEGABYTE;
}

/** Sends each request to the service it is for. */
export function frontOf(house: House): Serve {
  return async (arrival) => {
    const { path } = arrival;
    if (/^\/(v1\.0|beta)(\/|$)/i.test(path)) return disturbed(house, arrival, GRAPH);
    if (path.startsWith("/_control")) return answerControl(house, arrival);
    if (isFilesPath(path)) return disturbed(house, arrival, FILES);
    if (isEntraPath(path)) return disturbed(house, arrival, ENTRA);
    return answerScreen(house, arrival);
  };
}

async function disturbed(house: House, arrival: Arrival, realm: Realm): Promise<Delivery> {
  const entry = house.traffic.begin(arrival.method, arrival.url, house.world.clock.now());
  const strikes = house.faults.strikes(arrival.method, arrival.path.replace(/^\/(v1\.0|beta)(?=\/)/i, ""));
  if (strikes.length > 0) entry.fault = strikes.map(({ id }) => id).join(", ");
  const visit = { house, arrival, entry, pause: () => wait(strikes) };
  const blow = strikes.find(({ action }) => action.kind !== "latency");
  const delivery = blow === undefined ? await answered(realm, visit) : await struck(realm, visit, blow);
  if ("status" in delivery) entry.status = delivery.status;
  return delivery;
}

async function answered(realm: Realm, visit: Visit): Promise<Reply> {
  const { house, arrival } = visit;
  const reply = await realm.answer(visit);
  if (house.faults.some(({ kind }) => kind === "stale")) house.recollection.remember(arrival, reply);
  return reply;
}

async function struck(realm: Realm, visit: Visit, { action, cleared }: Strike): Promise<Delivery> {
  if (action.kind === "reset-before") return { cut: true };
  if (action.kind === "stale") return outOfThePast(realm, visit);
  if (action.kind === "status") return refused(realm, visit, action);
  await realm.answer(visit);
  return action.kind === "hang-after" ? { heldUntil: cleared } : { cut: true };
}

/** Nothing that is written is ever stale. */
async function outOfThePast(realm: Realm, visit: Visit): Promise<Reply> {
  if (visit.arrival.method !== "GET") return answered(realm, visit);
  return visit.house.recollection.recall(visit.arrival) ?? refused(realm, visit, UNSEEN);
}

const UNSEEN: StatusAction = {
  kind: "status",
  status: 404,
  code: "Request_ResourceNotFound",
  message: "Resource does not exist or one of its queried reference-property objects are not present.",
  retryAfter: null,
};

async function refused(realm: Realm, visit: Visit, action: StatusAction): Promise<Reply> {
  await visit.pause();
  return realm.refuse(visit, action);
}

async function wait(strikes: readonly Strike[]): Promise<void> {
  const milliseconds = strikes.reduce(
    (sum, { action }) => sum + (action.kind === "latency" ? action.milliseconds : 0),
    0,
  );
  if (milliseconds > 0) await delay(milliseconds);
}

function strikePart(house: House, method: string, path: string): GraphRefusal | undefined {
  const action = house.faults.strikes(method, path).find((strike) => strike.action.kind === "status")?.action;
  return action?.kind === "status" ? graphRefusal(action) : undefined;
}

function graphRefusal({ status, code, message, retryAfter }: StatusAction): GraphRefusal {
  const headers: Record<string, string> = retryAfter === null ? {} : { "Retry-After": String(retryAfter) };
  return new GraphRefusal({ status, code, headers }, message);
}
