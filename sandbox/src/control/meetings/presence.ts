import { PRESENCE_SESSIONS, presenceSessionKey, TEAMS_CLIENT } from "../../entities/meetings/presence.ts";
import { settlePresence } from "../../graph/presence/settling.ts";
import { textAt } from "../../kernel/json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, ok, paramOf } from "../call.ts";
import { person } from "../chats/person.ts";

const TEMPLATE = "/_control/users/{user}/presence";

/** Somebody opens their own Teams client, changes what it says of them, or closes it. */
export const presenceControls: readonly ControlRoute[] = [
  { method: "PUT", template: TEMPLATE, handle: openClient },
  { method: "DELETE", template: TEMPLATE, handle: closeClient },
];

/** `{availability?, activity?}`, Available when nothing is said. */
function openClient(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const { id: userId } = person(world, paramOf(call, "user"));
  const availability = textAt(call.body, "availability") ?? "Available";
  const activity = textAt(call.body, "activity") ?? availability;
  const setAt = world.clock.now();
  PRESENCE_SESSIONS.in(world).put({ userId, sessionId: TEAMS_CLIENT, availability, activity, setAt, expiresAt: null });
  return ok(settlePresence(world, userId));
}

function closeClient(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const { id: userId } = person(world, paramOf(call, "user"));
  PRESENCE_SESSIONS.in(world).remove(presenceSessionKey({ userId, sessionId: TEAMS_CLIENT }));
  return ok(settlePresence(world, userId));
}
