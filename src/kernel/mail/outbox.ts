import type { JSONColumnType } from "kysely";
import type { Transaction } from "../database/database.ts";
import { Failure } from "../errors.ts";
import type { Random } from "../random.ts";
import type { Secrets } from "../secrets/store.ts";
import { DAY, later } from "../time.ts";
import { mailboxOf } from "./address.ts";
import { type Block, documentOf } from "./document.ts";
import { recipientOf } from "./message-id.ts";
import type { SenderKind } from "./post-office.ts";
import type { CalendarPart, MailTemplate, MailWish } from "./wish.ts";

/** One try to send, as people read it. */
export interface Attempt {
  readonly at: string;
  readonly outcome: "sent" | "later" | "failed";
  readonly reason?: string | undefined;
  readonly sentence?: string | undefined;
  readonly cure?: string | undefined;
}

export type MailState = "waiting" | "sending" | "sent" | "failed" | "suppressed";

export interface MailTable {
  id: string;
  organisation_id: string;
  purpose: string;
  event: string;
  recipient: string;
  person: string | null;
  to_name: string;
  to_address: string;
  variables: JSONColumnType<Record<string, string>>;
  calendar: JSONColumnType<CalendarPart> | null;
  secret_id: string | null;
  state: MailState;
  because: string;
  subject: string;
  shown: JSONColumnType<Block[]>;
  sender: SenderKind | null;
  message_id: string | null;
  handle: string | null;
  attempts: number;
  log: JSONColumnType<Attempt[]>;
  next_at: Date | null;
  give_up_at: Date;
  created_at: Date;
  updated_at: Date;
  sent_at: Date | null;
}

interface Parts {
  readonly templates: readonly MailTemplate[];
  readonly secrets: Secrets;
  readonly random: Random;
  readonly now: Date;
}

/** How long a mail is tried before it counts as failed. */
export const PATIENCE = 2 * DAY;
/** What stands where a secret stood. */
export const DOTS = "••••••••";

/**
 * Writes a mail down in the caller's transaction. Returns its id, or undefined when the same event, recipient and purpose
 * has made one already. Throws `invalid-input` for an address that is none; a template or variable that nobody declared is
 * our own mistake.
 */
export async function keepMail(tx: Transaction, parts: Parts, wish: MailWish): Promise<string | undefined> {
  const template = templateOf(parts.templates, wish);
  const { open, secret } = parted(template, wish);
  const shown = documentOf(template, { ...open, ...dotted(secret) });
  const id = parts.random.uuid();
  const row = await mails(tx)
    .insertInto("mails")
    .values({
      ...NEW,
      id,
      organisation_id: organisationOf(tx),
      ...addressed(wish),
      variables: JSON.stringify(open),
      calendar: wish.calendar ? JSON.stringify(wish.calendar) : null,
      because: template.because,
      subject: shown.subject,
      shown: JSON.stringify(shown.blocks),
      ...times(parts.now),
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "event", "recipient", "purpose"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (Object.keys(secret).length > 0) {
    const kept = await parts.secrets.keep(tx, "mail-variables", JSON.stringify(secret));
    await mails(tx).updateTable("mails").set({ secret_id: kept }).where("id", "=", id).execute();
  }
  return id;
}

const NEW = {
  state: "waiting",
  secret_id: null,
  sender: null,
  message_id: null,
  handle: null,
  attempts: 0,
  log: "[]",
  sent_at: null,
} as const;

function addressed({ purpose, event, to: { person, ...to } }: MailWish) {
  const { name, address } = mailboxOf(to);
  const recipient = recipientOf({ address, person });
  return { purpose, event, recipient, person: person ?? null, to_name: name, to_address: address };
}

function times(now: Date) {
  return { next_at: now, give_up_at: later(now, PATIENCE), created_at: now, updated_at: now };
}

export function dotted(secret: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(secret).map((name) => [name, DOTS]));
}

function templateOf(templates: readonly MailTemplate[], { purpose }: MailWish): MailTemplate {
  const template = templates.find(({ name }) => name === purpose);
  if (template === undefined) throw new Error(`No feature declares the mail ${purpose}.`);
  return template;
}

/** Values that anybody may see, and those that nobody may. */
function parted({ name, variables }: MailTemplate, { variables: values }: MailWish) {
  const open: Record<string, string> = {};
  const secret: Record<string, string> = {};
  for (const [variable, { secret: isSecret }] of Object.entries(variables)) {
    const value = values[variable];
    if (value === undefined) throw new Error(`The mail ${name} needs a value for ${variable}.`);
    if (value.includes("\0") || !value.isWellFormed())
      throw new Failure("invalid-input", "The text for a mail must be well-formed.", { field: variable });
    (isSecret ? secret : open)[variable] = value;
  }
  return { open, secret };
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("A mail belongs to one organisation.");
  return tx.organisation;
}

function mails(tx: Transaction) {
  return tx.sql.withTables<{ mails: MailTable }>();
}
