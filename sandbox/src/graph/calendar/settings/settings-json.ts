import { mailboxSettingsOf } from "../../../entities/calendar/mailbox-settings.ts";
import { roomNamed } from "../../../entities/calendar/room.ts";
import type { UserRecord } from "../../../entities/user.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { NO_REPLIES } from "./automatic-replies.ts";
import { workingHoursJson } from "./working-hours.ts";

/** Graph's mailboxSettings. */
export function settingsJson(world: World, owner: UserRecord): JsonObject {
  const locale = textAt(owner.more, "preferredLanguage") ?? "en-GB";
  return {
    archiveFolder: null,
    timeZone: owner.timeZone,
    delegateMeetingMessageDeliveryOptions: "sendToDelegateOnly",
    dateFormat: "dd/MM/yyyy",
    timeFormat: "HH:mm",
    userPurpose: roomNamed(world, owner.id) === undefined ? "user" : "room",
    automaticRepliesSetting: NO_REPLIES,
    language: { locale, displayName: locale },
    ...mailboxSettingsOf(world, owner.id).more,
    workingHours: workingHoursJson(world, owner),
  };
}
