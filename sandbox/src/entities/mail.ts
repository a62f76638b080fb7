import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";

export type MailKind = "invitation" | "update" | "cancellation" | "response" | "message";

/** A mail as one recipient got it. Nothing leaves the sandbox; it is kept to be looked at. */
export interface MailRecord {
  readonly id: string;
  readonly kind: MailKind;
  readonly sentAt: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly iCalUId: string | null;
  /** Of a message only: what came over the wire. */
  readonly parts?: MailParts;
}

/** What a message consists of; null where it has no such part. */
export interface MailParts {
  readonly fromName: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly messageId: string | null;
  readonly headers: readonly Header[];
  /** As it was received by SMTP; null for a message that was written in a mailbox. */
  readonly raw: string | null;
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

export const MAILS = defineTable<MailRecord, "to">({
  name: "mails",
  key: (row) => row.id,
  indexes: { to: (row) => row.to.toLowerCase() },
});

export function sendMail(world: World, mail: Omit<MailRecord, "id" | "sentAt">): MailRecord {
  return MAILS.in(world).put({ ...mail, id: world.random.guid(), sentAt: world.clock.now() });
}

/** The HTML of a mail, where it has any. */
export function htmlOf({ kind, body, parts }: MailRecord): string | null {
  if (parts !== undefined) return parts.html;
  return kind === "response" ? null : body;
}
