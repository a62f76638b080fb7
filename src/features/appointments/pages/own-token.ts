import type { Secrets } from "../../../kernel/secrets/store.ts";

const PURPOSE = "appointments.own";
const ID_BYTES = 16;
const TOKEN = /^[\w-]{46}$/;

/** What a customer's own page of an appointment is found by: its id, and a proof that we named it. Nothing of it is kept. */
export function tokenOfAppointment(secrets: Secrets, id: string): string {
  return Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), secrets.prove(PURPOSE, id)]).toString("base64url");
}

/** The appointment that a token names; `undefined` where we have not made it. */
export function appointmentNamedBy(secrets: Secrets, token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes
    .subarray(0, ID_BYTES)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return secrets.isProven({ purpose: PURPOSE, text: id, proof: bytes.subarray(ID_BYTES) }) ? id : undefined;
}
