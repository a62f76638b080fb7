import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { HOUR, later } from "../../../../kernel/time.ts";
import { holdRosters, isAnyRead } from "../store.ts";

/** A roster that is not read after so long got stuck, and holds up nobody. */
const STUCK = HOUR;

/** Nothing else changes the roster that stands until the transaction ends. Throws where one is being read. */
export async function holdStill(tx: Transaction, now: Date): Promise<void> {
  await holdRosters(tx);
  if (await isAnyRead(tx, later(now, -STUCK))) throw busy();
}

function busy(): Failure {
  return new Failure("unavailable", "A roster is being read at this moment.", {
    reason: "roster-being-read",
    cure: "Send the changes again once it is taken: GET /api/rosters.",
    retryAfter: 10,
  });
}
