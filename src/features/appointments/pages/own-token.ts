import { namedBy, namedProof } from "../../../kernel/secrets/named-proof.ts";
import type { Secrets } from "../../../kernel/secrets/store.ts";

const PURPOSE = "appointments.own";

/** What whoever booked an appointment finds it by, to change or cancel it. */
export function tokenOfAppointment(secrets: Secrets, id: string): string {
  return namedProof(secrets, PURPOSE, id);
}

/** The appointment that a token names; `undefined` where we have not made it. */
export function appointmentNamedBy(secrets: Secrets, token: string): string | undefined {
  return namedBy(secrets, PURPOSE, token);
}
