import type { Response } from "../../entities/event.ts";
import { sendMail } from "../../entities/mail.ts";
import { addressOf } from "../../entities/user.ts";
import { flagAt, type JsonObject, textAt, textsAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, type Route } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { answerInvitation, removeEvent } from "./event-changes.ts";
import { eventInPath, mailboxInPath } from "./mailbox.ts";

const ACCEPTED: Answer = { status: 202 };

export const eventActions: readonly Route[] = [
  { method: "POST", template: "/users/{user}/events/{e}/cancel", handle: cancelEvent },
  {
    method: "POST",
    template: "/users/{user}/events/{e}/accept",
    handle: (call) => respond(call, "accept", "accepted"),
  },
  {
    method: "POST",
    template: "/users/{user}/events/{e}/decline",
    handle: (call) => respond(call, "decline", "declined"),
  },
  {
    method: "POST",
    template: "/users/{user}/events/{e}/tentativelyAccept",
    handle: (call) => respond(call, "tentativelyAccept", "tentativelyAccepted"),
  },
];

function parameters(call: Call, action: string): JsonObject {
  return call.body.length === 0 ? {} : checkAction(`event.${action}`, bodyObject(call));
}

function cancelEvent(call: Call): Answer {
  const event = eventInPath(call, mailboxInPath(call));
  const { comment } = parameters(call, "cancel");
  if (!event.isOrganizer)
    throw refused("Your request can't be completed. You need to be an organizer to cancel a meeting.");
  removeEvent(call.world, event, { state: "cancelled", comment: typeof comment === "string" ? comment : "" });
  return ACCEPTED;
}

function respond(call: Call, action: string, response: Response): Answer {
  const owner = mailboxInPath(call);
  const copy = eventInPath(call, owner);
  const given = parameters(call, action);
  if (copy.isOrganizer)
    throw refused(
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    );
  if (given["proposedNewTime"] != null && copy.settings["allowNewTimeProposals"] === false) {
    throw refused("The organizer does not allow new time proposals for this meeting.");
  }
  const addresses = [
    owner.mail,
    owner.userPrincipalName,
    ...textsAt(owner.more, "proxyAddresses").map((alias) => alias.replace(/^smtp:/i, "")),
  ];
  answerInvitation(call.world, copy, {
    response,
    addresses: new Set(addresses.map((address) => (address ?? "").toLowerCase())),
  });
  if (flagAt(given, "sendResponse") !== false) {
    sendMail(call.world, {
      kind: "response",
      from: addressOf(owner),
      to: copy.organizer.address,
      subject: `${SUBJECTS[response]}: ${copy.subject}`,
      body: textAt(given, "comment") ?? "",
      iCalUId: copy.iCalUId,
    });
  }
  return ACCEPTED;
}

const SUBJECTS: Readonly<Record<Response, string>> = {
  accepted: "Accepted",
  declined: "Declined",
  tentativelyAccepted: "Tentative",
  none: "Response",
  notResponded: "Response",
  organizer: "Response",
};

function refused(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "ErrorInvalidRequest" }, message);
}
