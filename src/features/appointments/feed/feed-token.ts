import { claimedBy, namedBy, namedProof } from "../../../kernel/secrets/named-proof.ts";
import type { Secrets } from "../../../kernel/secrets/store.ts";

/** Each renewal is a purpose of its own, so that the addresses before prove nothing any more. */
function purposeOf(revision: number): string {
  return `appointments.feed/${revision}`;
}

export function tokenOfFeed(secrets: Secrets, host: string, revision: number): string {
  return namedProof(secrets, purposeOf(revision), host);
}

/** The host whose feed a token may be of; only `isOfFeed` knows whether it is. */
export const hostClaimedBy = claimedBy;

export function isOfFeed(secrets: Secrets, token: string, revision: number): boolean {
  return namedBy(secrets, purposeOf(revision), token) !== undefined;
}
