import { MESSAGES } from "../../entities/message.ts";
import { copyAttachments, dropAttachments } from "../calendar/enclosures/attaching.ts";
import { freshEventId } from "../calendar/event-ids.ts";
import { mailboxInPath } from "../calendar/mailbox.ts";
import { type Answer, type Call, preference, type Route } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { messageInPath } from "./drafts.ts";
import { send, sent } from "./send.ts";

export const sending: readonly Route[] = [
  { method: "POST", template: "/users/{user}/messages/{m}/send", handle: sendDraft },
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
  const moved = { ...sent(call.world, draft), id: steady ? draft.id : freshEventId(call.world) };
  if (!steady) copyAttachments(call.world, draft, moved.id);
  table.remove(draft.id);
  table.put(moved);
  if (!steady) dropAttachments(call.world, draft.id);
  return { status: 202 };
}
