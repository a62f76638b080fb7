import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";

export type MailKind = "invitation" | "update" | "cancellation" | "response" | "message";

/** A mail that Exchange sent. Nothing leaves the sandbox; it is kept to be looked at. */
export interface MailRecord {
  readonly id: string;
  readonly kind: MailKind;
  readonly sentAt: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly iCalUId: string | null;
}

export const MAILS = defineTable<MailRecord, "to">({
  name: "mails",
  key: (row) => row.id,
  indexes: { to: (row) => row.to.toLowerCase() },
});

export function sendMail(world: World, mail: Omit<MailRecord, "id" | "sentAt">): void {
  MAILS.in(world).put({ ...mail, id: world.random.guid(), sentAt: world.clock.now() });
}
