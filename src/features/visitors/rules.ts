import { MINUTE } from "../../kernel/time.ts";
import type { Identifier } from "../../kernel/privacy/personal-data.ts";

/** What a mailed link is for, and how long it is good. */
export const LINK = { purpose: "visit", lasts: 15 * MINUTE } as const;

/** An identity as what tells a person from others, should they be erased. */
export function identityAsTold({ issuer, subject }: { issuer: string; subject: string }): Identifier {
  return { kind: `identity:${issuer}`, value: subject };
}
