import { education } from "../education/education.ts";
import type { Route } from "../protocol/call.ts";
import { teamsApps } from "./apps/resources.ts";
import { channelResources } from "./channels/resources.ts";
import { policyAssignments } from "./policy-assignments.ts";
import { tags } from "./tags.ts";
import { teamResources } from "./team-resources.ts";
import { teamwork } from "./teamwork.ts";

/** Everything about Teams and classes but chats and messages. */
export const teamsResources: readonly Route[] = [
  ...teamResources,
  ...channelResources,
  ...tags,
  ...teamwork,
  ...teamsApps,
  ...policyAssignments,
  ...education,
];
