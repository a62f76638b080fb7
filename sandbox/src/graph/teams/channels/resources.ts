import type { Route } from "../../protocol/call.ts";
import { channelChanges } from "./changes.ts";
import { channels } from "./channels.ts";
import { channelCreation } from "./creation.ts";
import { channelMembers } from "./members.ts";
import { channelSharing } from "./sharing.ts";

/** The channels of teams and who is in them. */
export const channelResources: readonly Route[] = [
  ...channels,
  ...channelChanges,
  ...channelCreation,
  ...channelMembers,
  ...channelSharing,
];
