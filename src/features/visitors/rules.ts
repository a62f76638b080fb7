import type { Caller } from "../../kernel/access/caller.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Identifier } from "../../kernel/privacy/personal-data.ts";
import { MINUTE } from "../../kernel/time.ts";

/** What a mailed link is for, and how long it is good. */
export const LINK = { purpose: "visit", lasts: 15 * MINUTE } as const;

/** An identity as what tells a person from others, should they be erased. */
export function identityAsTold({ issuer, subject }: { issuer: string; subject: string }): Identifier {
  return { kind: `identity:${issuer}`, value: subject };
}

/** Whoever has a hand-over key can be any visitor, and adds and changes people: it is made by those who may do so. */
export function refuseWithoutPeople(caller: Caller | undefined): void {
  const lacking = (["people:read", "people:write"] as const).find((scope) => !caller?.scopes.has(scope));
  if (lacking === undefined) return;
  const { sentence, cure } = LACKS[caller?.who.kind === "user" ? "user" : "key"];
  throw new Failure("not-allowed", `${sentence} ${lacking}.`, { cure, reason: "scope-missing" });
}

const LACKS = {
  key: {
    sentence: "This key may not make a hand-over key: it lacks the scope",
    cure: "Use a key that has the scopes people:read and people:write besides keys:write.",
  },
  user: {
    sentence: "Your roles do not allow this: none of them has the scope",
    cure: "Ask an administrator of your organisation for a role that has it.",
  },
} as const;
