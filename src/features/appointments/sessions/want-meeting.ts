import type { Transaction } from "../../../kernel/database/database.ts";
import { WITH_TEAMS } from "../catalog.ts";
import { wantMeetingAt } from "./store.ts";

/** Wants a Teams meeting for a session, where it takes place in one; false where it does not. */
export async function wantMeetingFor(tx: Transaction, session: string): Promise<boolean> {
  return wantMeetingAt(tx, session, [...WITH_TEAMS]);
}
