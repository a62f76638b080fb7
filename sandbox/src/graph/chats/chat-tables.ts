import type { Route } from "../protocol/call.ts";
import { chatLists } from "./chat-list.ts";
import { chatMembers } from "./chat-members.ts";
import { chats } from "./chats.ts";
import { deletedChats } from "./deleted-chats.ts";
import { pinnedMessages } from "./pinned-messages.ts";
import { viewpoints } from "./viewpoint.ts";

/** Chats with all that hangs on them but their messages. */
export const chatTables: readonly Route[] = [
  ...chatLists,
  ...chats,
  ...chatMembers,
  ...viewpoints,
  ...pinnedMessages,
  ...deletedChats,
];
