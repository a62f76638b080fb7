import { identityControls } from "./apps/controls.ts";
import { calendarControls } from "./calendars.ts";
import { chatControls } from "./chats/chats.ts";
import { mailControls } from "./mail/mails.ts";
import { noticeControls } from "./notifications.ts";
import { teamsControls } from "./teams/controls.ts";
import { userControls } from "./users.ts";
import { worldControls } from "./world-controls.ts";
import type { ControlRoute } from "./call.ts";

/** Everything that can be controlled, a table per matter. */
export const controls: readonly ControlRoute[] = [
  ...worldControls,
  ...mailControls,
  ...identityControls,
  ...teamsControls,
  ...noticeControls,
  ...userControls,
  ...chatControls,
  ...calendarControls,
];
