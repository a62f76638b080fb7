import type { Transaction } from "../../kernel/database/database.ts";
import { mailsOf, updateMail } from "./store.ts";

/** Something that tells a person from others, such as their e-mail address. */
interface Identifier {
  readonly kind: string;
  readonly value: string;
}

/**
 * Takes a person out of the mails to them; mails that have not gone stay here. That there was a mail for the event stays
 * known, so that the same event makes no second one.
 */
export async function eraseMails(tx: Transaction, person: string, known: readonly Identifier[] = []): Promise<void> {
  const addresses = known.filter(({ kind }) => kind === "email").map(({ value }) => value);
  for (const { id, state } of await mailsOf(tx, person, addresses)) {
    await updateMail(tx, id, {
      person: null,
      to_name: "",
      to_address: "",
      variables: "{}",
      calendar: null,
      subject: "",
      shown: "[]",
      log: "[]",
      secret_id: null,
      next_at: null,
      state: state === "sent" || state === "failed" ? state : "suppressed",
    });
  }
}
