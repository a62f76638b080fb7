import { z } from "zod";
import { Failure } from "../errors.ts";
import type { Mailbox } from "./post-office.ts";

/** An address that fits into a mail's envelope: one line, no comment, no quoting, no second address. */
export const MailAddress = z.email().max(254);

/** C0, C1, line and paragraph separators, and the marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Text for one line of a header: nothing in it can begin another line. */
export function oneLine(text: string): string {
  return text.replaceAll(UNSEEN, " ").replaceAll(/ {2,}/g, " ").trim();
}

/** Checks the address and takes out of the name what has no place in a header. */
export function mailboxOf({ name, address }: Mailbox, field = "to.address"): Mailbox {
  if (MailAddress.safeParse(address).success) return { name: oneLine(name), address };
  throw new Failure("invalid-input", "This is not an e-mail address that mail can be sent to.", {
    field,
    reason: "bad-address",
    cure: "Give one address such as noor@example.org, without a name, brackets or spaces.",
  });
}
