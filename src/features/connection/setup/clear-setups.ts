import type { Database } from "../../../kernel/database/database.ts";
import { forgetSecret } from "../../../kernel/secrets/store.ts";
import type { Clock } from "../../../kernel/time.ts";
import { deadSetups, forgetKey } from "./store.ts";

/** Drops the keys of set-ups that nobody finished in time. */
export async function clearSetups({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  await database.acrossAll(async (tx) => {
    for (const { id, secret_id: secretId } of await deadSetups(tx, clock.now())) {
      await forgetKey(tx, id);
      if (secretId !== null) await forgetSecret(tx, secretId);
    }
  });
}
