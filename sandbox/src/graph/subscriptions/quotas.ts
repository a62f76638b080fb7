import { type SubscriptionRecord, SUBSCRIPTIONS } from "../../entities/subscription.ts";
import type { World } from "../../world.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { type Watched, watchedOf } from "./watchable.ts";

type Wish = Pick<SubscriptionRecord, "appId" | "userId" | "resource" | "changeTypes">;

interface Quota {
  readonly most: number;
  /** Which of the subscriptions that are there count together with a new one. */
  readonly counts: (there: Counted, wish: Counted) => boolean;
}

interface Counted extends Wish {
  readonly watched: Watched;
}

const sameParam =
  (name: string) =>
  (there: Counted, wish: Counted): boolean =>
    wish.watched.params[name] !== undefined &&
    there.watched.params[name]?.toLowerCase() === wish.watched.params[name]?.toLowerCase();
const sameApp = (there: Counted, wish: Counted): boolean => there.appId === wish.appId;
const sameTemplate = (there: Counted, wish: Counted): boolean =>
  there.watched.watchable.template === wish.watched.watchable.template;
const both =
  (...tests: readonly Quota["counts"][]): Quota["counts"] =>
  (there, wish) =>
    tests.every((test) => test(there, wish));
const of =
  (service: Watched["watchable"]["service"]): Quota["counts"] =>
  (there, wish) =>
    there.watched.watchable.service === service && wish.watched.watchable.service === service;

/** Neither to one channel of the team nor to all that is in one. */
const isOfWholeTeam = (_there: Counted, { watched }: Counted): boolean => watched.params["channel"] === undefined;
const sameKind =
  (kind: Watched["watchable"]["kind"]): Quota["counts"] =>
  (there, wish) =>
    there.watched.watchable.kind === kind && wish.watched.watchable.kind === kind;

/** Microsoft's documented quotas. */
const QUOTAS: readonly Quota[] = [
  { most: 1, counts: both(sameApp, sameTemplate, sameParam("chat")) },
  { most: 1, counts: both(sameApp, sameTemplate, sameParam("channel")) },
  { most: 1, counts: both(sameApp, sameTemplate, isOfWholeTeam, sameParam("team")) },
  { most: 100, counts: sameKind("callRecord") },
  { most: 10, counts: both(sameApp, of("teams"), sameParam("user")) },
  { most: 10_000, counts: of("teams") },
  { most: 1000, counts: both(of("outlook"), sameParam("user")) },
  { most: 100, counts: both(sameApp, of("directory")) },
  { most: 1000, counts: of("directory") },
  { most: 1, counts: both(sameApp, of("presence"), (there, wish) => there.userId === wish.userId) },
];

/** Refuses a wish that is there already (409) or one too many (403). */
export function checkQuotas(world: World, wish: Wish, watched: Watched): void {
  const now = world.clock.now();
  const live = SUBSCRIPTIONS.in(world)
    .all()
    .filter(({ expiresAt }) => expiresAt > now)
    .map((each) => ({ ...each, watched: watchedOf(each) }));
  const wanted = { ...wish, watched };
  const twin = live.find((there) => isSame(there, wanted));
  if (twin !== undefined) {
    throw new GraphRefusal(
      { status: 409, code: "Conflict" },
      `Subscription Id ${twin.id} already exists for the requested combination`,
    );
  }
  for (const { most, counts } of QUOTAS) {
    if (live.filter((there) => counts(there, wanted)).length >= most) throw full(wanted);
  }
}

function isSame(there: Counted, wish: Counted): boolean {
  return (
    sameApp(there, wish) &&
    there.userId === wish.userId &&
    normal(there.resource) === normal(wish.resource) &&
    there.changeTypes.join(",") === wish.changeTypes.join(",")
  );
}

function normal(resource: string): string {
  return resource.replace(/^\//, "").toLowerCase();
}

function full({ resource }: Wish): GraphRefusal {
  return new GraphRefusal(
    { status: 403, code: "ExtensionError" },
    `Operation: Create; Exception: [Status Code: Forbidden; Reason: The resource '${resource}' has reached its limit of subscriptions]`,
  );
}
