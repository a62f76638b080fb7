import type { Route } from "../protocol/call.ts";
import { eventAttachments } from "./enclosures/attachments.ts";
import { eventExtensions } from "./enclosures/extensions.ts";
import { calendarsResources } from "./calendars/resources.ts";
import { eventActions } from "./actions/event-actions.ts";
import { events } from "./events.ts";
import { groupEvents } from "./groups/group-events.ts";
import { invitationActions } from "./actions/invitation-actions.ts";
import { schedulingResources } from "./scheduling/resources.ts";
import { settingsResources } from "./settings/resources.ts";
import { viewResources } from "./view/resources.ts";

/** Calendars, what is in them, and the settings of their mailboxes. */
export const calendarResources: readonly Route[] = [
  ...settingsResources,
  ...calendarsResources,
  ...events,
  ...eventActions,
  ...invitationActions,
  ...eventAttachments,
  ...eventExtensions,
  ...viewResources,
  ...schedulingResources,
  ...groupEvents,
];
