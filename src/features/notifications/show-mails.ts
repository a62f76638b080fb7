import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import type { Mail, MailLine } from "./contract.ts";
import { mailRow, type MailRow, mailsOf } from "./store.ts";

export async function showMail(ctx: Context, id: string): Promise<Mail> {
  return inFull(await ctx.transaction((tx) => mailRow(tx, id)));
}

/** Everything that was sent to a person, for themselves. */
export async function exportMails(tx: Transaction, person: string): Promise<Mail[]> {
  return (await mailsOf(tx, person)).map(inFull);
}

/** A mail as a line of the list. */
export function asLine(row: MailRow): MailLine {
  const last = row.log.at(-1);
  return {
    id: row.id,
    purpose: row.purpose,
    because: row.because,
    to: { name: row.to_name, address: row.to_address, ...(row.person === null ? {} : { person: row.person }) },
    subject: row.subject,
    state: row.state,
    attempts: row.attempts,
    ...(last && { last }),
    ...(row.next_at && row.state === "waiting" ? { nextAttemptAt: row.next_at.toISOString() } : {}),
    createdAt: row.created_at.toISOString(),
    ...(row.sent_at ? { sentAt: row.sent_at.toISOString() } : {}),
  };
}

function inFull(row: MailRow): Mail {
  return {
    ...asLine(row),
    event: row.event,
    ...(row.sender === null ? {} : { sender: row.sender }),
    ...(row.message_id === null ? {} : { messageId: row.message_id }),
    blocks: row.shown.map((block) => (block.kind === "button" ? block : { ...block, lines: [...block.lines] })),
    log: row.log,
    givesUpAt: row.give_up_at.toISOString(),
  };
}
