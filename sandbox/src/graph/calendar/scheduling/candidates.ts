import { mailboxAtAddress } from "../../../entities/calendar/room.ts";
import type { UserRecord } from "../../../entities/user.ts";
import { ianaZone } from "../../../kernel/zones.ts";
import type { World } from "../../../world.ts";
import type { Window } from "../series/occurrences.ts";
import { isInHours } from "../settings/working-hours.ts";
import { type Busy, busyTimes, statusOf } from "./busy.ts";
import type { MeetingWish } from "./meeting-wish.ts";

export type Availability = "free" | "tentative" | "busy" | "oof" | "workingElsewhere" | "unknown";

/** A time at which the meeting may be. */
export interface Candidate extends Window {
  readonly organizer: Availability;
  /** In the order of the attendees. */
  readonly attendees: readonly Availability[];
  /** 0 to 100. */
  readonly confidence: number;
}

/** How likely somebody comes, in percent. Of a tentative appointment no documentation says; it counts as unknown. */
const CHANCES: Readonly<Record<Availability, number>> = {
  free: 100,
  workingElsewhere: 100,
  unknown: 49,
  tentative: 49,
  busy: 0,
  oof: 0,
};
const STEP = 30 * 60_000;
/** The one that keeps somebody away most counts where appointments overlap. */
const ORDER: readonly Availability[] = ["oof", "busy", "tentative", "workingElsewhere", "free"];

/** Every half hour at which a meeting would fit into its time slots and the organiser's hours. */
export function candidatesFor(world: World, organizer: UserRecord, wish: MeetingWish): Candidate[] {
  return wish.slots.flatMap((slot) => {
    const organizerBusy = lookUp(world, organizer, slot);
    const calendars = wish.attendees.map(({ address }) => {
      const person = mailboxAtAddress(world, address);
      return person === undefined ? undefined : lookUp(world, person, slot);
    });
    return startsIn(slot, wish.duration)
      .map((from): Window => ({ from, until: from + wish.duration }))
      .filter((time) => isInHours(world, organizer, { ...time, domain: wish.domain }))
      .map((time) => candidateAt(time, availabilityIn(organizerBusy, time), calendars));
  });
}

function lookUp(world: World, person: UserRecord, slot: Window): readonly Busy[] {
  return busyTimes(world, person.id, { ...slot, dayZone: ianaZone(person.timeZone) ?? "Etc/UTC" });
}

function startsIn({ from, until }: Window, duration: number): number[] {
  const first = Math.ceil(from / STEP) * STEP;
  const count = Math.max(0, Math.floor((until - duration - first) / STEP) + 1);
  return Array.from({ length: count }, (_, i) => first + i * STEP);
}

function candidateAt(
  time: Window,
  organizer: Availability,
  calendars: readonly (readonly Busy[] | undefined)[],
): Candidate {
  const attendees = calendars.map((busy) => (busy === undefined ? "unknown" : availabilityIn(busy, time)));
  const sum = attendees.reduce((all, availability) => all + CHANCES[availability], 0);
  const confidence = attendees.length === 0 ? 100 : Math.round((sum / attendees.length) * 100) / 100;
  return { ...time, organizer, attendees, confidence };
}

/** What somebody's calendar says of a time. */
export function availabilityIn(busy: readonly Busy[], { from, until }: Window): Availability {
  const found = new Set(
    busy.filter((each) => each.from < until && each.until > from).map(({ event }) => statusOf(event)),
  );
  return ORDER.find((status) => found.has(status)) ?? "free";
}
