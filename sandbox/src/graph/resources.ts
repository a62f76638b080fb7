import { calendars } from "./calendar/calendars.ts";
import { eventActions } from "./calendar/event-actions.ts";
import { events } from "./calendar/events.ts";
import { mailboxSettings } from "./calendar/mailbox-settings.ts";
import { schedules } from "./calendar/schedules.ts";
import { groups } from "./directory/groups.ts";
import { organization } from "./directory/organization.ts";
import { photos } from "./directory/photos.ts";
import { users } from "./directory/users.ts";
import { mail } from "./mail/mail.ts";
import { onlineMeetings } from "./meetings/online-meetings.ts";
import type { Route } from "./protocol/call.ts";

/** Every simulated endpoint, a table per resource. */
export const resources: readonly Route[] = [
  ...organization,
  ...users,
  ...photos,
  ...groups,
  ...mailboxSettings,
  ...calendars,
  ...events,
  ...eventActions,
  ...schedules,
  ...mail,
  ...onlineMeetings,
];
