import type { Route } from "../../protocol/call.ts";
import { calendarChanges } from "./calendar-changes.ts";
import { calendarPermissions } from "./calendar-permissions.ts";
import { calendars } from "./calendars.ts";

/** The calendars of a mailbox and who may look into them. */
export const calendarsResources: readonly Route[] = [...calendars, ...calendarChanges, ...calendarPermissions];
