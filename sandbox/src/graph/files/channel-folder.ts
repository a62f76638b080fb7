import type { DriveItemRecord } from "../../entities/files/drive-item.ts";
import { GROUPS } from "../../entities/group.ts";
import type { ChannelRecord } from "../../entities/team.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { driveOfGroup } from "./drives.ts";
import { itemJson } from "./item-json.ts";
import { makeFolder } from "./tree/tree.ts";

/** The folder of a channel in the library of its team, which is made when somebody first looks for it: a driveItem. */
export function channelFolderJson(world: World, channel: ChannelRecord, origin: string): JsonObject {
  const group = GROUPS.in(world).get(channel.teamId);
  const drive = group === undefined ? undefined : driveOfGroup(world, group);
  if (drive === undefined) throw new Error(`The team ${channel.teamId} has no library.`);
  const folder: DriveItemRecord = makeFolder(world, drive, { path: channel.displayName, authorId: channel.teamId });
  return itemJson(world, folder, { drive, origin });
}
