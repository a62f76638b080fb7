import type { Route } from "../protocol/call.ts";
import { archiving } from "./archiving.ts";
import { bulkMembers } from "./members/bulk.ts";
import { cloning } from "./creation/cloning.ts";
import { members } from "./members/members.ts";
import { operations } from "./operations.ts";
import { teamCreation } from "./creation/creation.ts";
import { teamChanges } from "./team-changes.ts";
import { teams } from "./teams.ts";
import { templates } from "./creation/templates.ts";

/** Teams and who is in them. */
export const teamResources: readonly Route[] = [
  ...teams,
  ...teamChanges,
  ...teamCreation,
  ...cloning,
  ...archiving,
  ...operations,
  ...members,
  ...bulkMembers,
  ...templates,
];
