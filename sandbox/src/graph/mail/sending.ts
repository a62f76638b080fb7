import { type MessageRecord, MESSAGES } from "../../entities/message.ts";
import type { UserRecord } from "../../entities/user.ts";
import { flagAt, objectAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { freshEventId } from "../calendar/event-ids.ts";
import { mailboxInPath } from "../calendar/mailbox.ts";
import { type Answer, bodyObject, type Call, preference, type Route } from "../protocol/call.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { deliver, parcelOf } from "./delivery.ts";
import { makeDraft, messageInPath } from "./drafts.ts";
import { checkSender, readMessageWish } from "./message-wish.ts";

const ACCEPTED: Answer = { status: 202 };

export const sending: readonly Route[] = [
  { method: "POST", template: "/users/{user}/messages/{m}/send", handle: sendDraft },
  { method: "POST", template: "/users/{user}/sendMail", handle: sendAtOnce },
];

function sendDraft(call: Call): Answer {
  const owner = mailboxInPath(call);
  const draft = messageInPath(call, owner);
  if (!draft.isDraft) {
    const text = "The message has been sent already and cannot be sent again.";
    throw new GraphRefusal({ status: 400, code: "ErrorInvalidRequest" }, text);
  }
  send(call.world, owner, draft);
  // An id outlives the move to Sent Items only for those who asked for immutable ones.
  const steady = preference(call, "idtype")?.toLowerCase() === "immutableid";
  const table = MESSAGES.in(call.world);
  table.remove(draft.id);
  table.put({ ...sent(call.world, draft), id: steady ? draft.id : freshEventId(call.world) });
  return ACCEPTED;
}

function sendAtOnce(call: Call): Answer {
  const owner = mailboxInPath(call);
  const given = checkAction("user.sendMail", bodyObject(call));
  const message = objectAt(given, "message");
  if (message === undefined) throw badRequest("The parameter 'Message' is needed.");
  const draft = makeDraft(call.world, owner, readMessageWish(message));
  try {
    send(call.world, owner, draft);
  } catch (error) {
    MESSAGES.in(call.world).remove(draft.id);
    throw error;
  }
  if (flagAt(given, "saveToSentItems") === false) MESSAGES.in(call.world).remove(draft.id);
  else MESSAGES.in(call.world).put(sent(call.world, draft));
  return ACCEPTED;
}

function send(world: World, owner: UserRecord, draft: MessageRecord): void {
  checkSender(world, owner, draft.from);
  const recipients = [...draft.to, ...draft.cc, ...draft.bcc].map(({ address }) => address);
  if (recipients.length === 0) {
    throw new GraphRefusal({ status: 400, code: "ErrorInvalidRecipients" }, "At least one recipient isn't valid.");
  }
  deliver(world, parcelOf(draft, [...new Set(recipients)]));
}

function sent(world: World, draft: MessageRecord): MessageRecord {
  const now = world.clock.now();
  const { change } = draft;
  return {
    ...draft,
    folder: "sentitems",
    isDraft: false,
    change: change + 1,
    sentAt: now,
    receivedAt: now,
    modifiedAt: now,
  };
}
