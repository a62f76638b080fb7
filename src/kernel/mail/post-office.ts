import type { Transaction } from "../database/database.ts";
import type { CalendarPart, MailTemplate, MailWish } from "./wish.ts";

/** The ways mail can leave: by a mail server, or out of a mailbox through Microsoft Graph. */
export const SENDERS = ["smtp", "graph"] as const;
export type SenderKind = (typeof SENDERS)[number];

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A mail, ready to go. */
export interface Letter {
  readonly id: string;
  /** With its angle brackets; the same at every attempt, so that a receiver can tell a repetition. Undefined where the sender's domain is not known. */
  readonly messageId: string | undefined;
  readonly from: Mailbox;
  /** Out of whose mailbox, by object id or login name, where it does not leave by a mail server. */
  readonly mailbox: string | undefined;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Goes with it as a part that mail programs offer to the calendar. */
  readonly calendar?: CalendarPart | undefined;
  /** When it says that it was written. */
  readonly date: Date;
  /** Under which id the sender's own system knows it since an earlier attempt. */
  readonly handle: string | undefined;
  /** Keeps that id for good; to be called before the mail can leave. */
  keepHandle(handle: string): Promise<void>;
}

/** Sends one letter. Throws a `MailTrouble`; when it returns, the letter is in the other side's hands. */
export type SendLetter = (letter: Letter, signal: AbortSignal) => Promise<void>;

/** The fault that says that nobody has set a mail server yet. */
export function noMailServer(): MailTrouble {
  return new MailTrouble({
    kind: "later",
    reason: "no-mail-server",
    sentence: "No mail server is set.",
    cure: "Set SMTP_URL and MAIL_FROM and start Parley again, or choose a mailbox of Microsoft 365 as the sender in the mail settings.",
  });
}

/** Where mail leaves the house. */
export interface PostOffice {
  /** Every kind of mail that a feature declares. */
  readonly templates: readonly MailTemplate[];
  /** The address of the installation's mail server's account; undefined while no mail server is set. */
  readonly from: Mailbox | undefined;
  readonly senders: Readonly<Record<SenderKind, SendLetter>>;
}

/** Wishes for a mail in the caller's transaction. */
export type OrderMail = (tx: Transaction, wish: MailWish) => Promise<void>;

interface Trouble {
  /** `later`: the same mail may go through at another time. `never`: the other side has refused this mail. */
  readonly kind: "later" | "never";
  /** For programs: `mail-server-unreachable`. */
  readonly reason: string;
  readonly sentence: string;
  readonly cure?: string | undefined;
  /** Seconds to wait, when the other side named them. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** Why a letter did not go. */
export class MailTrouble extends Error {
  override readonly name = "MailTrouble";
  readonly kind: Trouble["kind"];
  readonly reason: string;
  readonly cure: string | undefined;
  readonly retryAfter: number | undefined;

  constructor({ kind, reason, sentence, cure, retryAfter, cause }: Trouble) {
    super(sentence, { cause });
    this.kind = kind;
    this.reason = reason;
    this.cure = cure;
    this.retryAfter = retryAfter;
  }
}
