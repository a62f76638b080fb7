import { createHash } from "node:crypto";
import type { CalendarRecord } from "../../../entities/calendar/calendar.ts";
import { roomNamed } from "../../../entities/calendar/room.ts";
import { addressOf, findUser } from "../../../entities/user.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";

export function calendarJson(world: World, calendar: CalendarRecord): JsonObject {
  const { id, mailbox, name, color, change, isDefault } = calendar;
  const owner = findUser(world, mailbox) ?? roomNamed(world, mailbox);
  const teams = owner?.teams === true;
  return {
    id,
    name,
    color,
    hexColor: "",
    isDefaultCalendar: isDefault,
    changeKey: createHash("sha1").update(`${id} ${change}`).digest().subarray(0, 16).toString("base64"),
    canShare: true,
    canViewPrivateItems: true,
    canEdit: true,
    allowedOnlineMeetingProviders: teams ? ["teamsForBusiness"] : [],
    defaultOnlineMeetingProvider: teams ? "teamsForBusiness" : "unknown",
    isTallyingResponses: isDefault,
    isRemovable: !isDefault,
    owner: owner === undefined ? null : { name: owner.displayName, address: addressOf(owner) },
  };
}
