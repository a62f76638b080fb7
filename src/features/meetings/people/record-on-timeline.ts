import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { keepInteraction } from "../../directory/index.ts";
import type { MeetingRow } from "../store.ts";

/** Keeps the entry that stands for the meeting on the timelines of whom it is held with. */
export async function recordOnTimeline(ctx: Context, tx: Transaction, meeting: MeetingRow): Promise<void> {
  const { id, client_id, person_id, wish, starts_at, cancelled } = meeting;
  await keepInteraction(ctx, tx, {
    kind: "meeting",
    id,
    title: wish.subject,
    at: starts_at,
    cancelled,
    client: client_id ?? undefined,
    person: person_id ?? undefined,
  });
}
