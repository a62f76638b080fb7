import { type UserRecord, findUser, USERS } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import type { Call } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import type { Rate } from "./bucket.ts";

/** A documented limit: who shares a bucket, how large it is and what is said when it is empty. */
export interface Limit extends Rate {
  readonly name: string;
  /** Looks at the method and the template, such as "GET /users/{user}/events". */
  readonly applies: RegExp;
  /** What counts together. With "app" first, per app. */
  readonly key: (call: Call) => string;
  /** Tokens a request takes; one by default. */
  readonly cost?: (call: Call, endpoint: string) => number;
  /** Tokens in this tenant, where its size decides. */
  readonly amountIn?: (world: World) => number;
  readonly refuse: (seconds: string, limit: Limit) => GraphRefusal;
  /** Whether an answer tells how much was taken and how full the bucket is. */
  readonly tellsUsage?: boolean;
}

export const perApp = (call: Call): string => call.caller.appId;
export const perTenant = (): string => "";

/** Per app and the owner of a mailbox or the person in the path. */
export function perOwner(call: Call): string {
  const key = call.params["user"] ?? "";
  const owner: UserRecord | undefined = findUser(call.world, key);
  return `${call.caller.appId} ${owner?.id ?? key.toLowerCase()}`;
}

/** Per app and whatever stands in the path under one of these names. */
export function perResource(...names: readonly string[]): (call: Call) => string {
  return (call) => `${call.caller.appId} ${names.map((name) => (call.params[name] ?? "").toLowerCase()).join(" ")}`;
}

export function refusedUsually(seconds: string): GraphRefusal {
  return new GraphRefusal(
    { status: 429, code: "TooManyRequests", inner: "429", headers: { "Retry-After": seconds } },
    "Please retry again later.",
  );
}

export function refusedByExchange(seconds: string): GraphRefusal {
  return new GraphRefusal(
    { status: 429, code: "ApplicationThrottled", headers: { "Retry-After": seconds } },
    "Application is over its RequestRate limit.",
  );
}

export function refusedByDirectory(seconds: string, { name }: Limit): GraphRefusal {
  const scope = name.includes("tenant") ? "Tenant" : "Tenant_Application";
  const headers = {
    "Retry-After": seconds,
    "x-ms-throttle-scope": `${scope}/ReadWrite/sandbox/sandbox`,
    "x-ms-throttle-information": name.includes("writes") ? "WriteLimitExceeded" : "ResourceUnitLimitExceeded",
  };
  return new GraphRefusal({ status: 429, code: "TooManyRequests", inner: "429", headers }, "Too many requests.");
}

/** Resource units in ten seconds: tenants of fewer than 50 people, of up to 500, and larger ones. */
export function resourceUnits(world: World): number {
  const people = USERS.in(world).size;
  return people < 50 ? 3500 : people <= 500 ? 5000 : 8000;
}

const COSTS: readonly (readonly [RegExp, number])[] = [
  [/^GET \/users(\/|$)/, 2],
  [/\/transitiveMembers/, 5],
  [/^GET \/groups\/\{id\}\/members/, 3],
  [/getByIds$/, 3],
  [/^GET \/(applications|oauth2PermissionGrants)/, 2],
];

/** Resource units of a request to the directory. */
export function unitsOf(call: Call, endpoint: string): number {
  const base = COSTS.find(([pattern]) => pattern.test(endpoint))?.[1] ?? 1;
  const top = Number(call.query.get("$top") ?? 100);
  const saved = (call.query.has("$select") ? 1 : 0) + (top < 20 ? 1 : 0);
  return Math.max(1, base - saved + (call.query.has("$expand") ? 1 : 0));
}
