import type { Route } from "../../protocol/call.ts";
import { mailboxSettings } from "./mailbox-settings.ts";
import { settingsChanges } from "./settings-changes.ts";
import { supportedTimeZones } from "./supported-time-zones.ts";

/** How people want their mailbox to be, and the zones it may be in. */
export const settingsResources: readonly Route[] = [...mailboxSettings, ...settingsChanges, ...supportedTimeZones];
