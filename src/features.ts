import type { Feature } from "./feature.ts";
import { appointments } from "./features/appointments/feature.ts";
import { audit } from "./features/audit/feature.ts";
import { classes } from "./features/classes/feature.ts";
import { connection } from "./features/connection/feature.ts";
import { directory } from "./features/directory/feature.ts";
import { jobs } from "./features/jobs/feature.ts";
import { meetings } from "./features/meetings/feature.ts";
import { messenger } from "./features/messenger/feature.ts";
import { notifications } from "./features/notifications/feature.ts";
import { users } from "./features/users/feature.ts";
import { visitors } from "./features/visitors/feature.ts";
import { webhooks } from "./features/webhooks/feature.ts";

/** The features, from the ground floor up: one line each. */
export const features: readonly Feature[] = [
  users,
  connection,
  directory,
  visitors,
  meetings,
  messenger,
  appointments,
  classes,
  notifications,
  webhooks,
  jobs,
  audit,
];
