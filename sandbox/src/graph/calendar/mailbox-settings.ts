import { type UserRecord, USERS } from "../../entities/user.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { ianaZone } from "../../kernel/zones.ts";
import { WINDOWS_ZONE_NAMES } from "../../kernel/windows-zones.ts";
import { type Answer, bodyObject, type Call, found, type Route } from "../protocol/call.ts";
import { notSimulated } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { userInPath } from "../directory/users.ts";
import { mailboxInPath, unknownZone } from "./mailbox.ts";

export const mailboxSettings: readonly Route[] = [
  { method: "GET", template: "/users/{user}/mailboxSettings", handle: readSettings },
  { method: "PATCH", template: "/users/{user}/mailboxSettings", handle: changeSettings },
  { method: "GET", template: "/users/{user}/mailboxSettings/timeZone", handle: readTimeZone },
  { method: "GET", template: "/users/{user}/mailboxSettings/workingHours", handle: readWorkingHours },
  { method: "GET", template: "/users/{user}/outlook/supportedTimeZones", handle: listTimeZones },
];

/** Every mailbox works Monday to Friday from 8 to 5 in its own zone. */
export function workingHoursJson({ timeZone }: UserRecord): JsonObject {
  return {
    daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    startTime: "08:00:00.0000000",
    endTime: "17:00:00.0000000",
    timeZone: { name: timeZone },
  };
}

function settingsJson(owner: UserRecord): JsonObject {
  const never = { dateTime: "2026-01-01T00:00:00.0000000", timeZone: "UTC" };
  const locale = textAt(owner.more, "preferredLanguage") ?? "en-GB";
  return {
    archiveFolder: null,
    timeZone: owner.timeZone,
    delegateMeetingMessageDeliveryOptions: "sendToDelegateOnly",
    dateFormat: "dd/MM/yyyy",
    timeFormat: "HH:mm",
    userPurpose: "user",
    automaticRepliesSetting: {
      status: "disabled",
      externalAudience: "all",
      internalReplyMessage: "",
      externalReplyMessage: "",
      scheduledStartDateTime: never,
      scheduledEndDateTime: never,
    },
    language: { locale, displayName: locale },
    workingHours: workingHoursJson(owner),
  };
}

function readSettings(call: Call): Answer {
  const owner = mailboxInPath(call);
  const settings = select(settingsJson(owner), selectionOf(call, "mailboxSettings"));
  return found(call, `users('${owner.id}')/mailboxSettings`, settings);
}

function changeSettings(call: Call): Answer {
  const owner = mailboxInPath(call);
  const body = bodyObject(call);
  checkEntity("mailboxSettings", body);
  const { timeZone, ...others } = body;
  if (Object.keys(others).length > 0) throw notSimulated(`Changing ${Object.keys(others).join(", ")} of a mailbox`);
  if (typeof timeZone === "string" && ianaZone(timeZone) === undefined) throw unknownZone(timeZone);
  const changed = USERS.in(call.world).put({
    ...owner,
    timeZone: typeof timeZone === "string" ? timeZone : owner.timeZone,
  });
  return found(call, `users('${owner.id}')/mailboxSettings`, { timeZone: changed.timeZone });
}

function readTimeZone(call: Call): Answer {
  const owner = mailboxInPath(call);
  return found(call, `users('${owner.id}')/mailboxSettings/timeZone`, { value: owner.timeZone });
}

function readWorkingHours(call: Call): Answer {
  const owner = mailboxInPath(call);
  return found(call, `users('${owner.id}')/mailboxSettings/workingHours`, workingHoursJson(owner));
}

function listTimeZones(call: Call): Answer {
  userInPath(call);
  const value = WINDOWS_ZONE_NAMES.map((name) => ({ alias: name, displayName: name }));
  return found(call, "Collection(microsoft.graph.timeZoneInformation)", { value });
}
