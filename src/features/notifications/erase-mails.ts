import type { Transaction } from "../../kernel/database/database.ts";
import type { Identifier } from "../../kernel/privacy/personal-data.ts";
import { type MailRow, mailsNaming, mailsOf, updateMail } from "./store.ts";

/**
 * Takes a person out of the mails to them, and what tells of them out of the mails to others; mails that have not gone stay
 * here. That there was a mail for the event stays known, so that the same event makes no second one.
 */
export async function eraseMails(tx: Transaction, person: string, known: readonly Identifier[] = []): Promise<void> {
  const addresses = known.filter(({ kind }) => kind === "email").map(({ value }) => value);
  for (const mail of await mailsOf(tx, person, addresses)) {
    await updateMail(tx, mail.id, { ...emptied(mail), person: null, to_name: "", to_address: "", log: "[]" });
  }
  for (const mail of await mailsNaming(tx, known)) await updateMail(tx, mail.id, emptied(mail));
}

/** Nothing of what a mail said. One that has not gone has nothing to say any more. */
function emptied({ state }: MailRow) {
  return {
    variables: "{}",
    calendar: null,
    subject: "",
    shown: "[]",
    secret_id: null,
    next_at: null,
    state: state === "sent" || state === "failed" ? state : ("suppressed" as const),
  };
}
