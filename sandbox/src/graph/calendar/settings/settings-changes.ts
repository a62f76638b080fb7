import { MAILBOX_SETTINGS } from "../../../entities/calendar/mailbox-settings.ts";
import { USERS } from "../../../entities/user.ts";
import { textAt } from "../../../kernel/json.ts";
import { ianaZone } from "../../../kernel/zones.ts";
import { type Answer, bodyObject, type Call, found, type Route } from "../../protocol/call.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { select } from "../../protocol/select.ts";
import { mailboxInPath } from "../mailbox.ts";
import { invalidRequest, unknownZone } from "../refusals.ts";
import { changedSettings } from "./changed-settings.ts";
import { settingsJson } from "./settings-json.ts";

export const settingsChanges: readonly Route[] = [
  { method: "PATCH", template: "/users/{user}/mailboxSettings", handle: changeSettings },
];

const FIXED = ["archiveFolder", "userPurpose"];

function changeSettings(call: Call): Answer {
  const owner = mailboxInPath(call);
  const body = bodyObject(call);
  checkEntity("mailboxSettings", body);
  const fixed = FIXED.find((name) => body[name] !== undefined);
  if (fixed !== undefined) throw invalidRequest(`The property '${fixed}' is read-only and cannot be set.`);
  const zone = textAt(body, "timeZone");
  if (zone !== undefined && ianaZone(zone) === undefined) throw unknownZone(zone);
  const changed = changedSettings(call.world, owner, body);
  if (Object.keys(body).some((name) => name !== "timeZone")) MAILBOX_SETTINGS.in(call.world).put(changed);
  const now = zone === undefined ? owner : USERS.in(call.world).put({ ...owner, timeZone: zone });
  const names = Object.keys(body).filter((name) => !name.startsWith("@"));
  return found(call, `users('${owner.id}')/mailboxSettings`, select(settingsJson(call.world, now), names));
}
