import { fields } from "../../../../web/form/field.ts";
import type { User } from "../queries.ts";
import { WORDS } from "./words.ts";

/** What shows that it is oneself who does this: the password, and a code where there is a second factor. */
export const PROOF = fields([
  {
    name: "current",
    kind: "secret",
    label: () => WORDS.current,
    hint: () => WORDS.currentHint,
    required: true,
    max: 200,
    autoComplete: "current-password",
  },
  { name: "code", kind: "text", label: () => WORDS.ownCode, required: true, max: 40, autoComplete: "one-time-code" },
]);

export const NO_PROOF = { current: "", code: "" };

type Ways = Pick<User, "signsInBy">;

/** The fields of a proof that an account cannot fill in: who has no password is believed soon after signing in. */
export function beyond({ signsInBy }: Ways): string[] {
  if (!signsInBy.includes("password")) return ["current", "code"];
  return signsInBy.includes("second-factor") ? [] : ["code"];
}

/** The part of a request that proves it is oneself. */
export function proofOf(account: Ways, { current, code }: typeof NO_PROOF): { current?: string; code?: string } {
  const left = beyond(account);
  return {
    ...(left.includes("current") ? {} : { current }),
    ...(left.includes("code") ? {} : { code: code.trim() }),
  };
}
