import type { Transaction } from "../../../kernel/database/database.ts";
import { WITH_TEAMS } from "../catalog.ts";
import { patchMeeting, sessionRow } from "./store.ts";

/** Wants a Teams meeting for a session, where it takes place in one; false where it does not. */
export async function wantMeetingFor(tx: Transaction, session: string): Promise<boolean> {
  const { place } = await sessionRow(tx, session);
  if (!WITH_TEAMS.has(place.kind)) return false;
  await patchMeeting(tx, session, { wanted: true });
  return true;
}
