import { namedBy, namedProof } from "../../../kernel/secrets/named-proof.ts";
import type { Secrets } from "../../../kernel/secrets/store.ts";

const PURPOSE = "meetings.join-page";

/** What a meeting's join page is found by. */
export function tokenOf(secrets: Secrets, id: string): string {
  return namedProof(secrets, PURPOSE, id);
}

/** The meeting that a token names; `undefined` where we have not made it. */
export function meetingNamedBy(secrets: Secrets, token: string): string | undefined {
  return namedBy(secrets, PURPOSE, token);
}
