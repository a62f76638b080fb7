import type { Event } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import {
  allowsTeams,
  cancelEvent,
  createEvent,
  deleteEvent,
  type EventAddress,
  findEventsByKey,
  getEvent,
  isMailboxMissing,
  patchEvent,
} from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { between, instantFrom, MINUTE } from "../../../kernel/time.ts";
import type { Identity, Lane, Task } from "./lane.ts";
import { eventOf, invitedByOutlook } from "../graph.ts";
import { changesFrom, changesSince, invitedAfter, invitesOthers, shownParts } from "./event-changes.ts";

/** Seconds until the next look for a link that Exchange has not written yet. */
const LOOK_AGAIN = 2;
/** A link that has not come after this long will not come. */
const PATIENCE = 5 * MINUTE;

/** An event in the organiser's mailbox: on their calendar, with invitations sent by Exchange. */
export const calendarLane: Lane = {
  open: async (ctx, task) => {
    const { meeting, organiser, graph, signal } = task;
    const mailbox = organiser.proof;
    // The meeting's id is the transactionId: asked twice, Exchange makes one event.
    const created = await createEvent(graph, mailbox, { event: eventOf(meeting), signal });
    // That event may date from an attempt before the wish changed.
    const changes = meeting.wish_revision > 1 ? changesFrom(created, meeting.wish) : {};
    const event = isNothing(changes)
      ? created
      : await patchEvent(graph, { mailbox, id: idOf(created) }, { changes, signal });
    return event.onlineMeeting?.joinUrl ? identityOf(event) : withoutLink(ctx, task, event);
  },
  move: async (_ctx, task) => {
    const { meeting, graph, signal } = task;
    const changes = await changesTo(task);
    if (isNothing(changes)) return knownOf(meeting);
    const event = await patchEvent(graph, addressOf(task), { changes, signal });
    const join_url = event.onlineMeeting?.joinUrl ?? meeting.join_url;
    // The event does not say how Teams knows its meeting; what was looked up holds as long as the link does.
    const online_meeting_id = join_url === meeting.join_url ? meeting.online_meeting_id : null;
    return { ...identityOf(event), join_url, online_meeting_id };
  },
  withdraw: async (_ctx, task) => {
    const { meeting } = task;
    try {
      await withdraw(task);
    } catch (error) {
      if (!isMailboxMissing(error)) throw error;
      // What an answer that was lost may have left in there is swept away if the mailbox ever comes back.
      if (meeting.event_id !== null) throw mailboxGone(task);
    }
  },
};

async function withdraw({ meeting, organiser, graph, signal }: Task): Promise<void> {
  const mailbox = organiser.proof;
  const known =
    meeting.event_id === null
      ? await findEventsByKey(graph, mailbox, { value: meeting.id, signal })
      : [{ id: meeting.event_id }];
  // With nobody invited there is nobody to tell, and Exchange takes no cancellation without attendees.
  const told = invitedByOutlook(meeting.wish).length > 0;
  const comment = meeting.cancellation_comment ?? undefined;
  for (const { id } of known) {
    if (!id) continue;
    if (told) await cancelEvent(graph, { mailbox, id }, { signal, ...(comment !== undefined && { comment }) });
    else await deleteEvent(graph, { mailbox, id }, { signal });
  }
}

function mailboxGone({ organiser }: Task): Failure {
  return new Failure(
    "upstream-refused",
    `The mailbox of ${organiser.displayName} is gone, so the event cannot be cancelled, and nobody invited has been told.`,
    {
      reason: "mailbox-gone",
      cure: "Restore the mailbox and cancel the meeting once more; or tell those invited yourself.",
    },
  );
}

function isNothing(changes: Event): boolean {
  return Object.keys(changes).length === 0;
}

function addressOf({ organiser, meeting }: Task): EventAddress {
  return { mailbox: organiser.proof, id: meeting.event_id ?? "" };
}

function knownOf({ event_id, online_meeting_id, join_url }: Identity): Identity {
  return { event_id, online_meeting_id, join_url };
}

/** What has to change of the event. Outlook is asked first only where it may have more to say than we know. */
async function changesTo(task: Task): Promise<Event> {
  const { meeting, graph, signal } = task;
  const { wish, settled_wish: before } = meeting;
  if (meeting.in_doubt || before === null)
    return changesFrom(await getEvent(graph, addressOf(task), { select: shownParts(wish), signal }), wish);
  const changes = changesSince(before, wish);
  if (!invitesOthers(before, wish)) return changes;
  const { attendees } = await getEvent(graph, addressOf(task), { select: ["attendees"], signal });
  return { ...changes, attendees: invitedAfter(attendees ?? [], before, wish) };
}

function identityOf(event: Event): Identity {
  return { event_id: idOf(event), online_meeting_id: null, join_url: event.onlineMeeting?.joinUrl ?? null };
}

function idOf(event: Event): string {
  if (event.id) return event.id;
  throw new Failure("upstream-refused", "Microsoft made an event and did not name it.");
}

/** Exchange makes the event even where Teams has no licence, and says nothing. Such an event is taken back. */
async function withoutLink(ctx: Context, { meeting, organiser, graph, signal }: Task, event: Event): Promise<never> {
  const mailbox = organiser.proof;
  const allowed = await allowsTeams(graph, mailbox, { signal });
  // Counted from the event on: Microsoft may have been away long before it was made.
  const made = instantFrom(event.createdDateTime ?? "") ?? meeting.asked_at ?? ctx.now;
  const waited = between(made, ctx.clock.now());
  if (allowed && waited < PATIENCE) throw LINK_PENDING;
  await deleteEvent(graph, { mailbox, id: idOf(event) }, { signal });
  throw allowed ? linkNeverCame() : withoutLicence(organiser.displayName);
}

/** Why an event that was made has been taken back. */
export const TAKEN_BACK: ReadonlySet<string> = new Set(["link-never-came", "organiser-without-licence"]);

const LINK_PENDING = new Failure("upstream-unavailable", "Exchange has made the event but not its Teams link yet.", {
  reason: "link-pending",
  retryAfter: LOOK_AGAIN,
  cure: "Nothing to do: Parley looks again by itself.",
});

function linkNeverCame(): Failure {
  return new Failure(
    "upstream-refused",
    "Exchange made an event but no Teams link for it; Parley has removed the event.",
    {
      reason: "link-never-came",
      cure: "Try again later; if it stays so, look whether Teams is in order for this organiser.",
    },
  );
}

function withoutLicence(name: string): Failure {
  return new Failure(
    "upstream-refused",
    `${name} has no Teams licence, so Microsoft made an event without a link; Parley has removed it.`,
    {
      reason: "organiser-without-licence",
      cure: "Give them a licence that includes Teams, and try again; or cancel this meeting, and open one for another organiser under another key.",
    },
  );
}
