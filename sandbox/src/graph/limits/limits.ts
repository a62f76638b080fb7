import type { World } from "../../world.ts";
import type { Call } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { type Bucket, filled, type Rate, secondsUntil } from "./bucket.ts";
import { type Limit, perOwner } from "./limit.ts";
import { LIMITS, TEAMS_LIMITS } from "./table.ts";

const MAILBOX_CONCURRENCY = 4;
/** From this share of a bucket on, answers say how full it is. */
const TOLD_FROM = 0.8;

interface Meters {
  readonly buckets: Map<string, Bucket>;
  readonly busy: Map<string, number>;
}

const meters = new WeakMap<World, Meters>();
const byEndpoint = new Map<string, readonly Limit[]>();

function metersOf(world: World): Meters {
  const known = meters.get(world) ?? { buckets: new Map(), busy: new Map() };
  meters.set(world, known);
  return known;
}

export function forgetUsage(world: World): void {
  meters.delete(world);
}

/** The limits of an endpoint, given as "GET /users/{user}". */
export function limitsOf(endpoint: string): readonly Limit[] {
  const known = byEndpoint.get(endpoint);
  if (known !== undefined) return known;
  const teams = TEAMS_LIMITS.find(({ applies }) => applies.test(endpoint));
  const found = [...LIMITS.filter(({ applies }) => applies.test(endpoint)), ...(teams === undefined ? [] : [teams])];
  byEndpoint.set(endpoint, found);
  return found;
}

/** Takes what a request costs from every bucket it counts in; throws 429 when one is empty. Returns headers that tell of it. */
export function spend(call: Call, endpoint: string): Record<string, string> {
  if (call.world.limitScale === 0) return {};
  const told = limitsOf(endpoint).map((limit) => spendOn(call, endpoint, limit));
  return Object.assign({}, ...told);
}

function spendOn(call: Call, endpoint: string, limit: Limit): Record<string, string> {
  const { world } = call;
  const { buckets } = metersOf(world);
  const rate = { amount: (limit.amountIn?.(world) ?? limit.amount) * world.limitScale, seconds: limit.seconds };
  const cost = limit.cost?.(call, endpoint) ?? 1;
  const key = `${limit.name} ${limit.key(call)}`;
  const bucket = filled(buckets.get(key), rate, world.clock.now());
  if (bucket.level < Math.min(cost, rate.amount)) throw limit.refuse(String(secondsUntil(bucket, cost, rate)), limit);
  const left = { ...bucket, level: bucket.level - cost };
  buckets.set(key, left);
  return limit.tellsUsage === true ? usageOf(left, rate, cost) : {};
}

function usageOf({ level }: Bucket, { amount }: Rate, cost: number): Record<string, string> {
  const used = (amount - level) / amount;
  return {
    "x-ms-resource-unit": String(cost),
    ...(used >= TOLD_FROM ? { "x-ms-throttle-limit-percentage": used.toFixed(2) } : {}),
  };
}

/** Takes one of the four places an app has at a mailbox; returns how to leave it. */
export function enterMailbox(call: Call, endpoint: string): () => void {
  if (call.world.limitScale === 0 || !limitsOf(endpoint).some(({ name }) => name === "outlook")) return () => {};
  const { busy } = metersOf(call.world);
  const key = perOwner(call);
  const inside = busy.get(key) ?? 0;
  if (inside >= MAILBOX_CONCURRENCY * Math.max(1, call.world.limitScale)) {
    const head = { status: 429, code: "ApplicationThrottled", headers: { "Retry-After": "1" } };
    throw new GraphRefusal(head, "Application is over its MailboxConcurrency limit.");
  }
  busy.set(key, inside + 1);
  return () => {
    busy.set(key, (busy.get(key) ?? 1) - 1);
  };
}
