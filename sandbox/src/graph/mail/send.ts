import type { MessageRecord } from "../../entities/message.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { deliver, parcelOf } from "./delivery.ts";
import { checkSender } from "./message-wish.ts";

/** Delivers a draft to everybody it is for. */
export function send(world: World, owner: UserRecord, draft: MessageRecord): void {
  checkSender(world, owner, draft.from);
  const recipients = [...draft.to, ...draft.cc, ...draft.bcc].map(({ address }) => address);
  if (recipients.length === 0) {
    throw new GraphRefusal({ status: 400, code: "ErrorInvalidRecipients" }, "At least one recipient isn't valid.");
  }
  deliver(world, parcelOf(draft, [...new Set(recipients)]));
}

/** A draft once it was sent. */
export function sent(world: World, draft: MessageRecord): MessageRecord {
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
