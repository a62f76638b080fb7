import { mailboxSettingsOf, type MailboxSettingsRecord } from "../../../entities/calendar/mailbox-settings.ts";
import type { UserRecord } from "../../../entities/user.ts";
import { type JsonObject, objectAt, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { invalidProperty } from "../refusals.ts";
import { changedReplies, NO_REPLIES } from "./automatic-replies.ts";
import { readWorkingHours } from "./working-hours.ts";

/** Texts that are kept as they are given. */
const PLAIN = ["dateFormat", "timeFormat", "delegateMeetingMessageDeliveryOptions"];

/** The settings of a mailbox with the changes that a body asks for. */
export function changedSettings(world: World, { id }: UserRecord, body: JsonObject): MailboxSettingsRecord {
  const before = mailboxSettingsOf(world, id);
  const hours = objectAt(body, "workingHours");
  const replies = objectAt(body, "automaticRepliesSetting");
  const plain = PLAIN.flatMap((name) => (textAt(body, name) === undefined ? [] : [[name, body[name]] as const]));
  return {
    ...before,
    workingHours: hours === undefined ? before.workingHours : readWorkingHours(before.workingHours, hours),
    more: {
      ...before.more,
      ...Object.fromEntries(plain),
      ...languageIn(body),
      ...(replies === undefined ? {} : { automaticRepliesSetting: changedReplies(repliesOf(before), replies) }),
    },
  };
}

function repliesOf({ more }: MailboxSettingsRecord): JsonObject {
  return objectAt(more, "automaticRepliesSetting") ?? NO_REPLIES;
}

function languageIn(body: JsonObject): JsonObject {
  const language = objectAt(body, "language");
  if (language === undefined) return {};
  const locale = textAt(language, "locale") ?? "";
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale))
    throw invalidProperty("The language of a mailbox needs a locale.");
  return { language: { locale, displayName: textAt(language, "displayName") ?? locale } };
}
