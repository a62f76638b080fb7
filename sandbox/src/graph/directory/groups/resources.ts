import type { Route } from "../../protocol/call.ts";
import { groupChanges } from "./group-changes.ts";
import { groupDelta } from "./group-delta.ts";
import { groups } from "./groups.ts";
import { groupMembers } from "./members.ts";

/** Groups and who is in them. */
export const groupResources: readonly Route[] = [...groups, ...groupChanges, ...groupMembers, ...groupDelta];
