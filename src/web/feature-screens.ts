import { screens as appointments } from "../features/appointments/screens/index.ts";
import { screens as classes } from "../features/classes/screens/index.ts";
import { publicScreens as connectionPublic, screens as connection } from "../features/connection/screens/index.ts";
import { screens as directory } from "../features/directory/screens/index.ts";
import { screens as jobs } from "../features/jobs/screens/index.ts";
import { screens as meetings } from "../features/meetings/screens/index.ts";
import { screens as messenger } from "../features/messenger/screens/index.ts";
import { screens as notifications } from "../features/notifications/screens/index.ts";
import { screens as users } from "../features/users/screens/index.ts";
import { screens as visitors } from "../features/visitors/screens/index.ts";
import { screens as webhooks } from "../features/webhooks/screens/index.ts";
import type { Screen } from "./screen.ts";

/** What the features bring to the navigation, in its order. */
export const FEATURES_SCREENS: readonly Screen[] = [
  ...meetings,
  ...messenger,
  ...appointments,
  ...classes,
  ...directory,
  ...connection,
  ...notifications,
  ...users,
  ...visitors,
  ...webhooks,
  ...jobs,
];

/** The same for whoever comes by. */
export const FEATURES_PUBLIC_SCREENS: readonly Screen[] = [...connectionPublic];
