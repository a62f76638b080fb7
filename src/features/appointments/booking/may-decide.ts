import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { isAllowedFor } from "../../users/index.ts";

/** Refuses members of staff whose role lets them decide about other services only. */
export async function mayDecide({ caller }: Context, tx: Transaction, service: string): Promise<void> {
  if (caller?.who.kind !== "user") return;
  const asked = { scope: "appointments:approve", limit: "services", id: service } as const;
  if (await isAllowedFor(tx, caller.who.id, asked)) return;
  throw new Failure("not-allowed", "You may not decide about appointments of this service.", {
    reason: "service-not-yours",
    cure: "Ask an administrator to add the service to your role.",
  });
}
