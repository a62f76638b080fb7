import { MESSAGES } from "../../entities/message.ts";
import { mailboxInPath } from "../calendar/mailbox.ts";
import { invalidRequest } from "../calendar/refusals.ts";
import { type Answer, bodyObject, type Call, type Route } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { messageInPath } from "./drafts.ts";
import { showMessage } from "./message-view.ts";
import { readMessageWish } from "./message-wish.ts";

export const messageChanges: readonly Route[] = [
  { method: "PATCH", template: "/users/{user}/messages/{m}", handle: patchMessage },
];

/** What may still be changed once a message is no draft. */
const ALWAYS: ReadonlySet<string> = new Set(["isRead", "importance", "categories", "extended"]);

function patchMessage(call: Call): Answer {
  const owner = mailboxInPath(call);
  const message = messageInPath(call, owner);
  const body = bodyObject(call);
  const wish = readMessageWish(body);
  if (body["attachments"] !== undefined) throw invalidRequest("Attachments are added at those of the message.");
  const late = Object.keys(wish).find((name) => !message.isDraft && !ALWAYS.has(name));
  if (late !== undefined) {
    const text = "The property cannot be changed once the message has been sent.";
    throw new GraphRefusal({ status: 400, code: "ErrorInvalidPropertySet" }, text);
  }
  const changed = MESSAGES.in(call.world).put({
    ...message,
    ...wish,
    change: message.change + 1,
    modifiedAt: call.world.clock.now(),
  });
  return { status: 200, json: showMessage(call, owner, changed) };
}
