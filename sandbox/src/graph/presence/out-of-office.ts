import { mailboxSettingsOf } from "../../entities/calendar/mailbox-settings.ts";
import { type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { readMoment } from "../calendar/moment.ts";

/** When somebody's mailbox answers by itself that they are not there. */
export interface OutOfOffice {
  readonly from: number;
  readonly until: number;
  readonly message: string;
}

/** The automatic replies that are set; null for none. */
export function outOfOfficeOf(world: World, userId: string): OutOfOffice | null {
  const replies = objectAt(mailboxSettingsOf(world, userId).more, "automaticRepliesSetting");
  const read = READERS[textAt(replies, "status") ?? "disabled"];
  return replies === undefined || read === undefined ? null : read(replies);
}

const READERS: Readonly<Record<string, (replies: JsonObject) => OutOfOffice>> = {
  alwaysEnabled: (replies) => ({ from: -Infinity, until: Infinity, message: messageIn(replies) }),
  scheduled: (replies) => ({
    from: instantIn(replies, "scheduledStartDateTime") ?? -Infinity,
    until: instantIn(replies, "scheduledEndDateTime") ?? Infinity,
    message: messageIn(replies),
  }),
};

function messageIn(replies: JsonObject): string {
  return textAt(replies, "internalReplyMessage") ?? "";
}

function instantIn(replies: JsonObject, name: string): number | undefined {
  const moment = objectAt(replies, name);
  return moment === undefined ? undefined : readMoment(moment).instant;
}
