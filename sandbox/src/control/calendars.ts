import { type RoomRecord, ROOMS, roomNamed } from "../entities/calendar/room.ts";
import { answerInvitation, type InvitationAnswer, isReply } from "../graph/calendar/actions/answers.ts";
import { copiesOf } from "../graph/calendar/series/copies.ts";
import { eventById } from "../graph/calendar/series/occurrences.ts";
import { instantOf } from "../kernel/clock.ts";
import { type JsonObject, numberAt, objectAt, textAt } from "../kernel/json.ts";
import { ianaZone } from "../kernel/zones.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, paramOf } from "./call.ts";
import { person } from "./chats/person.ts";
import { ControlRefusal } from "./refusal.ts";

/** What people do in Outlook, and what Exchange's admin centre does to rooms. */
export const calendarControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/users/{user}/invitations/{event}", handle: answer },
  { method: "POST", template: "/_control/rooms", handle: addRoom },
  { method: "DELETE", template: "/_control/rooms/{room}", handle: removeRoom },
];

/** `{response, comment?, proposedNewTime?: {start, end}}` to the organiser's event of this id, or to one occurrence. */
function answer(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const owner = person(world, paramOf(call, "user"));
  const event = eventById(world, paramOf(call, "event"));
  const copy = event === undefined ? undefined : copiesOf(world, event).find(({ mailbox }) => mailbox === owner.id);
  if (copy === undefined) throw new ControlRefusal(404, `${owner.displayName} has no invitation to such an event.`);
  answerInvitation(world, copy, { owner, answer: answerIn(call.body) });
  return { status: 204 };
}

function answerIn(body: JsonObject): InvitationAnswer {
  const reply = needed(body, "response");
  if (!isReply(reply)) throw new ControlRefusal(400, '"response" is "accepted", "tentativelyAccepted" or "declined".');
  const comment = textAt(body, "comment") ?? "";
  const slot = objectAt(body, "proposedNewTime");
  if (slot === undefined) return { reply, comment, isSent: true };
  const proposed = { startsAt: instantIn(slot, "start"), endsAt: instantIn(slot, "end") };
  return { reply, comment, isSent: true, proposed };
}

function instantIn(slot: JsonObject, name: string): number {
  const instant = instantOf(needed(slot, name));
  if (instant === undefined) throw new ControlRefusal(400, `"${name}" is no ISO time.`);
  return instant;
}

/** `{displayName, address, capacity?, building?, floorNumber?, timeZone?}`. */
function addRoom(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const address = needed(call.body, "address");
  if (roomNamed(world, address) !== undefined) throw new ControlRefusal(409, `There is a room at ${address} already.`);
  const timeZone = textAt(call.body, "timeZone") ?? "GMT Standard Time";
  if (ianaZone(timeZone) === undefined) throw new ControlRefusal(400, `"${timeZone}" is no time zone.`);
  const room: RoomRecord = {
    id: world.random.guid(),
    displayName: needed(call.body, "displayName"),
    address,
    timeZone,
    createdAt: world.clock.now(),
    more: {
      building: textAt(call.body, "building") ?? null,
      floorNumber: numberAt(call.body, "floorNumber") ?? null,
      capacity: numberAt(call.body, "capacity") ?? null,
    },
  };
  return { status: 201, json: ROOMS.in(world).put(room) };
}

function removeRoom(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const room = roomNamed(world, paramOf(call, "room"));
  if (room === undefined) throw new ControlRefusal(404, `There is no room "${paramOf(call, "room")}".`);
  ROOMS.in(world).remove(room.id);
  return { status: 204 };
}
