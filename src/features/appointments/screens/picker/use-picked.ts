import { viewer, type Viewer } from "../../../../web/when/words.ts";
import { byDay, dayOf, monthOf, type Slot } from "./days.ts";
import { usePlace } from "./place.ts";
import { type AskSlots, type Month, useMonth } from "./use-month.ts";

export interface Picked {
  readonly month: string;
  /** The day whose times are shown: the one that was chosen, else the first with any. */
  readonly day: string | undefined;
  readonly today: string;
  readonly here: Viewer;
  readonly free: ReadonlyMap<string, readonly Slot[]> | undefined;
  readonly known: Month;
}

interface Asking {
  readonly ask: AskSlots;
  /** How far the server's clock is ahead of this device's. In milliseconds. */
  readonly ahead: number;
  /** Where to look first. */
  readonly soonest: string | undefined;
}

/** The month and the day that the address names, and what is free in them. */
export function usePicked({ ask, ahead, soonest }: Asking): Picked {
  const { at } = usePlace();
  const here = viewerAt(ahead, zoneIn(at));
  const today = dayOf(here.now.toISOString(), here.zone);
  const chosen = matching(at.get("day"), /^\d{4}-\d{2}-\d{2}$/);
  const first = chosen ?? (soonest === undefined ? today : dayOf(soonest, here.zone));
  const month = matching(at.get("month"), /^\d{4}-\d{2}$/) ?? monthOf(first);
  const known = useMonth(month, ask);
  const { slots } = known;
  const free = slots && daysIn(month, slots, here.zone);
  return { month, day: shownDay(month, chosen, free), today, here, free, known };
}

/** One that was chosen and is taken meanwhile gives way to the first that is free. */
function shownDay(month: string, chosen: string | undefined, free: Picked["free"]): string | undefined {
  const isThere = chosen !== undefined && monthOf(chosen) === month && free?.has(chosen) !== false;
  return isThere ? chosen : free?.keys().next().value;
}

/** Whose clock the page goes by: the zone that was chosen, else this device's; the present, by the server's clock. */
export function viewerAt(ahead: number, zone: string | undefined): Viewer {
  const own = viewer();
  return { zone: zone ?? own.zone, now: new Date(own.now.getTime() + ahead) };
}

/** The zone that the address asks for, where there is such a one. */
export function zoneIn(at: URLSearchParams): string | undefined {
  const zone = at.get("zone");
  if (zone === null) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // Somebody has changed the address by hand; the device's own zone stands in for what is none.
    return undefined;
  }
}

function daysIn(month: string, slots: readonly Slot[], zone: string): ReadonlyMap<string, readonly Slot[]> {
  return new Map([...byDay(slots, zone)].filter(([day]) => monthOf(day) === month));
}

function matching(text: string | null, shape: RegExp): string | undefined {
  return text !== null && shape.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
