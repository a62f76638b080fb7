import { z } from "zod";
import { type House } from "./house.ts";
import { route } from "./feature.ts";
import { factsPage, type RecordedFact } from "./kernel/facts/store.ts";
import { liveFacts } from "./kernel/http/live.ts";
import { PlainText } from "./kernel/text.ts";
import { Readable } from "node:stream";

const Fact = z
  .object({
    id: z.string(),
    what: z.string(),
    about: z.string(),
    actor: z.string(),
    data: z.record(z.string(), z.unknown()),
    at: z.string(),
  })
  .meta({ id: "Fact" });

const PAGE = 100;
const FIGURES = "text/plain";
const EVENTS = "text/event-stream";
export const VERSION = "0.1.0";
/** A fact's id, which PostgreSQL keeps as a signed number of 64 bits. */
const Cursor = z
  .string()
  .regex(/^\d{1,19}$/)
  .refine((text) => BigInt(text) < 2n ** 63n, "is no cursor of ours");

/** What the house itself answers: how it does, what happened, and what is happening. `ready` turns false when it is leaving. */
export function houseRoutes(house: House, ready: () => boolean) {
  return [...healthRoutes(house, ready), ...factRoutes(house), installationRoute(house)];
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

function factRoutes(house: House) {
  return [
    route({
      method: "GET",
      path: "/api/facts",
      access: { kind: "scope", scope: "facts:read" },
      summary: "What happened, newest first: who did what to which, and when; all of it, or about one thing.",
      query: z.object({ cursor: Cursor.optional(), about: PlainText.min(1).max(100).optional() }),
      answers: { 200: z.object({ items: z.array(Fact), cursor: z.string().optional() }) },
      handle: async (ctx, { query }) => {
        const { about, cursor: before } = query;
        const facts = await ctx.transaction((tx) => factsPage(tx, { about, before, limit: PAGE }));
        const items = facts.map(shown);
        const last = items.length === PAGE ? items.at(-1) : undefined;
        return { status: 200, body: { items, ...(last && { cursor: last.id }) } };
      },
    }),
    route({
      method: "GET",
      path: "/api/events",
      access: { kind: "scope", scope: "facts:read" },
      summary: "What is happening, as server-sent events; goes on after `Last-Event-ID`.",
      reads: ["Last-Event-ID"],
      produces: EVENTS,
      answers: { 200: z.string() },
      handle: async (ctx, { asked }) => {
        const last = asked.headers["last-event-id"];
        const after = typeof last === "string" && Cursor.safeParse(last).success ? last : undefined;
        const from = await liveFacts(house.database, { organisation: ctx.organisation, after, signal: asked.signal });
        return { status: 200, headers: { "cache-control": "no-store" }, stream: { type: EVENTS, from } };
      },
    }),
  ];
}

function shown({ id, what, about, actor, data, at }: RecordedFact): z.infer<typeof Fact> {
  return { id, what, about, actor, data, at: at.toISOString() };
}

function installationRoute(house: House) {
  return route({
    method: "GET",
    path: "/api/installation",
    access: { kind: "scope", scope: "facts:read" },
    summary: "Which version this is, and where the sandbox is when Microsoft is only pretended.",
    answers: { 200: z.object({ version: z.string(), sandbox: z.object({ url: z.string() }).nullable() }) },
    handle: async () => ({
      status: 200,
      body: { version: VERSION, sandbox: house.sandboxUrl === undefined ? null : { url: house.sandboxUrl } },
    }),
  });
}
