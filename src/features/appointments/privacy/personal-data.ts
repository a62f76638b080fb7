import type { Transaction } from "../../../kernel/database/database.ts";
import type { Identifier, PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { systemClock } from "../../../kernel/time.ts";
import { dropDocuments } from "../documents/store.ts";
import { addressOfPerson, appointmentsAbout, forgetCustomer, forgetHost, forgetMentions } from "./store.ts";

/** What appointments keep about people: those who book, and those who hold them. */
export const APPOINTMENT_PEOPLE: PersonalData = {
  what: "the appointments that a person booked or was booked for, with answers, documents and notes",
  export: ownOf,
  identify: async (tx, person) => {
    const own = await ownOf(tx, person);
    // The subject of a Teams meeting names whom it is with.
    const subjects = own.flatMap(({ service, customer_name: name }): Identifier[] =>
      name ? [{ kind: "subject", value: `${service}: ${name}` }] : [],
    );
    const phones = own.flatMap(({ customer_phone: value }): Identifier[] => (value ? [{ kind: "phone", value }] : []));
    return [...subjects, ...phones];
  },
  erase: async (tx, person, known) => {
    const addresses = known.flatMap(({ kind, value }) => (kind === "email" ? [value.toLowerCase()] : []));
    const own = await appointmentsAbout(tx, { person, addresses });
    const ids = own.map(({ id }) => id);
    await dropDocuments(tx, ids);
    await forgetCustomer(tx, ids);
    await forgetHost(tx, person, systemClock.now());
    await forgetMentions(tx, known);
  },
};

async function ownOf(tx: Transaction, person: string) {
  return appointmentsAbout(tx, { person, addresses: await addressOfPerson(tx, person) });
}
