import type { Route } from "../protocol/call.ts";
import { deletedItems } from "./deleted/deleted-items.ts";
import { directoryObjects } from "./directory-objects.ts";
import { groupResources } from "./groups/resources.ts";
import { organization } from "./organization.ts";
import { photos } from "./photos.ts";
import { userChanges } from "./user-changes.ts";
import { userDelta } from "./user-delta.ts";
import { userGroups } from "./user-groups.ts";
import { userManager } from "./user-manager.ts";
import { users } from "./users.ts";

/** People, groups and what else the directory holds. */
export const directory: readonly Route[] = [
  ...organization,
  ...users,
  ...userChanges,
  ...userGroups,
  ...userManager,
  ...userDelta,
  ...photos,
  ...groupResources,
  ...directoryObjects,
  ...deletedItems,
];
