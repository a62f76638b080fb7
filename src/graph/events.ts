import type { Event } from "@microsoft/microsoft-graph-types";
import { allOf } from "./page.ts";
import type { GraphClient, GraphRequest } from "./request.ts";
import type { Waiting } from "./users.ts";
import { GraphError } from "./wire/graph-error.ts";
import { graphPath, odataText } from "./wire/path.ts";

/** The extended property in which an event carries Parley's own key, so that a sweep can find what was forgotten. */
export const PARLEY_KEY = "String {7c0de7b5-3b1c-4d0e-9a64-2f5d5a3f8e11} Name ParleyKey";

/** An event in somebody's calendar. `mailbox` is the owner's object id or user principal name. */
export interface EventAddress {
  readonly mailbox: string;
  readonly id: string;
}

/** An event to be made at most once: `transactionId` makes a repeated request return the first event. */
export type NewEvent = Event & { readonly transactionId: string };

/** How one call is made, beside what it says. */
export interface EventTerms extends Waiting {
  /** In which zone Microsoft is to write times; UTC when absent. */
  readonly timeZone?: string | undefined;
  readonly select?: readonly string[] | undefined;
  /** What hangs on the event and is to come along, such as the exceptions of a series. */
  readonly expand?: string | undefined;
}

/** Makes the event, or returns the one that an earlier request with this `transactionId` made. */
export async function createEvent(
  graph: GraphClient,
  mailbox: string,
  { event, ...terms }: EventTerms & { event: NewEvent },
): Promise<Event> {
  const path = graphPath`/users/${mailbox}/events`;
  return await graph.request<Event>({ ...requestOf(terms), method: "POST", path, body: event, idempotent: true });
}

/** The event as it stands now. */
export async function getEvent(
  graph: GraphClient,
  { mailbox, id }: EventAddress,
  terms: EventTerms = {},
): Promise<Event> {
  return await graph.request<Event>({
    ...requestOf(terms),
    method: "GET",
    path: graphPath`/users/${mailbox}/events/${id}`,
  });
}

/** Changes the event. A new `body` must keep Microsoft's join block, or the event stops being an online meeting. */
export async function patchEvent(
  graph: GraphClient,
  { mailbox, id }: EventAddress,
  { changes, ifMatch, ...terms }: EventTerms & { changes: Event; ifMatch?: string },
): Promise<Event> {
  const { headers, ...rest } = requestOf(terms);
  const path = graphPath`/users/${mailbox}/events/${id}`;
  const match = ifMatch === undefined ? headers : { ...headers, "if-match": ifMatch };
  return await graph.request<Event>({ ...rest, headers: match, method: "PATCH", path, body: changes });
}

/** Whether it is not the event that Microsoft does not find, but the mailbox that it is in, which may come back. */
export function isMailboxMissing(error: unknown): boolean {
  return error instanceof GraphError && MAILBOX_MISSING.has(error.code);
}

const MAILBOX_MISSING = new Set(["MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI", "ErrorInvalidUser"]);

/** Cancels the event and tells its attendees; resolves with `gone` when there was none any more. */
export async function cancelEvent(
  graph: GraphClient,
  { mailbox, id }: EventAddress,
  { comment, ...waiting }: Waiting & { comment?: string } = {},
): Promise<Ending> {
  const path = graphPath`/users/${mailbox}/events/${id}/cancel`;
  const body = comment === undefined ? {} : { comment };
  const request = { ...requestOf(waiting), method: "POST", path, body, idempotent: true } as const;
  return await endingOf(() => graph.send(request));
}

/** Deletes the event; Microsoft tells its attendees when the mailbox is the organiser's. */
export async function deleteEvent(
  graph: GraphClient,
  { mailbox, id }: EventAddress,
  waiting: Waiting = {},
): Promise<Ending> {
  const path = graphPath`/users/${mailbox}/events/${id}`;
  return await endingOf(() => graph.send({ ...requestOf(waiting), method: "DELETE", path }));
}

/** Whether something ended now or had ended before. */
export type Ending = "ended" | "gone";

/** `gone` where Microsoft finds nothing: somebody else, or an earlier try, was first. */
export async function endingOf(work: () => Promise<unknown>): Promise<Ending> {
  try {
    await work();
    return "ended";
  } catch (error) {
    if (error instanceof GraphError && error.kind === "not-found" && !isMailboxMissing(error)) return "gone";
    throw error;
  }
}

/** Events of the mailbox that carry Parley's key `value`; more than one only if something went wrong before. */
export async function findEventsByKey(
  graph: GraphClient,
  mailbox: string,
  { value, ...terms }: EventTerms & { value: string },
): Promise<Event[]> {
  const property = odataText(PARLEY_KEY);
  const { query, ...rest } = requestOf(terms);
  return await allOf<Event>(graph, {
    ...rest,
    method: "GET",
    path: graphPath`/users/${mailbox}/events`,
    query: {
      ...query,
      $filter: `singleValueExtendedProperties/any(ep: ep/id eq ${property} and ep/value eq ${odataText(value)})`,
      $expand: `singleValueExtendedProperties($filter=id eq ${property})`,
    },
  });
}

/** An event that carries a key of Parley's, and which. */
export interface KeyedEvent {
  readonly id: string;
  readonly key: string;
  /** Whether anybody is told when it ends. */
  readonly isMeeting: boolean;
}

/** All events of the mailbox that Parley ever put there, whosever they were. */
export async function findKeyedEvents(
  graph: GraphClient,
  mailbox: string,
  terms: EventTerms = {},
): Promise<KeyedEvent[]> {
  const property = odataText(PARLEY_KEY);
  const { query, ...rest } = requestOf(terms);
  const events = await allOf<Event>(graph, {
    ...rest,
    method: "GET",
    path: graphPath`/users/${mailbox}/events`,
    query: {
      ...query,
      $select: "id,attendees",
      $filter: `singleValueExtendedProperties/any(ep: ep/id eq ${property} and ep/value ne null)`,
      $expand: `singleValueExtendedProperties($filter=id eq ${property})`,
    },
  });
  return events.flatMap(({ id, attendees, singleValueExtendedProperties }) => {
    const key = singleValueExtendedProperties?.[0]?.value;
    return id && key ? [{ id, key, isMeeting: (attendees ?? []).length > 0 }] : [];
  });
}

/** The extended property to put into a new event. */
export function keyProperty(value: string): { id: string; value: string } {
  return { id: PARLEY_KEY, value };
}

// Ids stay the same when an event moves to another folder, as it does when it is cancelled.
const STEADY_IDS = 'IdType="ImmutableId"';

function requestOf({
  timeZone,
  select,
  expand,
  ...waiting
}: EventTerms): Pick<GraphRequest, "headers" | "query"> & Waiting {
  const prefer = timeZone === undefined ? STEADY_IDS : `${STEADY_IDS}, outlook.timezone="${timeZone}"`;
  return { ...waiting, headers: { prefer }, query: { $select: select?.join(","), $expand: expand } };
}
