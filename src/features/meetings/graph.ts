import type { Event, OnlineMeeting } from "@microsoft/microsoft-graph-types";
import { GraphError, keyProperty, type NewEvent } from "../../graph/index.ts";
import { Failure } from "../../kernel/errors.ts";
import { explain, type Explanation } from "../connection/index.ts";
import type { Attendee, Meeting, WholeWish } from "./contract.ts";
import { nameOf } from "./lanes/lane.ts";
import { eventOptions } from "./options/graph.ts";
import { timesOf } from "./recurrence/graph.ts";
import { spanOf } from "./wishes/complete.ts";
import { EVENT_GONE, FAULT_OF_OURS } from "./wishes/compare.ts";
import type { MeetingRow } from "./store.ts";

/** A meeting as an event with a Teams link. The property lets us find it again when an answer was lost. */
export function eventOf(meeting: MeetingRow): NewEvent {
  return {
    ...decidedOf(meeting.wish),
    attendees: invitedByOutlook(meeting.wish).map(asInvited),
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    transactionId: nameOf(meeting),
    singleValueExtendedProperties: [keyProperty(meeting.id)],
  };
}

/**
 * What a wish decides of its event, but for whom it invites. Never the body: Teams keeps its link in there, and replacing it
 * takes the meeting offline.
 */
export function decidedOf(wish: WholeWish): Event {
  return { subject: wish.subject, ...timesOf(spanOf(wish), wish.recurrence), ...eventOptions(wish.options) };
}

/** Somebody in the list of an event. */
export function asInvited({ email, name }: Attendee): NonNullable<Event["attendees"]>[number] {
  return { type: "required", emailAddress: { address: email, ...(name && { name }) } };
}

/** Whom Exchange writes to: nobody where Parley does, for they would be told twice. */
export function invitedByOutlook({ invitations, attendees }: WholeWish): readonly Attendee[] {
  return invitations === "outlook" ? attendees : [];
}

/** What a standalone meeting is told; `startDateTime` and `endDateTime` always go together. */
export function onlineMeetingOf({
  wish,
}: MeetingRow): Pick<OnlineMeeting, "subject" | "startDateTime" | "endDateTime"> {
  const { starts, ends } = spanOf(wish);
  return { subject: wish.subject, startDateTime: starts.toISOString(), endDateTime: ends.toISOString() };
}

/** Explains what stopped a meeting; `undefined` for an error that is a fault of ours. */
export function explainMeeting(error: unknown, lane: Meeting["lane"]): Explanation | undefined {
  if (error instanceof Failure) return spoken(error);
  if (!(error instanceof GraphError)) return explain(error);
  const special = SPECIAL.find(({ when }) => when(error, lane));
  return special ? { level: "bad", ...special.says, requestId: error.requestId } : explain(error);
}

/** The same of a meeting that is kept here: its organiser and its lane stay, so that no cure may count on others. */
export function explainKept(error: unknown, lane: Meeting["lane"]): Explanation | undefined {
  const explanation = explainMeeting(error, lane);
  return explanation && { ...explanation, cure: CURES[explanation.reason] ?? explanation.cure };
}

const CURES: Readonly<Record<string, string>> = {
  "organiser-unknown":
    "Cancel this meeting, and open one under another key with the login name (user principal name) or object id as it stands in the Entra admin center.",
  "organiser-without-mailbox":
    "Give the organiser a mailbox again, by a licence with Exchange Online, and try again; or cancel this meeting, and open one for another organiser or in the standalone lane under another key.",
  "organiser-without-policy":
    "Grant the policy to the organiser in Teams PowerShell (Grant-CsApplicationAccessPolicy), and try again after up to 30 minutes; or cancel this meeting, and open one in the calendar lane under another key.",
};

/** What lower floors have put into words already. */
function spoken({ code, message, cure, reason, retryAfter }: Failure): Explanation {
  const passing = code === "upstream-unavailable" || code === "unavailable";
  return { level: passing ? "waiting" : "bad", reason: reason ?? code, sentence: message, cure, retryAfter };
}

interface Special {
  when(error: GraphError, lane: Meeting["lane"]): boolean;
  readonly says: Pick<Explanation, "reason" | "sentence" | "cure">;
}

/** Refusals that mean something of their own to meetings, the first that fits. */
const SPECIAL: readonly Special[] = [
  {
    when: ({ status, said }, lane) =>
      lane === "standalone" &&
      (status === 403 || status === 401) &&
      /access policy|not authorized to Create meeting/i.test(said),
    says: {
      reason: "organiser-without-policy",
      sentence: "Teams lets this app make no meetings for this organiser: no application access policy covers them.",
      cure: "Grant the policy to the organiser in Teams PowerShell (Grant-CsApplicationAccessPolicy); it takes up to 30 minutes to apply.",
    },
  },
  {
    when: ({ code, status }, lane) => lane === "standalone" && status === 403 && code === "Forbidden",
    says: {
      reason: "permission-missing",
      sentence: "The app lacks the permission to make online meetings.",
      cure: "Grant OnlineMeetings.ReadWrite.All with admin consent.",
    },
  },
  {
    when: ({ code }) => code === "ErrorItemNotFound" || code === "ItemNotFound",
    says: {
      reason: EVENT_GONE,
      sentence: "The meeting was deleted from the organiser's calendar.",
      cure: "Open it again, with a new link; or cancel it here.",
    },
  },
  {
    when: ({ code }) => code === "ErrorInvalidUser",
    says: {
      reason: "organiser-without-mailbox",
      sentence: "Exchange does not know the organiser.",
      cure: "Give them a licence with Exchange Online, choose another organiser, or use the standalone lane.",
    },
  },
];

/** Never silent, even where the fault is ours. */
export const OURS: Explanation = {
  reason: FAULT_OF_OURS,
  level: "waiting",
  sentence: "Something went wrong on our side.",
  cure: "Parley tries again by itself. If it lasts, look into the log, and send the same request once the cause is gone.",
};
