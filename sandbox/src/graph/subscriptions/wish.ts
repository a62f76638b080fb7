import { X509Certificate } from "node:crypto";
import type { ChangeType, SubscriptionRecord } from "../../entities/subscription.ts";
import { instantOf, isoMillis } from "../../kernel/clock.ts";
import { flagAt, type JsonObject, textAt } from "../../kernel/json.ts";
import { parseFilter } from "../protocol/filter.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { type Watchable, type Watched, watchedBy } from "./watchable.ts";

const MINUTE = 60_000;
const SHORTEST_MINUTES = 45;
const LONGEST_CLIENT_STATE = 128;
const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i;
const CHANGE_TYPES: readonly ChangeType[] = ["created", "updated", "deleted"];

/** What a new subscription says of itself, once it has been found to make sense. */
export type SubscriptionWish = Pick<
  SubscriptionRecord,
  "resource" | "changeTypes" | "notificationUrl" | "lifecycleUrl" | "clientState" | "expiresAt" | "encryption"
>;

export function invalid(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "InvalidRequest" }, message);
}

function extensionError(status: number, message: string): GraphRefusal {
  return new GraphRefusal({ status, code: "ExtensionError" }, message);
}

/** What a resource stands for, if it can be watched and its filter can be read. */
export function watchedIn(resource: string, userId: string | null): Watched {
  const watched = watchedBy(resource, userId);
  if (watched === undefined) throw invalid(`The resource '${resource}' is not supported for subscriptions.`);
  const filter = watched.query.get("$filter");
  if (filter !== null) parseFilter(filter);
  if (watched.watchable.template === "/communications/presences") checkPeople(filter ?? "");
  return watched;
}

const MOST_PEOPLE = 650;
const PEOPLE = /^id in \(\s*'[0-9a-f-]{36}'(\s*,\s*'[0-9a-f-]{36}')*\s*\)$/i;

/** The presence of people is watched by their ids only, and of so many at once. */
function checkPeople(filter: string): void {
  if (!PEOPLE.test(filter)) throw invalid("Presence needs a filter such as $filter=id in ('{id}','{id}').");
  const { length } = filter.split(",");
  if (length > MOST_PEOPLE) throw invalid(`A filter names at most ${MOST_PEOPLE} users, and this one names ${length}.`);
}

/** The plain members of the body, before it is known what is to be watched. */
export function checkBody(body: JsonObject): { resource: string; changeTypes: readonly ChangeType[] } {
  checkEntity("subscription", body);
  for (const name of ["changeType", "notificationUrl", "resource", "expirationDateTime"]) {
    if (textAt(body, name) === undefined) throw invalid(`The required property '${name}' is missing.`);
  }
  if ((textAt(body, "clientState") ?? "").length > LONGEST_CLIENT_STATE) {
    throw invalid(`The 'clientState' property is longer than ${LONGEST_CLIENT_STATE} characters.`);
  }
  return { resource: textAt(body, "resource") ?? "", changeTypes: changeTypesOf(textAt(body, "changeType") ?? "") };
}

function changeTypesOf(text: string): ChangeType[] {
  const names = text.split(",").map((name) => name.trim().toLowerCase());
  const known = CHANGE_TYPES.filter((type) => names.includes(type));
  if (known.length !== names.length) throw invalid(`The value '${text}' of 'changeType' is not valid.`);
  return known;
}

/** The whole wish, as this kind of resource allows it. */
export function readWish(body: JsonObject, watchable: Watchable, now: number): SubscriptionWish {
  const { resource, changeTypes } = checkBody(body);
  const stranger = changeTypes.find((type) => !watchable.changeTypes.includes(type));
  if (stranger !== undefined) throw invalid(`The change type '${stranger}' is not supported for '${resource}'.`);
  const encryption = encryptionOf(body, watchable);
  const expiresAt = expiryOf(body, now);
  checkLifetime({ watchable, rich: encryption !== null, expiresAt, now });
  const lifecycleUrl = urlOf(body, "lifecycleNotificationUrl");
  if (watchable.service === "teams" && lifecycleUrl === null && expiresAt - now > 60 * MINUTE + 1000) {
    throw badRequest(
      "lifecycleNotificationUrl is a required property for subscription creation on this resource when the expirationDateTime value is set to greater than 1 hour.",
    );
  }
  const notificationUrl = urlOf(body, "notificationUrl") ?? "";
  const clientState = textAt(body, "clientState") ?? null;
  return { resource, changeTypes, notificationUrl, lifecycleUrl, clientState, expiresAt, encryption };
}

/** An address that notifications go to. Plain http is taken for this machine only, where the real one wants https. */
export function urlOf(body: JsonObject, name: string): string | null {
  const text = textAt(body, name);
  if (text === undefined) return null;
  if (URL.canParse(text) && (/^https:\/\//i.test(text) || LOCAL.test(text))) return text;
  throw new GraphRefusal({ status: 400, code: "ValidationError" }, `The '${name}' must be an HTTPS address.`);
}

/** The end that was asked for; anything nearer than 45 minutes is moved there. */
export function expiryOf(body: JsonObject, now: number): number {
  const wanted = instantOf(textAt(body, "expirationDateTime") ?? "");
  if (wanted === undefined) throw invalid("The 'expirationDateTime' is no time with an offset.");
  if (wanted <= now) throw invalid("Subscription expiration time must be in the future.");
  return Math.max(wanted, now + SHORTEST_MINUTES * MINUTE);
}

interface Span {
  readonly watchable: Watchable;
  readonly rich: boolean;
  readonly expiresAt: number;
  readonly now: number;
}

export function checkLifetime({ watchable, rich, expiresAt, now }: Span): void {
  const most = rich ? (watchable.longestRichMinutes ?? watchable.longestMinutes) : watchable.longestMinutes;
  if (expiresAt - now <= most * MINUTE + 1000) return;
  if (watchable.service === "outlook") {
    throw extensionError(400, `Subscription expiration can only be ${most} minutes in the future.`);
  }
  const [days, hours, minutes] = [Math.floor(most / 1440), Math.floor((most % 1440) / 60), most % 60].map(String);
  const span = `${days}.${hours?.padStart(2, "0")}:${minutes?.padStart(2, "0")}:00`;
  throw extensionError(
    400,
    `Operation: Create; Exception: [Status Code: BadRequest; Reason: Expiration time '${isoMillis(expiresAt)}' is beyond allowed max '${span}'.]`,
  );
}

function encryptionOf(body: JsonObject, watchable: Watchable): SubscriptionWish["encryption"] {
  const certificate = textAt(body, "encryptionCertificate");
  const id = textAt(body, "encryptionCertificateId");
  if (flagAt(body, "includeResourceData") !== true) return null;
  if (watchable.longestRichMinutes === null) {
    throw invalid("The resource data of this resource cannot be included in notifications.");
  }
  if (certificate === undefined || id === undefined || id === "") {
    throw invalid(
      "The 'encryptionCertificate' and 'encryptionCertificateId' are required when 'includeResourceData' is true.",
    );
  }
  checkCertificate(certificate);
  return { certificate, id };
}

export function checkCertificate(base64: string): void {
  const key = publicKeyOf(base64);
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key?.asymmetricKeyType === "rsa" && bits >= 2048 && bits <= 4096) return;
  throw invalid("The 'encryptionCertificate' is not a valid X.509 certificate with an RSA key of 2048 to 4096 bits.");
}

function publicKeyOf(base64: string): X509Certificate["publicKey"] | undefined {
  try {
    return new X509Certificate(Buffer.from(base64, "base64")).publicKey;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
