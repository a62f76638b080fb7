import type { Route } from "../protocol/call.ts";
import { mailFolders } from "./mail-folders.ts";
import { messages } from "./messages.ts";
import { sending } from "./sending.ts";

/** Messages, their folders, and sending them. */
export const mail: readonly Route[] = [...messages, ...sending, ...mailFolders];
