import { MESSAGES } from "../../../entities/message.ts";
import { messageInPath } from "../../mail/drafts.ts";
import type { Call } from "../../protocol/call.ts";
import { calendarOwnerInPath, eventInPath, mailboxInPath } from "../mailbox.ts";
import { keepChange } from "../series/keeping.ts";

/** An event or a message that files are attached to. */
export interface AttachedItem {
  readonly id: string;
  readonly mailbox: string;
  readonly kind: "events" | "messages";
  /** What stands behind $metadata#, such as users('…')/events('…'). */
  readonly place: string;
  /** Says in the item whether it has attachments now. */
  readonly note: (hasAttachments: boolean) => void;
}

function placeOf(kind: AttachedItem["kind"], { mailbox, id }: { mailbox: string; id: string }): string {
  return `users('${mailbox}')/${kind}('${encodeURIComponent(id)}')`;
}

export function eventItem(call: Call): AttachedItem {
  const event = eventInPath(call, calendarOwnerInPath(call));
  const { id, mailbox } = event;
  return {
    id,
    mailbox,
    kind: "events",
    place: placeOf("events", event),
    note: (hasAttachments) => void keepChange(call.world, event, { hasAttachments }),
  };
}

export function messageItem(call: Call): AttachedItem {
  const message = messageInPath(call, mailboxInPath(call));
  const { id, mailbox } = message;
  return {
    id,
    mailbox,
    kind: "messages",
    place: placeOf("messages", message),
    note: (hasAttachments) =>
      void MESSAGES.in(call.world).put({ ...message, hasAttachments, change: message.change + 1 }),
  };
}
