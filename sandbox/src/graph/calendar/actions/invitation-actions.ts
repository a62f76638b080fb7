import type { Attendee, EventRecord } from "../../../entities/event.ts";
import { flagAt, type JsonObject, objectAt, textAt } from "../../../kernel/json.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { actionParameters } from "./action-parameters.ts";
import { answerInvitation, type Reply } from "./answers.ts";
import { calendarOwnerInPath, eventInPath } from "../mailbox.ts";
import { readMoment } from "../moment.ts";
import { invalidParameter, invalidRequest, refused } from "../refusals.ts";

const ACCEPTED: Answer = { status: 202 };
const EVENT = "/users/{user}/events/{e}";

export const invitationActions: readonly Route[] = [
  { method: "POST", template: `${EVENT}/accept`, handle: (call) => respond(call, "accept") },
  { method: "POST", template: `${EVENT}/decline`, handle: (call) => respond(call, "decline") },
  { method: "POST", template: `${EVENT}/tentativelyAccept`, handle: (call) => respond(call, "tentativelyAccept") },
];

type Response = "accept" | "decline" | "tentativelyAccept";

const REPLIES: Readonly<Record<Response, Reply>> = {
  accept: "accepted",
  decline: "declined",
  tentativelyAccept: "tentativelyAccepted",
};
const CANCELLED_CODES: Readonly<Record<Response, string>> = {
  accept: "ErrorCalendarIsCancelledForAccept",
  decline: "ErrorCalendarIsCancelledForDecline",
  tentativelyAccept: "ErrorCalendarIsCancelledForTentative",
};

function respond(call: Call, action: Response): Answer {
  const owner = calendarOwnerInPath(call);
  const copy = eventInPath(call, owner);
  const given = actionParameters(call, `event.${action}`);
  if (copy.isOrganizer)
    throw invalidRequest(
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    );
  if (copy.isCancelled) throw refused(CANCELLED_CODES[action], "The meeting has been canceled.");
  const isSent = flagAt(given, "sendResponse") !== false;
  const proposed = proposedIn(given, copy, isSent);
  const answer = { reply: REPLIES[action], comment: textAt(given, "comment") ?? "", isSent };
  answerInvitation(call.world, copy, { owner, answer: proposed === undefined ? answer : { ...answer, proposed } });
  return ACCEPTED;
}

function proposedIn(given: JsonObject, copy: EventRecord, isSent: boolean): Attendee["proposed"] {
  const slot = objectAt(given, "proposedNewTime");
  if (slot === undefined) return undefined;
  if (copy.settings["allowNewTimeProposals"] === false)
    throw invalidRequest("The organizer does not allow new time proposals for this meeting.");
  if (!isSent) throw invalidRequest("A new time can be proposed only together with a response to the organizer.");
  const [start, end] = [objectAt(slot, "start"), objectAt(slot, "end")];
  if (start === undefined || end === undefined) throw invalidParameter("A proposed new time needs a start and an end.");
  const times = { startsAt: readMoment(start).instant, endsAt: readMoment(end).instant };
  if (times.endsAt < times.startsAt) throw invalidParameter("The proposed end lies before the proposed start.");
  return times;
}
