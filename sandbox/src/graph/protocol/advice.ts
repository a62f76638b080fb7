import type { World } from "../../world.ts";
import type { Answer, Call } from "./call.ts";

/** What is accepted and yet done better otherwise. It is written into the traffic log, and changes no answer. */
type Rule = (call: Call, endpoint: string, memory: Memory) => string | undefined;

interface Memory {
  /** Until when each app was asked to wait at an endpoint. */
  readonly waits: Map<string, number>;
  /** When each app last read the same list of Teams. */
  readonly reads: Map<string, number>;
}

const memories = new WeakMap<World, Memory>();
const DAY_MS = 86_400_000;
const POLLED = /^GET \/(teams|chats)(?!.*(delta|operations|\$value)).*(messages|members|channels)$/;
const LONGEST_MEMORY = 10_000;

const RULES: readonly Rule[] = [
  (call, endpoint, { waits }) => {
    const until = waits.get(`${call.caller.appId} ${endpoint}`) ?? 0;
    return until > call.world.clock.now() ? "The Retry-After of an earlier 429 was not waited for." : undefined;
  },
  (call, endpoint, { reads }) => {
    if (!POLLED.test(endpoint) || call.query.has("$skiptoken")) return undefined;
    const key = `${call.caller.appId} ${call.path}`;
    const now = call.world.clock.now();
    const last = reads.get(key);
    if (reads.size > LONGEST_MEMORY) reads.clear();
    reads.set(key, now);
    return last !== undefined && now - last < DAY_MS
      ? "Teams asks that a resource is polled for changes at most once a day; subscribe to it or use delta."
      : undefined;
  },
  (call, endpoint) =>
    /^POST \/users\/\{user\}\/(calendars\/\{cal\}\/|calendar\/)?events$/.test(endpoint) &&
    !call.body.includes('"transactionId"')
      ? "Without a transactionId the event is made twice when the answer is lost and the request repeated."
      : undefined,
  (call, endpoint) =>
    endpoint === "POST /subscriptions" && /"(lifecycleN|n)otificationUrl"\s*:\s*"http:/.test(call.body.toString("utf8"))
      ? "Microsoft sends notifications to https addresses only; http is taken here for this machine."
      : undefined,
];

function memoryOf(world: World): Memory {
  const known = memories.get(world) ?? { waits: new Map(), reads: new Map() };
  memories.set(world, known);
  return known;
}

export function forgetAdvice(world: World): void {
  memories.delete(world);
}

/** Sentences about a request that is about to be answered. */
export function adviceOn(call: Call, endpoint: string): string[] {
  const memory = memoryOf(call.world);
  return RULES.flatMap((rule) => rule(call, endpoint, memory) ?? []);
}

/** Remembers how long a caller was asked to wait. */
export function noteWait(call: Call, endpoint: string, headers: Answer["headers"]): void {
  const seconds = Number(headers?.["Retry-After"] ?? 0);
  if (seconds === 0) return;
  const until = call.world.clock.now() + seconds * 1000;
  memoryOf(call.world).waits.set(`${call.caller.appId} ${endpoint}`, until);
}
