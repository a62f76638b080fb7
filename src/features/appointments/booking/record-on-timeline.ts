import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { keepInteraction } from "../../directory/index.ts";
import { subjectOf } from "../meeting/rules.ts";
import { serviceRow } from "../services/store.ts";
import { sessionRow } from "../sessions/store.ts";
import type { AppointmentRow } from "./store.ts";

/** Keeps the entry of an appointment on the timelines of whom it is held with, unless its Teams meeting has one there. */
export async function recordOnTimeline(ctx: Context, tx: Transaction, row: AppointmentRow): Promise<void> {
  const { id, client_id, person_id, starts_at, state } = row;
  if (client_id === null && person_id === null) return;
  const { wish } = await serviceRow(tx, row.service_id);
  const stands = isAgreed(row) && !(wish.capacity === 1 && (await meets(tx, row)));
  await keepInteraction(ctx, tx, {
    kind: "appointment",
    id,
    title: subjectOf(wish, row),
    at: starts_at,
    cancelled: state !== "confirmed",
    ...heldWith(stands ? row : NOBODY),
  });
}

/** What only waits for approval has never been agreed with anybody. */
function isAgreed({ state }: AppointmentRow): boolean {
  return state === "confirmed" || state === "cancelled";
}

async function meets(tx: Transaction, { session_id }: AppointmentRow): Promise<boolean> {
  return (await sessionRow(tx, session_id)).meeting_wanted;
}

const NOBODY = { client_id: null, person_id: null };

function heldWith({ client_id, person_id }: Pick<AppointmentRow, "client_id" | "person_id">) {
  return { client: client_id ?? undefined, person: person_id ?? undefined };
}
