import type { Event } from "@microsoft/microsoft-graph-types";
import { type Ending, endingOf } from "../events.ts";
import { allOf } from "../page.ts";
import type { GraphClient } from "../request.ts";
import type { Waiting } from "../users.ts";
import { type GraphPath, graphPath, odataText, pathBelow } from "../wire/path.ts";

/** A calendar of a Microsoft 365 group, which Microsoft opens to people alone; or somebody's own, by their object id. */
export interface SessionCalendar {
  readonly kind: "group" | "mailbox";
  readonly id: string;
}

/** The extended property in which an event carries the session that it is of. Other than that of meetings, which are swept by it. */
const SESSION_KEY = "String {7c0de7b5-3b1c-4d0e-9a64-2f5d5a3f8e11} Name ParleySession";

/** An event with the session that it is of. */
export interface SessionEvent {
  readonly event: Event;
  readonly key: string;
}

/** What is read of an event. */
const READ = "id,subject,start,end,location,isCancelled,onlineMeeting";

/** Makes an event. Who asks twice under one `transactionId` gets the first; where its answer was lost, it can be looked for. */
export async function createSessionEvent(
  graph: GraphClient,
  calendar: SessionCalendar,
  { event, key, ...waiting }: Waiting & { readonly event: Event & { transactionId: string }; readonly key: string },
): Promise<Event> {
  const body = { ...event, singleValueExtendedProperties: [{ id: SESSION_KEY, value: key }] };
  // Of a group's calendar no page says that a transactionId is minded: it is not asked again before it was looked for.
  const idempotent = calendar.kind === "mailbox";
  return await graph.request<Event>({ ...termsOf(calendar, waiting), method: "POST", body, idempotent });
}

/** An event as it stands now. */
export async function getSessionEvent(
  graph: GraphClient,
  calendar: SessionCalendar,
  { id, ...waiting }: Waiting & { readonly id: string },
): Promise<Event> {
  return await graph.request<Event>({ ...termsOf(calendar, waiting, id), method: "GET", query: { $select: READ } });
}

/** Changes an event; Microsoft answers with what it is then. */
export async function patchSessionEvent(
  graph: GraphClient,
  calendar: SessionCalendar,
  { id, changes, ...waiting }: Waiting & { readonly id: string; readonly changes: Event },
): Promise<Event> {
  return await graph.request<Event>({ ...termsOf(calendar, waiting, id), method: "PATCH", body: changes });
}

/** Takes an event out of its calendar. Who was invited is told, which Exchange does for people's own calendars only. */
export async function endSessionEvent(
  graph: GraphClient,
  calendar: SessionCalendar,
  { id, invites, ...waiting }: Waiting & { readonly id: string; readonly invites: boolean },
): Promise<Ending> {
  const { path, ...terms } = termsOf(calendar, waiting, id);
  const request =
    invites && calendar.kind === "mailbox"
      ? ({ ...terms, method: "POST", path: pathBelow(path, "/cancel"), body: {}, idempotent: true } as const)
      : ({ ...terms, method: "DELETE", path } as const);
  return await endingOf(() => graph.send(request));
}

/** Events of sessions in a calendar: all, or those of one session. Of one there is more only if something went wrong before. */
export async function findSessionEvents(
  graph: GraphClient,
  calendar: SessionCalendar,
  { key, ...waiting }: Waiting & { readonly key?: string } = {},
): Promise<SessionEvent[]> {
  const property = odataText(SESSION_KEY);
  const value = key === undefined ? "ne null" : `eq ${odataText(key)}`;
  const query = {
    $select: READ,
    $filter: `singleValueExtendedProperties/any(ep: ep/id eq ${property} and ep/value ${value})`,
    $expand: `singleValueExtendedProperties($filter=id eq ${property})`,
  };
  const found = await allOf<Event>(graph, { ...termsOf(calendar, waiting), method: "GET", query });
  return found.flatMap((event) => {
    const of = event.singleValueExtendedProperties?.[0]?.value;
    return of ? [{ event, key: of }] : [];
  });
}

function termsOf(
  { kind, id }: SessionCalendar,
  waiting: Waiting,
  event?: string,
): Waiting & { readonly path: GraphPath; readonly headers: Record<string, string> } {
  const events = kind === "group" ? graphPath`/groups/${id}/events` : graphPath`/users/${id}/events`;
  const path = event === undefined ? events : pathBelow(events, graphPath`/${event}`);
  // Ids that stay the same when an event moves are for people's own mailboxes.
  return { ...waiting, path, headers: kind === "group" ? {} : { prefer: 'IdType="ImmutableId"' } };
}
