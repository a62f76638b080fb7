import type { Transaction } from "../../../kernel/database/database.ts";
import { later, SECOND } from "../../../kernel/time.ts";
import { NOTHING } from "./totals.ts";
import type { Plan } from "./shown.ts";
import { countParts, type PartCount, type PlanRow } from "./store.ts";

/** Plans as they are told, with how far they are. */
export async function shownPlans(tx: Transaction, rows: readonly PlanRow[], now: Date): Promise<Plan[]> {
  const counts = Map.groupBy(
    await countParts(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ plan }) => plan,
  );
  return rows.map((row) => shown(row, counts.get(row.id) ?? [], now));
}

function shown(row: PlanRow, counts: readonly PartCount[], now: Date): Plan {
  const {
    id,
    state,
    cause,
    scope,
    drawn_by,
    created_at,
    drawn_at,
    begun_by,
    begun_at,
    ended_at,
    totals,
    finding,
    warnings,
  } = row;
  return {
    id,
    state,
    cause,
    ...(scope !== null && { classes: scope }),
    drawnBy: drawn_by,
    createdAt: created_at.toISOString(),
    ...(drawn_at !== null && { drawnAt: drawn_at.toISOString(), totals: { ...NOTHING, ...totals } }),
    ...(begun_by !== null && { begunBy: begun_by }),
    ...(begun_at !== null && { begunAt: begun_at.toISOString() }),
    ...(ended_at !== null && { endedAt: ended_at.toISOString() }),
    progress: progressOf(state, counts, now),
    warnings: [...warnings],
    ...(finding !== null && { finding }),
  };
}

function progressOf(state: PlanRow["state"], counts: readonly PartCount[], now: Date): Plan["progress"] {
  const teams = (name: PartCount["state"]) => counts.find((each) => each.state === name)?.teams ?? 0;
  const left = counts.filter((each) => each.state === "waiting" || each.state === "running");
  const requestsLeft = left.reduce((sum, { requests }) => sum + requests, 0);
  const creates = left.reduce((sum, each) => sum + each.creates, 0);
  return {
    waiting: teams("waiting"),
    stopped: teams("stopped"),
    running: teams("running"),
    done: teams("done"),
    failed: teams("failed"),
    refused: counts.reduce((sum, { refused }) => sum + refused, 0),
    requestsLeft,
    ...(state === "running" && { endsAbout: later(now, lasts({ requestsLeft, creates })).toISOString() }),
  };
}

/** Requests a second that Microsoft documents for an app in a tenant: making teams, and all else that is done in them. */
const MADE = 10;
const OTHER = 30;

/** Milliseconds that so many requests take at least under Microsoft's limits. */
function lasts({ requestsLeft, creates }: { readonly requestsLeft: number; readonly creates: number }): number {
  return Math.max(creates / MADE, (requestsLeft - creates) / OTHER) * SECOND;
}
