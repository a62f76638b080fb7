import { type EventRecord, EVENTS, isMaster, isMember } from "../../../entities/event.ts";
import type { World } from "../../../world.ts";
import { masterOf, memberOn } from "./occurrences.ts";

/** The attendees' copies of an organiser's event; of an occurrence, the same day of their copies of the series. */
export function copiesOf(world: World, event: EventRecord): EventRecord[] {
  const copies = EVENTS.in(world)
    .by("iCalUId", event.iCalUId)
    .filter((other) => !other.isOrganizer);
  if (!isMember(event)) return copies;
  const { day } = event.series;
  const master = masterOf(world, event);
  const seriesCopies = master === undefined ? [] : copiesOf(world, master).filter(isMaster);
  const members = seriesCopies.flatMap((copy) => memberOn(world, copy, day) ?? []);
  return [...new Map([...copies, ...members].map((copy) => [copy.id, copy])).values()];
}

/** The organiser's event behind an attendee's copy. */
export function originalOf(world: World, copy: EventRecord): EventRecord | undefined {
  const found = organisersAt(world, copy.iCalUId);
  if (found !== undefined || !isMember(copy)) return found;
  const copiedSeries = masterOf(world, copy);
  const series = copiedSeries === undefined ? undefined : organisersAt(world, copiedSeries.iCalUId);
  return series !== undefined && isMaster(series) ? memberOn(world, series, copy.series.day) : undefined;
}

function organisersAt(world: World, iCalUId: string): EventRecord | undefined {
  return EVENTS.in(world)
    .by("iCalUId", iCalUId)
    .find(({ isOrganizer }) => isOrganizer);
}
