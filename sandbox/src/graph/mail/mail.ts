import type { Route } from "../protocol/call.ts";
import { messageAttachments } from "../calendar/enclosures/attachments.ts";
import { mailFolders } from "./mail-folders.ts";
import { messageChanges } from "./message-changes.ts";
import { messages } from "./messages.ts";
import { sendMailAction } from "./send-mail.ts";
import { sending } from "./sending.ts";

/** Messages, their folders, and sending them. */
export const mail: readonly Route[] = [
  ...messages,
  ...messageChanges,
  ...sending,
  ...sendMailAction,
  ...messageAttachments,
  ...mailFolders,
];
