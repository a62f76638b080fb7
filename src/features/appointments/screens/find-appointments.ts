import { parley } from "../../../web/parley.ts";
import type { Found } from "../../../web/screen.ts";
import { momentWords, viewer } from "../../../web/when/words.ts";
import { titleOf } from "./words.ts";

const FEW = 6;

/** The latest few appointments of customers who are called like this. */
export async function findAppointments(search: string, signal: AbortSignal): Promise<readonly Found[]> {
  const { items } = await parley.call("GET", "/api/appointments", { query: { search, order: "latest" }, signal });
  return items.slice(0, FEW).map((appointment) => ({
    id: appointment.id,
    title: titleOf(appointment),
    hint: momentWords(new Date(appointment.start), viewer()),
    to: `/appointments/${appointment.id}`,
  }));
}
