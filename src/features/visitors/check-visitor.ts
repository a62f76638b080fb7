import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { personOf } from "../directory/index.ts";
import { usersByEmail } from "../users/index.ts";

/**
 * An application hands visitors over, and neither operators nor the staff: it would change what is known of them. Where it
 * has `named` one of our people, their address must not be that of one of the staff either.
 */
export async function refuseStaff(tx: Transaction, id: string, { named }: { readonly named: boolean }): Promise<void> {
  const { audience, email } = await personOf(tx, id);
  const alike = named && email !== undefined ? await usersByEmail(tx, email) : [];
  if (audience === "user" && alike.length === 0) return;
  throw new Failure("not-signed-in", "This hand-over is refused: the person is no visitor, but works here.", {
    field: "handOver",
    reason: "hand-over-staff",
    cure: "Sign in on the page for staff, or have the application hand visitors over only.",
  });
}
