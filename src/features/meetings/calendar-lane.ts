import type { Event } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../context.ts";
import { allowsTeams, cancelEvent, createEvent, deleteEvent, findEventsByKey, patchEvent } from "../../graph/index.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Identity, Lane, Task } from "./lane.ts";
import { eventChanges, eventOf } from "./graph.ts";

/** Seconds until the next look for a link that Exchange has not written yet. */
const LOOK_AGAIN = 2;

/** An event in the organiser's mailbox: on their calendar, with invitations sent by Exchange. */
export const calendarLane: Lane = {
  open: async (ctx, task) => {
    const { meeting, organiser, graph } = task;
    const mailbox = organiser.proof;
    // The meeting's id is the transactionId: asked twice, Exchange makes one event.
    const created = await createEvent(graph, mailbox, { event: eventOf(meeting) });
    // That event may date from an attempt before the wish changed.
    const event =
      meeting.wish_revision > 1
        ? await patchEvent(graph, { mailbox, id: idOf(created) }, { changes: eventChanges(meeting) })
        : created;
    return event.onlineMeeting?.joinUrl ? identityOf(event) : withoutLink(ctx, task, event);
  },
  move: async (_ctx, { meeting, organiser, graph }) => {
    const event = await patchEvent(
      graph,
      { mailbox: organiser.proof, id: meeting.event_id ?? "" },
      { changes: eventChanges(meeting) },
    );
    return { ...identityOf(event), join_url: event.onlineMeeting?.joinUrl ?? meeting.join_url };
  },
  withdraw: async (_ctx, { meeting, organiser, graph }) => {
    const mailbox = organiser.proof;
    const known =
      meeting.event_id === null
        ? await findEventsByKey(graph, mailbox, { value: meeting.id })
        : [{ id: meeting.event_id }];
    // With nobody invited there is nobody to tell, and Exchange takes no cancellation without attendees.
    const end = meeting.wish.attendees.length > 0 ? cancelEvent : deleteEvent;
    for (const { id } of known) if (id) await end(graph, { mailbox, id });
  },
};

function identityOf(event: Event): Identity {
  return { event_id: idOf(event), online_meeting_id: null, join_url: event.onlineMeeting?.joinUrl ?? null };
}

function idOf(event: Event): string {
  if (event.id) return event.id;
  throw new Failure("upstream-refused", "Microsoft made an event and did not name it.");
}

/** Exchange makes the event even where Teams has no licence, and says nothing. Such an event is taken back. */
async function withoutLink(ctx: Context, { organiser, graph }: Task, event: Event): Promise<never> {
  const mailbox = organiser.proof;
  if (await allowsTeams(graph, mailbox)) {
    ctx.log.info({ event: event.id }, "The event has no link yet; looking again.");
    throw new Failure("upstream-unavailable", "Exchange has made the event but not its Teams link yet.", {
      reason: "link-pending",
      retryAfter: LOOK_AGAIN,
      cure: "Nothing to do: Parley looks again by itself.",
    });
  }
  await deleteEvent(graph, { mailbox, id: idOf(event) });
  throw new Failure(
    "upstream-refused",
    `${organiser.displayName} has no Teams licence, so Microsoft made an event without a link; Parley has removed it.`,
    {
      reason: "organiser-without-licence",
      cure: "Give them a licence that includes Teams, or choose another organiser.",
    },
  );
}
