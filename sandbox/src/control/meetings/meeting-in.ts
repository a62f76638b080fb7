import { type CallRecord, type CallRole, type Party, runningCall } from "../../entities/meetings/call.ts";
import { type MeetingRecord, MEETINGS, threadOfJoinUrl, threadOfMeetingId } from "../../entities/meeting.ts";
import { isObject, type Json, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type ControlCall, paramOf } from "../call.ts";
import { person } from "../chats/person.ts";
import { ControlRefusal } from "../refusal.ts";

/** The meeting in the path, by its id, its thread or its join address. */
export function meetingIn(call: ControlCall): MeetingRecord {
  const key = paramOf(call, "meeting");
  const meetings = MEETINGS.in(call.house.world);
  const found = [key, threadOfMeetingId(key), threadOfJoinUrl(key)].flatMap((thread) =>
    thread === undefined ? [] : (meetings.get(thread) ?? []),
  )[0];
  if (found === undefined) throw new ControlRefusal(404, `There is no meeting "${key}".`);
  return found;
}

/** The same, while people may still come in. */
export function openMeetingIn(call: ControlCall): MeetingRecord {
  const meeting = meetingIn(call);
  if (meeting.state !== "open") throw new ControlRefusal(409, `The meeting is ${meeting.state}; nobody can join it.`);
  return meeting;
}

/** Its call, which somebody must have begun. */
export function callIn(call: ControlCall): CallRecord {
  const found = runningCall(call.house.world, meetingIn(call).thread);
  if (found === undefined) throw new ControlRefusal(409, "Nobody is in the meeting.");
  return found;
}

/** Who is meant: the key of a user, {"user": key} or {"guest": "Name"}. */
export function partyOf(world: World, value: Json | undefined): Party {
  if (typeof value === "string") return tenantParty(world, value);
  const guest = isObject(value) ? textAt(value, "guest")?.trim() : undefined;
  if (guest !== undefined && guest !== "") return { userId: null, name: guest };
  const user = isObject(value) ? textAt(value, "user") : undefined;
  if (user !== undefined) return tenantParty(world, user);
  throw new ControlRefusal(400, 'Somebody is meant by the key of a user or by {"guest": "Name"}.');
}

function tenantParty(world: World, key: string): Party {
  const { id, displayName } = person(world, key);
  return { userId: id, name: displayName };
}

const ROLES: ReadonlyMap<string, CallRole> = new Map([
  ["organizer", "Organizer"],
  ["presenter", "Presenter"],
  ["attendee", "Attendee"],
]);

export function roleOf(text: string | undefined): CallRole | undefined {
  if (text === undefined) return undefined;
  const role = ROLES.get(text.toLowerCase());
  if (role === undefined) throw new ControlRefusal(400, `A role is one of ${[...ROLES.keys()].join(", ")}.`);
  return role;
}
