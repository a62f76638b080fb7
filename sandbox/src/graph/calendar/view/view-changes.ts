import type { Recurrence } from "../../../entities/calendar/recurrence.ts";
import { type EventRecord, EVENTS, isMaster, type MasterRecord } from "../../../entities/event.ts";
import type { World } from "../../../world.ts";
import type { DeltaSource } from "../../protocol/delta.ts";
import { occurrencesIn, overlaps, type Window } from "../series/occurrences.ts";

/** What is in a window of a calendar and what is not, with the versions of the last changes. */
interface Changes {
  readonly there: DeltaSource<EventRecord>["rows"];
  readonly gone: DeltaSource<EventRecord>["gone"];
}

const NOTHING: Changes = { there: [], gone: [] };

/**
 * The default calendar of a mailbox as delta queries of a window see it. As Microsoft says, what is changed outside of the
 * window is told as removed.
 */
export function changesIn(world: World, mailbox: string, window: Window): DeltaSource<EventRecord> {
  const table = EVENTS.in(world);
  const isInside = (event: EventRecord): boolean => event.mailbox === mailbox && event.calendarId === undefined;
  const live = table.by("mailbox", mailbox).filter(isInside);
  const parts = [
    ...live.map((event) => changesOf(world, event, { window, version: table.versionOf(event) })),
    ...table.gone().flatMap(({ row, version }) => (isInside(row) ? endOf(world, row, { window, version }) : [])),
  ];
  const there = parts.flatMap((part) => part.there);
  const ids = new Set(there.map(({ row }) => row.id));
  const gone = new Map(
    parts.flatMap((part) => part.gone).flatMap((end) => (ids.has(end.row.id) ? [] : [[end.row.id, end] as const])),
  );
  return { version: world.store.version, rows: there, gone: [...gone.values()] };
}

interface Told {
  readonly window: Window;
  readonly version: number;
}

function changesOf(world: World, event: EventRecord, { window, version }: Told): Changes {
  if (isMaster(event)) {
    const there = occurrencesIn(world, event, window);
    return numbered(there, oncePart(world, event, window), version);
  }
  const item = { row: event, version };
  const past = oncePart(world, event, window);
  const isThere = overlaps(event, window);
  if (past.length === 0) return isThere ? { ...NOTHING, there: [item] } : { ...NOTHING, gone: [item] };
  return isThere ? numbered([event], past, version) : numbered([], [event, ...past], version);
}

function endOf(world: World, event: EventRecord, { window, version }: Told): Changes {
  const occurrences = isMaster(event) ? occurrencesIn(world, event, window) : [event];
  return numbered([], [...occurrences, ...oncePart(world, event, window)], version);
}

/** Occurrences that were: of cancelled days, and of rhythms the series had before. */
function oncePart(world: World, event: EventRecord, window: Window): EventRecord[] {
  const rhythms: Recurrence[] = [...(event.former ?? []), ...(isMaster(event) ? [event.series.recurrence] : [])];
  return rhythms.flatMap((recurrence) => {
    const whole: MasterRecord = { ...event, series: { kind: "seriesMaster", recurrence, cancelled: [] } };
    return occurrencesIn(world, whole, window);
  });
}

/** The changes that one version made, in an order in which pages may be cut anywhere between them. */
function numbered(there: readonly EventRecord[], gone: readonly EventRecord[], version: number): Changes {
  const all = there.length + gone.length;
  const at = (index: number): number => version - 1 + (index + 1) / all;
  return {
    there: there.map((row, i) => ({ row, version: at(i) })),
    gone: gone.map((row, i) => ({ row, version: at(there.length + i) })),
  };
}
