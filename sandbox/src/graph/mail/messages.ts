import { MESSAGES } from "../../entities/message.ts";
import { attachmentsIn } from "../calendar/enclosures/attachment-wish.ts";
import { dropAttachments } from "../calendar/enclosures/attaching.ts";
import { mailboxInPath } from "../calendar/mailbox.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, type Route } from "../protocol/call.ts";
import { makeDraft, messageInPath } from "./drafts.ts";
import { showMessage, showMessages } from "./message-view.ts";
import { readMessageWish } from "./message-wish.ts";

export const messages: readonly Route[] = [
  { method: "GET", template: "/users/{user}/messages", handle: listMessages },
  { method: "POST", template: "/users/{user}/messages", handle: postMessage },
  { method: "GET", template: "/users/{user}/messages/{m}", handle: readMessage },
  { method: "DELETE", template: "/users/{user}/messages/{m}", handle: deleteMessage },
];

function listMessages(call: Call): Answer {
  const owner = mailboxInPath(call);
  return showMessages(call, owner, MESSAGES.in(call.world).by("mailbox", owner.id));
}

export function readMessage(call: Call): Answer {
  const owner = mailboxInPath(call);
  return { status: 200, json: showMessage(call, owner, messageInPath(call, owner)) };
}

function postMessage(call: Call): Answer {
  const owner = mailboxInPath(call);
  const body = bodyObject(call);
  const wish = { wish: readMessageWish(body), attachments: attachmentsIn(body) };
  const message = makeDraft(call.world, owner, wish);
  return { status: 201, json: showMessage(call, owner, message) };
}

/** Into Deleted Items first; from there, gone. */
function deleteMessage(call: Call): Answer {
  const message = messageInPath(call, mailboxInPath(call));
  const table = MESSAGES.in(call.world);
  if (message.folder === "deleteditems") {
    table.remove(message.id);
    dropAttachments(call.world, message.id);
  } else table.put({ ...message, folder: "deleteditems", change: message.change + 1 });
  return NO_CONTENT;
}
