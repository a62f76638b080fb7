import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { refuseErased } from "../../kernel/privacy/tombstones.ts";
import { addPersonWithin, changePersonWithin } from "../directory/index.ts";
import { holderOf, linkIdentity, type Returned } from "../users/index.ts";
import { refuseStaff } from "./check-visitor.ts";
import { changeTold } from "./read-claims.ts";
import type { ReadHandOver } from "./read-hand-over.ts";
import { identityAsTold } from "./rules.ts";

/** The application's id of a person is what they are known by; their address never is. */
export async function personHandedOver(ctx: Context, tx: Transaction, { key, claims }: ReadHandOver): Promise<string> {
  // Keys of one name are one application's: a key that follows another knows the same people.
  const identity = { issuer: `hand-over:${key.name}`, subject: claims.sub };
  const known = (await holderOf(tx, identity))?.person;
  if (known === undefined) await refuseErased(tx, ctx, [identityAsTold(identity)]);
  const person = known ?? claims.person;
  if (person !== undefined) await refuseStaff(tx, person, { named: known === undefined });
  const { name, email, fields } = claims;
  const change = { name, fields, ...(email !== undefined && { email }) };
  const { id } =
    person === undefined
      ? await addPersonWithin(ctx, tx, { ...change, audience: "user" })
      : await changePersonWithin(ctx, tx, { id: person, change });
  if (known === undefined) await linkIdentity(tx, { ...identity, person: id, at: ctx.now });
  return id;
}

/** Who came back from an issuer; one who is new is added, with the claims that fill their fields. */
export async function personFromProvider(
  inside: Context,
  tx: Transaction,
  { identity, provider }: Pick<Returned, "identity" | "provider">,
): Promise<string> {
  const change = changeTold(identity, provider);
  const known = (await holderOf(tx, identity))?.person;
  if (known === undefined) await refuseErased(tx, inside, [identityAsTold(identity)]);
  const { id } = known
    ? await changePersonWithin(inside, tx, { id: known, change })
    : await addPersonWithin(inside, tx, { ...change, audience: "user" });
  if (!known)
    await linkIdentity(tx, { issuer: identity.issuer, subject: identity.subject, person: id, at: inside.now });
  return id;
}
