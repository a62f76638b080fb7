import type { Secrets } from "../../../kernel/secrets/store.ts";

const PURPOSE = "meetings.join-page";
const ID_BYTES = 16;
const TOKEN = /^[\w-]{46}$/;

/** What a meeting's join page is found by: its id, and a proof that we named it. Nothing of it is kept. */
export function tokenOf(secrets: Secrets, id: string): string {
  return Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), secrets.prove(PURPOSE, id)]).toString("base64url");
}

/** The meeting that a token names; `undefined` where we have not made it. */
export function meetingNamedBy(secrets: Secrets, token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes
    .subarray(0, ID_BYTES)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const proof = bytes.subarray(ID_BYTES);
  return secrets.isProven({ purpose: PURPOSE, text: id, proof }) ? id : undefined;
}
