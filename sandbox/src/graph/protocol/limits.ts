import { findUser } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import type { Call } from "./call.ts";
import { GraphRefusal } from "./refusal.ts";

interface Limit {
  readonly name: string;
  readonly areas: ReadonlySet<string>;
  readonly methods?: ReadonlySet<string>;
  /** What is counted together, beside the app. */
  readonly scope: "mailbox" | "tenant" | "user";
  readonly requests: number;
  readonly seconds: number;
  readonly refuse: (retryAfter: string) => GraphRefusal;
}

const usual = (retryAfter: string): GraphRefusal =>
  new GraphRefusal(
    { status: 429, code: "TooManyRequests", inner: "429", headers: { "Retry-After": retryAfter } },
    "Please retry again later.",
  );
const exchange = (retryAfter: string): GraphRefusal =>
  new GraphRefusal(
    { status: 429, code: "ApplicationThrottled", headers: { "Retry-After": retryAfter } },
    "Application is over its RequestRate limit.",
  );

const DIRECTORY = new Set(["users", "groups", "directory", "applications"]);
const CALENDAR = new Set(["calendar", "mail"]);
const MONTH = 30 * 86_400;

/** Documented limits, counted in fixed windows on the virtual clock. */
const LIMITS: readonly Limit[] = [
  { name: "outlook", areas: CALENDAR, scope: "mailbox", requests: 10_000, seconds: 600, refuse: exchange },
  { name: "directory", areas: DIRECTORY, scope: "tenant", requests: 3500, seconds: 10, refuse: usual },
  {
    name: "meetings",
    areas: new Set(["meetings"]),
    methods: new Set(["POST"]),
    scope: "user",
    requests: 2000,
    seconds: MONTH,
    refuse: usual,
  },
];
const MAILBOX_CONCURRENCY = 4;

interface Meters {
  readonly windows: Map<string, { startedAt: number; count: number }>;
  readonly busy: Map<string, number>;
}

const meters = new WeakMap<World, Meters>();

function metersOf(world: World): Meters {
  const known = meters.get(world) ?? { windows: new Map(), busy: new Map() };
  meters.set(world, known);
  return known;
}

export function forgetUsage(world: World): void {
  meters.delete(world);
}

/** Counts a request; throws 429 beyond a limit. */
export function spend(call: Call, area: string): void {
  for (const limit of LIMITS) {
    if (limit.areas.has(area) && (limit.methods?.has(call.method) ?? true)) spendOn(call, limit);
  }
}

function spendOn(call: Call, limit: Limit): void {
  const now = call.world.clock.now();
  const key = `${limit.name} ${call.caller.appId} ${limit.scope === "tenant" ? "" : ownerOf(call)}`;
  const { windows } = metersOf(call.world);
  const last = windows.get(key);
  const current =
    last !== undefined && now - last.startedAt < limit.seconds * 1000 && now >= last.startedAt
      ? last
      : { startedAt: now, count: 0 };
  windows.set(key, current);
  if (current.count >= limit.requests) {
    throw limit.refuse(String(Math.ceil((current.startedAt + limit.seconds * 1000 - now) / 1000)));
  }
  current.count += 1;
}

/** Takes one of the four places an app has at a mailbox; returns how to leave it. */
export function enterMailbox(call: Call, area: string): () => void {
  if (!CALENDAR.has(area)) return () => {};
  const { busy } = metersOf(call.world);
  const key = `${call.caller.appId} ${ownerOf(call)}`;
  const inside = busy.get(key) ?? 0;
  if (inside >= MAILBOX_CONCURRENCY) {
    const head = { status: 429, code: "ApplicationThrottled", headers: { "Retry-After": "1" } };
    throw new GraphRefusal(head, "Application is over its MailboxConcurrency limit.");
  }
  busy.set(key, inside + 1);
  return () => {
    busy.set(key, (busy.get(key) ?? 1) - 1);
  };
}

function ownerOf(call: Call): string {
  const key = call.params["user"] ?? "";
  return findUser(call.world, key)?.id ?? key.toLowerCase();
}
