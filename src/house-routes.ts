import { FactCursor } from "./kernel/facts/cursor.ts";
import { z } from "zod";
import { type House } from "./house.ts";
import { route } from "./feature.ts";
import { liveFacts } from "./kernel/http/live.ts";
import { StorageDiagnosis, tryStorage } from "./kernel/storage/try-storage.ts";
import { Readable } from "node:stream";

const FIGURES = "text/plain";
const EVENTS = "text/event-stream";
export const VERSION = "0.1.0";

/** What the house itself answers: how it does, what happened, and what is happening. `ready` turns false when it is leaving. */
export function houseRoutes(house: House, ready: () => boolean) {
  return [...healthRoutes(house, ready), eventRoute(house), installationRoute(house), storageRoute()];
}

function healthRoutes(house: House, ready: () => boolean) {
  return [
    route({
      method: "GET",
      path: "/livez",
      access: { kind: "anyone", because: "supervisors have no key, and it says nothing but that the process runs" },
      summary: "Answers while the process runs.",
      answers: { 200: z.object({ alive: z.literal(true) }) },
      handle: async () => ({ status: 200, body: { alive: true } }),
    }),
    route({
      method: "GET",
      path: "/readyz",
      access: { kind: "anyone", because: "load balancers have no key, and it says nothing but yes or no" },
      summary: "Answers 200 while the server takes requests and its database answers, 503 otherwise.",
      answers: { 200: z.object({ ready: z.boolean() }), 503: z.object({ ready: z.boolean() }) },
      handle: async () => {
        const answers =
          ready() &&
          (await house.database.query("select 1").then(
            () => true,
            () => false,
          ));
        return { status: answers ? 200 : 503, body: { ready: answers } };
      },
    }),
    route({
      method: "GET",
      path: "/metrics",
      access: { kind: "scope", scope: "metrics:read" },
      summary: "Figures for Prometheus.",
      produces: FIGURES,
      answers: { 200: z.string() },
      handle: async () => ({
        status: 200,
        stream: { type: `${FIGURES}; version=0.0.4`, from: Readable.from([await house.metrics.text()]) },
      }),
    }),
  ];
}

function eventRoute(house: House) {
  return route({
    method: "GET",
    path: "/api/events",
    access: { kind: "scope", scope: "facts:read" },
    summary:
      "What is happening, as server-sent events; goes on after `Last-Event-ID`. `presence.stirred` is no fact: it has no id and tells only that presence is worth another look.",
    reads: ["Last-Event-ID"],
    produces: EVENTS,
    answers: { 200: z.string() },
    handle: async (ctx, { asked }) => {
      const last = asked.headers["last-event-id"];
      const after = typeof last === "string" && FactCursor.safeParse(last).success ? last : undefined;
      const stirrings = house.features.flatMap((feature) => feature.stirrings ?? []);
      const from = await liveFacts(house.database, { organisation: ctx.organisation, after, asked, stirrings });
      return { status: 200, stream: { type: EVENTS, from } };
    },
  });
}

function installationRoute(house: House) {
  return route({
    method: "GET",
    path: "/api/installation",
    access: { kind: "staff", because: "every screen says which Parley it is and whether Microsoft is pretended" },
    summary: "Which version this is, and where the sandbox is when Microsoft is only pretended.",
    answers: { 200: z.object({ version: z.string(), sandbox: z.object({ url: z.string() }).nullable() }) },
    handle: async () => ({
      status: 200,
      body: { version: VERSION, sandbox: house.sandboxUrl === undefined ? null : { url: house.sandboxUrl } },
    }),
  });
}

function storageRoute() {
  return route({
    method: "POST",
    path: "/api/storage/diagnostics",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Tries whether files, such as copies of recordings, can be written and read; what it makes it removes.",
    answers: { 200: StorageDiagnosis },
    handle: async ({ storage, organisation, random }) => {
      // Named as a copy is, so that the hourly sweep takes what a trial could not remove.
      const address = `${organisation}/artifacts/${random.uuid()}`;
      return { status: 200, body: await tryStorage(storage, address) };
    },
  });
}
