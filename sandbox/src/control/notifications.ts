import { PARCELS, type SubscriptionRecord, SUBSCRIPTIONS } from "../entities/subscription.ts";
import { isoMillis } from "../kernel/clock.ts";
import { flagAt, isObject, type JsonObject, objectAt, textAt } from "../kernel/json.ts";
import type { NoticeAction } from "../notifications/exchange.ts";
import type { LifecycleEvent } from "../notifications/item.ts";
import { changeNoticeSettings, type NoticeSettings, noticeSettings } from "../notifications/settings.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, ok, paramOf } from "./call.ts";
import { type Fault, readAim, upTo } from "./faults.ts";
import { ControlRefusal } from "./refusal.ts";

const FAULTS = "/_control/notification-faults";
const SUBSCRIPTION = "/_control/subscriptions/{id}";

/** How notifications travel, what goes wrong with them, and what Graph does to subscriptions of its own accord. */
export const noticeControls: readonly ControlRoute[] = [
  { method: "GET", template: "/_control/notifications", handle: showNotices },
  { method: "PATCH", template: "/_control/notifications", handle: changeSettings },
  { method: "GET", template: FAULTS, handle: ({ house }) => ok({ value: house.notices.faults.list() }) },
  { method: "POST", template: FAULTS, handle: addFault },
  { method: "DELETE", template: FAULTS, handle: clearFaults },
  { method: "DELETE", template: `${FAULTS}/{id}`, handle: removeFault },
  { method: "GET", template: "/_control/subscriptions", handle: listSubscriptions },
  { method: "DELETE", template: SUBSCRIPTION, handle: loseSubscription },
  { method: "POST", template: `${SUBSCRIPTION}/lifecycle`, handle: tellLifecycle },
];

function showNotices({ house, query }: ControlCall): ControlAnswer {
  const { world, notices } = house;
  const waiting = PARCELS.in(world).all();
  if (query.has("count")) return ok({ waitingCount: waiting.length });
  return ok({
    waitingCount: waiting.length,
    settings: noticeSettings(world),
    waiting: waiting.map(({ id, url, dueAt, attempts, item }) => ({ id, url, due: isoMillis(dueAt), attempts, item })),
    receivers: Object.fromEntries(
      urlsOf(SUBSCRIPTIONS.in(world).all()).map((url) => [url, notices.postman.healthOf(url)]),
    ),
    log: notices.postman.log
      .after(Number(query.get("after") ?? 0))
      .map((entry) => ({ ...entry, at: isoMillis(entry.at) })),
  });
}

function urlsOf(subscriptions: readonly SubscriptionRecord[]): string[] {
  const urls = subscriptions.flatMap(({ notificationUrl, lifecycleUrl }) =>
    [notificationUrl, lifecycleUrl ?? []].flat(),
  );
  return [...new Set(urls)];
}

const NUMBERS = [
  "firstDeadlineMs",
  "retryDeadlineMs",
  "latencyMs",
  "slowMs",
  "lateMs",
  "slowShare",
  "lateShare",
  "countedFrom",
] as const;

/** A day; what is no time is far smaller. */
const LONGEST_MS = 86_400_000;

function changeSettings({ house: { world, notices }, body }: ControlCall): ControlAnswer {
  const numbers = NUMBERS.flatMap((name) => {
    const value = upTo(LONGEST_MS, body, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const isPaused = flagAt(body, "isPaused");
  const change: Partial<NoticeSettings> = {
    ...Object.fromEntries(numbers),
    ...(isPaused === undefined ? {} : { isPaused }),
  };
  const settings = changeNoticeSettings(world, change);
  notices.postman.lookAround();
  return ok(settings);
}

/** `match.path` looks at the resource a notification names, `match.method` at created, updated or deleted. */
function addFault({ house, body }: ControlCall): ControlAnswer {
  const aim = readAim({ ...body, match: aimOf(objectAt(body, "match")) });
  const fault: Omit<Fault<NoticeAction>, "id"> & { id: string | null } = { ...aim, action: readAction(body["action"]) };
  return { status: 201, json: house.notices.faults.add(fault) };
}

function aimOf(match: JsonObject | undefined): JsonObject {
  const path = textAt(match, "resource");
  const method = textAt(match, "changeType");
  return { ...(path === undefined ? {} : { path }), ...(method === undefined ? {} : { method }) };
}

const MOST_COPIES = 100;
const LONGEST_DELAY = 86_400;

type Read = (action: JsonObject) => NoticeAction;

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["lose", () => ({ kind: "lose" })],
  ["swap", () => ({ kind: "swap" })],
  ["duplicate", (action) => ({ kind: "duplicate", copies: upTo(MOST_COPIES, action, "copies") ?? 1 })],
  ["delay", (action) => ({ kind: "delay", seconds: upTo(LONGEST_DELAY, action, "seconds") ?? 60 })],
]);

function readAction(value: unknown): NoticeAction {
  const action = isObject(value) ? value : {};
  const read = READERS.get(textAt(action, "kind") ?? "");
  if (read !== undefined) return read(action);
  throw new ControlRefusal(400, `action.kind must be one of ${[...READERS.keys()].join(", ")}.`);
}

function clearFaults({ house }: ControlCall): ControlAnswer {
  house.notices.faults.clear();
  return { status: 204 };
}

function removeFault(call: ControlCall): ControlAnswer {
  if (call.house.notices.faults.remove(paramOf(call, "id"))) return { status: 204 };
  throw new ControlRefusal(404, `There is no fault "${paramOf(call, "id")}".`);
}

function listSubscriptions({ house: { world } }: ControlCall): ControlAnswer {
  const value = SUBSCRIPTIONS.in(world)
    .all()
    .map((each) => ({
      ...each,
      expires: isoMillis(each.expiresAt),
      authorizedUntil: isoMillis(each.authorizedUntil),
      created: isoMillis(each.createdAt),
    }));
  return ok({ value });
}

function subscriptionIn(call: ControlCall): SubscriptionRecord {
  const id = paramOf(call, "id").toLowerCase();
  const found = SUBSCRIPTIONS.in(call.house.world).get(id);
  if (found === undefined) throw new ControlRefusal(404, `There is no subscription "${id}".`);
  return found;
}

/** Without a word, as it happens; `lifecycle` with subscriptionRemoved says it aloud. */
function loseSubscription(call: ControlCall): ControlAnswer {
  SUBSCRIPTIONS.in(call.house.world).remove(subscriptionIn(call).id);
  return { status: 204 };
}

const EVENTS: readonly LifecycleEvent[] = ["reauthorizationRequired", "subscriptionRemoved", "missed"];

function tellLifecycle(call: ControlCall): ControlAnswer {
  const event = EVENTS.find((name) => name === call.body["event"]);
  if (event === undefined) throw new ControlRefusal(400, `"event" must be one of ${EVENTS.join(", ")}.`);
  const { world, notices } = call.house;
  const subscription = subscriptionIn(call);
  if (event === "subscriptionRemoved") SUBSCRIPTIONS.in(world).remove(subscription.id);
  if (event === "reauthorizationRequired") notices.exchange.withdraw(subscription);
  else notices.exchange.tellLifecycle(subscription, event);
  return { status: 202, json: { event } };
}
