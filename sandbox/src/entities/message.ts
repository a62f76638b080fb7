import { defineTable } from "../kernel/table.ts";
import type { Address } from "./event.ts";
import type { Header } from "./mail.ts";

/** The folders that every mailbox has, by their well-known names. */
export const FOLDERS = {
  inbox: "Inbox",
  drafts: "Drafts",
  sentitems: "Sent Items",
  deleteditems: "Deleted Items",
  archive: "Archive",
  junkemail: "Junk Email",
  outbox: "Outbox",
} as const;

export type FolderName = keyof typeof FOLDERS;

export function isFolderName(name: string): name is FolderName {
  return Object.hasOwn(FOLDERS, name);
}

/** A message as it lies in one mailbox. */
export interface MessageRecord {
  readonly id: string;
  readonly mailbox: string;
  readonly folder: FolderName;
  readonly change: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly subject: string;
  readonly body: { readonly type: "html" | "text"; readonly content: string };
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly isDraft: boolean;
  readonly isRead: boolean;
  readonly importance: string;
  readonly categories: readonly string[];
  readonly internetMessageId: string;
  readonly headers: readonly Header[];
  readonly conversationId: string;
  readonly extended: readonly { readonly id: string; readonly value: string }[];
  readonly hasAttachments?: boolean;
}

export const MESSAGES = defineTable<MessageRecord, "mailbox">({
  name: "messages",
  tracked: true,
  key: (row) => row.id,
  indexes: { mailbox: (row) => row.mailbox },
});
