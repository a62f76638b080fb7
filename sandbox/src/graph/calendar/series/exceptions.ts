import { EVENTS, type EventRecord, isMaster, type MemberRecord } from "../../../entities/event.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { keepAnswers } from "../event-applied.ts";
import { hasMoved } from "../event-times.ts";
import { dropExceptions, keepChange } from "./keeping.ts";
import { exceptionsOf } from "./occurrences.ts";

interface Change {
  readonly before: EventRecord;
  readonly after: EventRecord;
}

/** Whether a series still meets on the same days at the same time. */
export function keepsRhythm(before: EventRecord, after: EventRecord): boolean {
  if (!isMaster(before) || !isMaster(after)) return isMaster(before) === isMaster(after);
  return before.series.recurrence === after.series.recurrence && !hasMoved(before, after);
}

/** Tells the exceptions of a series what changed of it. With another rhythm there are no exceptions any more. */
export function carryToExceptions(world: World, { before, after }: Change, sameRhythm: boolean): void {
  if (!sameRhythm) {
    dropExceptions(world, before);
    return;
  }
  for (const exception of exceptionsOf(world, before)) {
    keepChange(world, exception, inherited(exception, { before, after }));
  }
}

/** What an exception takes over: everything in which it did not differ from its series. */
function inherited(exception: MemberRecord, { before, after }: Change): Partial<EventRecord> {
  return {
    ...(exception.subject === before.subject ? { subject: after.subject } : {}),
    ...(exception.body === before.body ? { body: after.body } : {}),
    ...(exception.thread === before.thread ? { thread: after.thread, wasOnline: after.wasOnline } : {}),
    ...(before.attendees === after.attendees ? {} : { attendees: keepAnswers(exception.attendees, after.attendees) }),
    settings: inheritedSettings(exception.settings, before.settings, after.settings),
  };
}

function inheritedSettings(own: JsonObject, before: JsonObject, after: JsonObject): JsonObject {
  const names = Object.keys(after).filter((name) => JSON.stringify(own[name]) === JSON.stringify(before[name]));
  return { ...own, ...Object.fromEntries(names.map((name) => [name, after[name]])) };
}

/** Gives a copy of a series the exceptions of the organiser's. */
export function copyExceptions(
  world: World,
  master: EventRecord,
  copyOf: (exception: MemberRecord) => EventRecord,
): void {
  if (!isMaster(master)) return;
  for (const exception of exceptionsOf(world, master)) EVENTS.in(world).put(copyOf(exception));
}
