import { type SubscriptionRecord, SUBSCRIPTIONS } from "../../entities/subscription.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { shakeHands } from "../../notifications/handshake.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  type Caller,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../protocol/call.ts";
import { list } from "../protocol/page.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { checkAccess } from "./access.ts";
import { checkQuotas } from "./quotas.ts";
import { subscriptionJson } from "./subscription-json.ts";
import { checkBody, checkCertificate, checkLifetime, expiryOf, invalid, readWish, urlOf, watchedIn } from "./wish.ts";

const TEMPLATE = "/subscriptions/{id}";
const LISTING = {
  type: "subscription",
  context: "subscriptions",
  page: { usual: 100, most: 100 },
  service: "directory",
  filterBy: new Set<string>(),
  orderBy: new Set<string>(),
} as const;

/** Which permission is needed depends on what is watched; `checkAccess` looks at it. */
const permission = { application: [], delegated: [] };

export const subscriptions: readonly Route[] = [
  { method: "GET", template: "/subscriptions", handle: listSubscriptions, permission, options: ["$skiptoken"] },
  { method: "POST", template: "/subscriptions", handle: createSubscription, permission },
  { method: "GET", template: TEMPLATE, handle: readSubscription, permission, options: [] },
  { method: "PATCH", template: TEMPLATE, handle: renewSubscription, permission },
  { method: "DELETE", template: TEMPLATE, handle: deleteSubscription, permission },
  { method: "POST", template: `${TEMPLATE}/reauthorize`, handle: reauthorize, permission },
];

/** A caller's own: an app sees what it made for itself, a person what they made through this app. */
function isOwn({ appId, userId }: SubscriptionRecord, caller: Caller): boolean {
  return appId === caller.appId && userId === caller.userId;
}

function subscriptionIn(call: Call): SubscriptionRecord {
  const subscription = SUBSCRIPTIONS.in(call.world).get(param(call, "id").toLowerCase());
  if (
    subscription !== undefined &&
    subscription.expiresAt > call.world.clock.now() &&
    isOwn(subscription, call.caller)
  ) {
    return subscription;
  }
  throw new GraphRefusal({ status: 404, code: "ResourceNotFound" }, "The object was not found.");
}

function listSubscriptions(call: Call): Answer {
  const now = call.world.clock.now();
  const own = SUBSCRIPTIONS.in(call.world)
    .by("app", call.caller.appId)
    .filter((each) => each.expiresAt > now && isOwn(each, call.caller));
  return list(
    call,
    LISTING,
    own.map((each) => subscriptionJson(each)),
  );
}

function readSubscription(call: Call): Answer {
  return found(call, "subscriptions/$entity", subscriptionJson(subscriptionIn(call)));
}

async function createSubscription(call: Call): Promise<Answer> {
  const { world, caller } = call;
  const body = bodyObject(call);
  const watched = watchedIn(checkBody(body).resource, caller.userId);
  checkAccess(world, caller, watched);
  const wish = readWish(body, watched.watchable, world.clock.now());
  const { appId, userId } = caller;
  checkQuotas(world, { ...wish, appId, userId }, watched);
  await shakeHands(world, wish.notificationUrl);
  if (wish.lifecycleUrl !== null) await shakeHands(world, wish.lifecycleUrl);
  // The same wish may have been granted while the hands were shaken.
  checkQuotas(world, { ...wish, appId, userId }, watched);
  const now = world.clock.now();
  const subscription = SUBSCRIPTIONS.in(world).put({
    ...wish,
    kind: watched.watchable.kind,
    about: Object.values(watched.params)[0]?.toLowerCase() ?? "",
    id: world.random.guid(),
    appId,
    userId,
    creatorId: caller.principalId,
    createdAt: now,
    authorizedAt: now,
    remindedAt: null,
    authorizedUntil: caller.endsAt,
    newEnumMembers: /include-unknown-enum-members/i.test(call.headers["prefer"] ?? ""),
  });
  const json = subscriptionJson(subscription);
  return { status: 201, json: { "@odata.context": contextOf(call, "subscriptions/$entity"), ...json } };
}

const CHANGEABLE = ["expirationDateTime", "notificationUrl", "encryptionCertificate", "encryptionCertificateId"];

async function renewSubscription(call: Call): Promise<Answer> {
  const { world, caller } = call;
  const before = subscriptionIn(call);
  const body = bodyObject(call);
  checkEntity("subscription", body);
  const fixed = Object.keys(body).find((name) => !name.startsWith("@") && !CHANGEABLE.includes(name));
  if (fixed !== undefined) throw invalid(`The property '${fixed}' of a subscription cannot be changed.`);
  const watched = watchedIn(before.resource, caller.userId);
  checkAccess(world, caller, watched);
  const now = world.clock.now();
  const expiresAt = textAt(body, "expirationDateTime") === undefined ? before.expiresAt : expiryOf(body, now);
  checkLifetime({ watchable: watched.watchable, rich: before.encryption !== null, expiresAt, now });
  const notificationUrl = urlOf(body, "notificationUrl") ?? before.notificationUrl;
  if (notificationUrl !== before.notificationUrl) await shakeHands(world, notificationUrl);
  const renewed = SUBSCRIPTIONS.in(world).put({
    // It may have ended or changed while the hands were shaken.
    ...subscriptionIn(call),
    expiresAt,
    notificationUrl,
    encryption: encryptionAfter(before, body),
    authorizedAt: now,
    remindedAt: null,
    authorizedUntil: caller.endsAt,
  });
  return found(call, "subscriptions/$entity", subscriptionJson(renewed));
}

function encryptionAfter({ encryption }: SubscriptionRecord, body: JsonObject): SubscriptionRecord["encryption"] {
  const certificate = textAt(body, "encryptionCertificate");
  if (encryption === null || certificate === undefined) return encryption;
  checkCertificate(certificate);
  return { certificate, id: textAt(body, "encryptionCertificateId") ?? encryption.id };
}

function deleteSubscription(call: Call): Answer {
  SUBSCRIPTIONS.in(call.world).remove(subscriptionIn(call).id);
  return NO_CONTENT;
}

function reauthorize(call: Call): Answer {
  const { world, caller } = call;
  const subscription = subscriptionIn(call);
  checkAccess(world, caller, watchedIn(subscription.resource, caller.userId));
  SUBSCRIPTIONS.in(world).put({
    ...subscription,
    authorizedAt: world.clock.now(),
    remindedAt: null,
    authorizedUntil: caller.endsAt,
  });
  return NO_CONTENT;
}
