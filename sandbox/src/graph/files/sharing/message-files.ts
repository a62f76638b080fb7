import { membersOf } from "../../../entities/chat.ts";
import type { ChatMessageRecord } from "../../../entities/chat-message.ts";
import { DRIVE_ITEMS } from "../../../entities/files/drive-item.ts";
import { textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { channelMemberIds } from "../../teams/channels/access.ts";
import { shareWith } from "./access.ts";

/** Lets everybody who reads a message open the files in it, as the Teams client does. */
export function shareFiles(world: World, { thread, teamId, attachments, fromUserId }: ChatMessageRecord): void {
  const guids = new Set(attachments.map((attachment) => textAt(attachment, "id")));
  const files = fromUserId === null ? [] : DRIVE_ITEMS.in(world).by("owner", fromUserId);
  const readers =
    teamId === null ? membersOf(world, thread).map(({ userId }) => userId) : channelMemberIds(world, thread);
  for (const file of files.filter(({ eTag }) => guids.has(eTag))) shareWith(world, file, readers);
}
