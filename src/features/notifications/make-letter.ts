import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { type Document, documentOf, textOf } from "../../kernel/mail/document.ts";
import { htmlOf, type Letterhead } from "../../kernel/mail/html.ts";
import { messageIdOf } from "../../kernel/mail/message-id.ts";
import { dotted } from "../../kernel/mail/outbox.ts";
import {
  type Letter,
  type Mailbox,
  MailTrouble,
  noMailServer,
  type SenderKind,
} from "../../kernel/mail/post-office.ts";
import { readWording } from "./read-templates.ts";
import { type MailRow, organisationName, type SettingsRow, settingsRow, updateMail } from "./store.ts";

/** A mail about to be sent: with its letter, or with what keeps it from being one. */
export interface Written {
  readonly mail: MailRow;
  readonly sender: SenderKind;
  readonly letter: Omit<Letter, "keepHandle"> | undefined;
  readonly trouble: MailTrouble | undefined;
}

/** Words a mail as the organisation words it now and marks it as being sent. */
export async function makeLetter(ctx: Context, tx: Transaction, mail: MailRow): Promise<Written> {
  const stationery = await readStationery(ctx, tx, mail);
  const words = await wordsOf(ctx, tx, mail);
  const messageId = mail.message_id ?? messageIdFrom(mail, stationery.from.address);
  const date = ctx.clock.now();
  await updateMail(tx, mail.id, {
    state: "sending",
    sender: stationery.sender,
    message_id: messageId,
    attempts: mail.attempts + 1,
    next_at: null,
    updated_at: date,
    ...(words && { subject: words.shown.subject, shown: JSON.stringify(words.shown.blocks) }),
  });
  const { sender, from, mailbox } = stationery;
  if (words === undefined) return { mail, sender, letter: undefined, trouble: unknownKind(mail) };
  if (sender === "smtp" && from.address === "") return { mail, sender, letter: undefined, trouble: noMailServer() };
  const envelope = { id: mail.id, from, mailbox, to: { name: mail.to_name, address: mail.to_address } };
  const marks = { messageId: messageId ?? undefined, ...partsOf(mail), date };
  return {
    mail,
    sender,
    letter: { ...envelope, ...marks, ...bodies(words.said, stationery) },
    trouble: undefined,
  };
}

function partsOf({ handle, calendar }: MailRow): Pick<Letter, "handle" | "calendar"> {
  return { handle: handle ?? undefined, calendar: calendar ?? undefined };
}

/** What a mail is written on, and how it leaves. */
interface Stationery extends Letterhead {
  readonly sender: SenderKind;
  readonly from: Mailbox;
  readonly mailbox: string | undefined;
}

async function readStationery(ctx: Context, tx: Transaction, mail: MailRow): Promise<Stationery> {
  const settings = await settingsRow(tx);
  // A mail that was begun in a mailbox is finished there: a mail server could not know whether it has gone.
  const sender = mail.handle === null ? senderOf(settings) : "graph";
  const organisation = await organisationName(tx);
  const from = fromOf(ctx, settings, { sender, organisation });
  return { sender, from, organisation, mailbox: settings?.mailbox ?? undefined, footer: settings?.footer ?? "" };
}

/** Mail leaves by the mail server until somebody chooses. */
export function senderOf(settings: SettingsRow | undefined): SenderKind {
  return settings?.sender ?? "smtp";
}

/** How a document goes over the wire. */
export function bodies(document: Document, frame: Letterhead) {
  const { subject, blocks } = document;
  return { subject, text: textOf(blocks, frame.footer), html: htmlOf(document, frame) };
}

/** Who a mail is from. The address is empty where it is not known: no mail server is set, or the mailbox is known by object id. */
export function fromOf(
  ctx: Pick<Context, "postOffice">,
  settings: SettingsRow | undefined,
  { sender, organisation }: { sender: SenderKind; organisation: string },
): Mailbox {
  const usual = ctx.postOffice.from;
  if (sender === "graph") return { name: organisation, address: loginNameOf(settings) };
  if (usual === undefined) return { name: organisation, address: "" };
  const names = [settings?.from_name, usual.name, organisation];
  return { name: names.find(Boolean) ?? "", address: settings?.from_address ?? usual.address };
}

/** An object id says nothing about the address behind it. */
function loginNameOf(settings: SettingsRow | undefined): string {
  const mailbox = settings?.mailbox ?? "";
  return mailbox.includes("@") ? mailbox : "";
}

/** None where the sender's domain is not known. */
function messageIdFrom(mail: MailRow, address: string): string | null {
  if (address === "") return null;
  const { organisation_id: organisation, event, recipient, purpose } = mail;
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return messageIdOf({ organisation, event, recipient, purpose }, domain);
}

/** What the mail says, and what of it may be shown afterwards. Undefined when no feature knows its kind any more. */
async function wordsOf(
  ctx: Context,
  tx: Transaction,
  mail: MailRow,
): Promise<{ said: Document; shown: Document } | undefined> {
  const wording = await readWording(ctx, tx, mail.purpose);
  if (wording === undefined) return undefined;
  const secret = mail.secret_id === null ? {} : secretsFrom(await ctx.secrets.open(tx, mail.secret_id));
  const said = documentOf(wording, { ...mail.variables, ...secret });
  return { said, shown: documentOf(wording, { ...mail.variables, ...dotted(secret) }) };
}

function secretsFrom(json: string): Record<string, string> {
  const values: Record<string, string> = JSON.parse(json);
  return values;
}

function unknownKind({ purpose }: MailRow): MailTrouble {
  return new MailTrouble({
    kind: "never",
    reason: "unknown-purpose",
    sentence: `This version of Parley knows no mail of the kind ${purpose}.`,
    cure: "Start the version that made it.",
  });
}
