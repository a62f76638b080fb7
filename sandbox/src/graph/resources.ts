import { applicationResources } from "./applications/resources.ts";
import { calendarResources } from "./calendar/resources.ts";
import { directory } from "./directory/resources.ts";
import { fileResources } from "./files/resources.ts";
import { mail } from "./mail/mail.ts";
import { conversations } from "./messages/conversations.ts";
import { meetings } from "./meetings/resources.ts";
import { presence } from "./presence/resources.ts";
import type { Route } from "./protocol/call.ts";
import { subscriptions } from "./subscriptions/subscriptions.ts";
import { teamsResources } from "./teams/resources.ts";

/** Every simulated endpoint, a table per resource. */
export const resources: readonly Route[] = [
  ...directory,
  ...applicationResources,
  ...teamsResources,
  ...calendarResources,
  ...mail,
  ...fileResources,
  ...meetings,
  ...presence,
  ...conversations,
  ...subscriptions,
];
