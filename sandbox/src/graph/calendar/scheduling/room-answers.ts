import { roomNamed } from "../../../entities/calendar/room.ts";
import { type EventRecord, isMaster } from "../../../entities/event.ts";
import type { World } from "../../../world.ts";
import { answerInvitation } from "../actions/answers.ts";
import { copiesOf } from "../series/copies.ts";
import { meetingKeyOf } from "../series/occurrence-ids.ts";
import { eventsBetween, occurrencesIn } from "../series/occurrences.ts";
import { isTaken } from "./busy.ts";

const YEAR = 366 * 86_400_000;

/** Rooms answer by themselves: they come when they are free, and decline what would collide. */
export function letRoomsAnswer(world: World, event: EventRecord): void {
  for (const copy of copiesOf(world, event)) {
    const room = roomNamed(world, copy.mailbox);
    if (room === undefined || copy.response !== "notResponded" || copy.isCancelled) continue;
    const free = timesOf(world, copy).every((time) => !collides(world, copy, time));
    const comment = free ? "Your request was accepted." : "Your request was declined because there are conflicts.";
    answerInvitation(world, copy, {
      owner: room,
      answer: { reply: free ? "accepted" : "declined", comment, isSent: true },
    });
  }
}

/** The times of an event, for a series those of a year. */
function timesOf(world: World, event: EventRecord): EventRecord[] {
  if (!isMaster(event)) return [event];
  return occurrencesIn(world, event, { from: event.startsAt, until: event.startsAt + YEAR });
}

function collides(world: World, copy: EventRecord, { startsAt, endsAt }: EventRecord): boolean {
  return eventsBetween(world, copy.mailbox, { from: startsAt, until: endsAt }).some(
    (other) => meetingKeyOf(other.iCalUId) !== meetingKeyOf(copy.iCalUId) && isTaken(other),
  );
}
