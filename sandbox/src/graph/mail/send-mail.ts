import { type MessageRecord, MESSAGES } from "../../entities/message.ts";
import { flagAt, objectAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { attachmentsIn } from "../calendar/enclosures/attachment-wish.ts";
import { dropAttachments } from "../calendar/enclosures/attaching.ts";
import { mailboxInPath } from "../calendar/mailbox.ts";
import { type Answer, bodyObject, type Call, type Route } from "../protocol/call.ts";
import { badRequest } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { makeDraft } from "./drafts.ts";
import { readMessageWish } from "./message-wish.ts";
import { send, sent } from "./send.ts";

export const sendMailAction: readonly Route[] = [
  { method: "POST", template: "/users/{user}/sendMail", handle: sendAtOnce },
];

function sendAtOnce(call: Call): Answer {
  const owner = mailboxInPath(call);
  const given = checkAction("user.sendMail", bodyObject(call));
  const message = objectAt(given, "message");
  if (message === undefined) throw badRequest("The parameter 'Message' is needed.");
  const wish = { wish: readMessageWish(message), attachments: attachmentsIn(message) };
  const draft = makeDraft(call.world, owner, wish);
  try {
    send(call.world, owner, draft);
  } catch (error) {
    forget(call.world, draft);
    throw error;
  }
  if (flagAt(given, "saveToSentItems") === false) forget(call.world, draft);
  else MESSAGES.in(call.world).put(sent(call.world, draft));
  return { status: 202 };
}

function forget(world: World, { id }: MessageRecord): void {
  MESSAGES.in(world).remove(id);
  dropAttachments(world, id);
}
