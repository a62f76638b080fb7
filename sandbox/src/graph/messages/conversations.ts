import { chatTables } from "../chats/chat-tables.ts";
import type { Route } from "../protocol/call.ts";
import { hostedContents } from "./hosted-contents.ts";
import { messageActions } from "./message-actions.ts";
import { messageDelta } from "./message-delta.ts";
import { messageExport } from "./message-export.ts";
import { messageLists } from "./message-lists.ts";
import { messages } from "./messages.ts";
import { sending } from "./sending.ts";

/** Chats, and the messages of chats and channels. */
export const conversations: readonly Route[] = [
  ...chatTables,
  ...sending,
  ...messages,
  ...messageLists,
  ...messageActions,
  ...messageExport,
  ...messageDelta,
  ...hostedContents,
];
