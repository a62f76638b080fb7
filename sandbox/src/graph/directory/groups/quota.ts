import { isAdministrator } from "../../../entities/entra/administrator.ts";
import { GROUPS } from "../../../entities/group.ts";
import type { Call } from "../../protocol/call.ts";
import { GraphRefusal } from "../../protocol/refusal.ts";

/** Objects that somebody who is no administrator may make. */
const MOST_OBJECTS = 250;

/** Who makes a group in this call, for its row: a person who has not made too many yet, or nobody for an app. */
export function creatorOf({ world, caller: { userId } }: Call): { readonly creatorId?: string } {
  if (userId === null) return {};
  if (isAdministrator(world, userId) || GROUPS.in(world).count("creator", userId) < MOST_OBJECTS)
    return { creatorId: userId };
  throw new GraphRefusal(
    { status: 403, code: "Directory_QuotaExceeded" },
    "The directory object quota limit for the Principal has been exceeded. Please ask your administrator to increase the quota limit or delete objects to reduce the used quota.",
  );
}
