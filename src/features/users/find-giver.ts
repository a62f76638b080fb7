import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { type Giver, hasRole } from "./rules.ts";
import { userOf } from "./store.ts";

/** What the caller may give to others. The key of the installation may do what an owner may; other keys are no owners. */
export async function giverOf({ caller }: Context, tx: Transaction): Promise<Giver> {
  if (caller === undefined) throw new Error("Roles are given by a caller.");
  const { who, scopes } = caller;
  const isOwner =
    who.kind === "user"
      ? hasRole((await userOf(tx, who.id)).roles, "owner")
      : who.kind === "key" && who.id === undefined;
  return { scopes, isOwner };
}

/** The user who calls, in person. */
export function ownId({ caller }: Context): string {
  if (caller?.who.kind === "user") return caller.who.id;
  throw new Failure("not-allowed", "This is about somebody's own account.", { cure: "Sign in in person." });
}
