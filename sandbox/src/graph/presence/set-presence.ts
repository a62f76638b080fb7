import { PRESENCE_SESSIONS, presenceSessionKey, type StatusMessage } from "../../entities/meetings/presence.ts";
import type { UserRecord } from "../../entities/user.ts";
import { type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import { readMoment } from "../calendar/moment.ts";
import { type Answer, bodyObject, type Call, type Route } from "../protocol/call.ts";
import { badRequest, forbidden, notFound } from "../protocol/refusal.ts";
import { checkAction, memberOf } from "../protocol/schema.ts";
import { userOfPresence } from "./presences.ts";
import { PREFERRED_PAIRS, preferredDuration, SESSION_MINUTES, SESSION_PAIRS } from "./rules.ts";
import { settlePresence } from "./settling.ts";

const PRESENCE = "/users/{user}/presence";

export const setPresence: readonly Route[] = [
  { method: "POST", template: `${PRESENCE}/setPresence`, handle: openSession },
  { method: "POST", template: "/communications/presences/{user}/setPresence", handle: openSession },
  { method: "POST", template: `${PRESENCE}/clearPresence`, handle: closeSession },
  { method: "POST", template: `${PRESENCE}/setUserPreferredPresence`, handle: prefer },
  { method: "POST", template: `${PRESENCE}/clearUserPreferredPresence`, handle: preferNothing },
  { method: "POST", template: `${PRESENCE}/setStatusMessage`, handle: setStatusMessage },
];

const DONE: Answer = { status: 200 };
const MINUTE = 60_000;
const LONGEST_STATUS = 280;

/** A signed-in person sets their own presence only; nobody has any without Teams. */
function personToSet(call: Call): UserRecord {
  const user = userOfPresence(call);
  if (call.caller.kind === "user" && call.caller.userId !== user.id) {
    throw forbidden("A user can set the presence of themselves only.");
  }
  if (!user.teams) throw forbidden(`The user '${user.id}' is not enabled for Microsoft Teams.`);
  return user;
}

/** The session of an app is called by the app's own id. */
function sessionIn({ caller }: Call, body: JsonObject): string {
  const sessionId = textAt(body, "sessionId")?.toLowerCase();
  if (sessionId === undefined) throw badRequest("The parameter 'sessionId' is missing.");
  if (sessionId === caller.appId.toLowerCase()) return sessionId;
  throw badRequest("The parameter 'sessionId' must be the id of the application that calls.");
}

function stateIn(body: JsonObject, pairs: ReadonlySet<string>): { availability: string; activity: string } {
  const [availability, activity] = [textAt(body, "availability"), textAt(body, "activity")];
  if (availability !== undefined && activity !== undefined && pairs.has(`${availability}/${activity}`)) {
    return { availability, activity };
  }
  const list = [...pairs].join(", ");
  throw badRequest(`The combination '${availability ?? ""}/${activity ?? ""}' is not supported; there are ${list}.`);
}

/** Milliseconds of an ISO 8601 duration such as PT1H30M. */
function durationIn(body: JsonObject): number | undefined {
  const text = textAt(body, "expirationDuration");
  if (text === undefined) return undefined;
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text) ?? [];
  const total =
    ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * MINUTE + Number(seconds ?? 0) * 1000;
  if (total > 0) return total;
  throw badRequest(`The expirationDuration '${text}' is no duration.`);
}

function openSession(call: Call): Answer {
  const { id: userId } = personToSet(call);
  const { world } = call;
  const body = checkAction("presence.setPresence", bodyObject(call));
  const sessionId = sessionIn(call, body);
  const state = stateIn(body, SESSION_PAIRS);
  const { usual, least, most } = SESSION_MINUTES;
  const lasts = durationIn(body) ?? usual * MINUTE;
  if (lasts < least * MINUTE || lasts > most * MINUTE) {
    throw badRequest("The expirationDuration must lie between PT5M and PT4H.");
  }
  const setAt = world.clock.now();
  PRESENCE_SESSIONS.in(world).put({ userId, sessionId, ...state, setAt, expiresAt: setAt + lasts });
  settlePresence(world, userId);
  return DONE;
}

function closeSession(call: Call): Answer {
  const { id: userId } = personToSet(call);
  const { world } = call;
  const sessionId = sessionIn(call, checkAction("presence.clearPresence", bodyObject(call)));
  settlePresence(world, userId);
  const key = presenceSessionKey({ userId, sessionId });
  if (PRESENCE_SESSIONS.in(world).get(key) === undefined) {
    throw notFound(`The user has no presence session '${sessionId}'.`);
  }
  PRESENCE_SESSIONS.in(world).remove(key);
  settlePresence(world, userId);
  return DONE;
}

function prefer(call: Call): Answer {
  const { id: userId } = personToSet(call);
  const body = checkAction("presence.setUserPreferredPresence", bodyObject(call));
  const state = stateIn(body, PREFERRED_PAIRS);
  const expiresAt = call.world.clock.now() + (durationIn(body) ?? preferredDuration(state.availability));
  settlePresence(call.world, userId, { preferred: { ...state, expiresAt } });
  return DONE;
}

function preferNothing(call: Call): Answer {
  const { id: userId } = personToSet(call);
  settlePresence(call.world, userId, { preferred: null });
  return DONE;
}

function setStatusMessage(call: Call): Answer {
  const { id: userId } = personToSet(call);
  const body = checkAction("presence.setStatusMessage", bodyObject(call));
  const status = objectAt(body, "statusMessage");
  if (status === undefined) throw badRequest("The parameter 'statusMessage' is missing.");
  settlePresence(call.world, userId, { statusMessage: readStatus(status, call.world.clock.now()) });
  return DONE;
}

/** An empty message takes the old one away. */
function readStatus(status: JsonObject, now: number): StatusMessage | null {
  const message = objectAt(status, "message");
  const content = textAt(message, "content") ?? "";
  if (content.length > LONGEST_STATUS) {
    throw badRequest(`The content of a status message has at most ${LONGEST_STATUS} characters.`);
  }
  if (content === "") return null;
  const until = objectAt(status, "expiryDateTime");
  const moment = until === undefined ? undefined : readMoment(until);
  return {
    content,
    contentType: memberOf("bodyType", textAt(message, "contentType") ?? "text"),
    publishedAt: now,
    expiry: moment === undefined ? null : { at: moment.instant, zone: moment.zone },
  };
}
