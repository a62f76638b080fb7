import { type EventRecord, EVENTS, isMaster, isMember, type MemberRecord } from "../../../entities/event.ts";
import type { World } from "../../../world.ts";
import { dropAttachments } from "../enclosures/attaching.ts";
import { exceptionsOf, masterOf } from "./occurrences.ts";

/** Keeps an event; an occurrence becomes an exception of its series thereby. */
export function keepEvent(world: World, event: EventRecord): EventRecord {
  const kept: EventRecord = isMember(event) ? { ...event, series: { ...event.series, kind: "exception" } } : event;
  return EVENTS.in(world).put(kept);
}

/** Keeps a change of an event as its next version. */
export function keepChange(world: World, event: EventRecord, changes: Partial<EventRecord>): EventRecord {
  return keepEvent(world, { ...event, ...changes, change: event.change + 1, modifiedAt: world.clock.now() });
}

/** Takes an event out of its mailbox: a series with its exceptions; an occurrence leaves a gap in its series. */
export function dropEvent(world: World, event: EventRecord): void {
  if (isMaster(event)) dropExceptions(world, event);
  EVENTS.in(world).remove(event.id);
  dropAttachments(world, event.id);
  if (isMember(event)) leaveGap(world, event);
}

export function dropExceptions(world: World, master: Pick<EventRecord, "id">): void {
  for (const { id } of exceptionsOf(world, master)) EVENTS.in(world).remove(id);
}

function leaveGap(world: World, member: MemberRecord): void {
  const master = masterOf(world, member);
  if (master === undefined) return;
  const cancelled = [...master.series.cancelled, member.series.day];
  keepChange(world, master, { series: { ...master.series, cancelled } });
}
