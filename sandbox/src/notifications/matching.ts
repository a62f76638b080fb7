import { type SubscriptionRecord, SUBSCRIPTIONS, topicOf } from "../entities/subscription.ts";
import { parseFilter } from "../graph/protocol/filter.ts";
import { matches } from "../graph/protocol/matching.ts";
import { type WatchedKind, watchedOf } from "../graph/subscriptions/watchable.ts";
import type { World } from "../world.ts";
import type { Happening } from "./happening.ts";

/** The live subscriptions that hear of a happening. What happens while one is not authorised is lost to it. */
export function hearersOf(world: World, happening: Happening): SubscriptionRecord[] {
  const now = world.clock.now();
  const { subscribedBefore = Infinity } = happening;
  return candidates(world, happening)
    .filter((each) => each.expiresAt > now && each.authorizedUntil > now)
    .filter((each) => each.changeTypes.includes(happening.changeType))
    .filter((each) => each.createdAt < subscribedBefore && hears(each, happening));
}

/** Those to all of its kind, and those to whatever it belongs to. */
function candidates(world: World, { kind, facts }: Happening): SubscriptionRecord[] {
  const places = new Set(["", ...Object.values(facts).flatMap((ids) => ids.map((id) => id.toLowerCase()))]);
  return [...places].flatMap((about) => SUBSCRIPTIONS.in(world).by("topic", topicOf({ kind, about })));
}

/** Whether anybody watches things of a kind, so that nothing is made ready for nobody. */
export function isWatched(world: World, kind: WatchedKind): boolean {
  return SUBSCRIPTIONS.in(world).count("kind", kind) > 0;
}

/** The fact that a happening must have for subscriptions that begin with this segment. */
const ROOT_FACTS: Readonly<Record<string, string>> = { chats: "chat", teams: "team" };

function hears(subscription: SubscriptionRecord, happening: Happening): boolean {
  const { watchable, params, query } = watchedOf(subscription);
  if (watchable.kind !== happening.kind) return false;
  const root = ROOT_FACTS[watchable.template.split("/")[1] ?? ""];
  if (root !== undefined && happening.facts[root] === undefined) return false;
  const fits = Object.entries(params).every(([name, value]) => isFact(happening, name, value));
  if (!fits || !mayHear(subscription, happening)) return false;
  const filter = query.get("$filter");
  return filter === null || matches(parseFilter(filter), happening.json(subscription));
}

function isFact({ facts }: Happening, name: string, value: string): boolean {
  return (facts[name] ?? []).some((fact) => fact.toLowerCase() === value.toLowerCase());
}

/** A person hears of their own conversations only. */
function mayHear({ userId }: SubscriptionRecord, happening: Happening): boolean {
  const concerned = happening.facts["chat"] === undefined ? undefined : happening.facts["user"];
  return userId === null || concerned === undefined || concerned.includes(userId);
}
