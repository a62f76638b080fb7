import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { clientOf } from "../clients/store.ts";
import { personOf } from "../store.ts";

/** Refuses a client or a person whom nobody has added, before anything is kept about them. */
export async function refuseUnknownNamed(
  tx: Transaction,
  { client, person }: { readonly client?: string | null | undefined; readonly person?: string | null | undefined },
): Promise<void> {
  if (client) await known("client", () => clientOf(tx, client));
  if (person) await known("person", () => personOf(tx, person));
}

async function known(field: "client" | "person", look: () => Promise<unknown>): Promise<void> {
  try {
    await look();
  } catch (cause) {
    if (!(cause instanceof Failure && cause.code === "not-found")) throw cause;
    throw new Failure("invalid-input", `A ${field} is named whom Parley does not know.`, {
      field,
      reason: `${field}-unknown`,
      cure: `Name one of GET /api/${field === "client" ? "clients" : "people"}.`,
    });
  }
}
