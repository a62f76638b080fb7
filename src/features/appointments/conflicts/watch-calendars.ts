import type { Context } from "../../../context.ts";
import { DAY, later, MINUTE } from "../../../kernel/time.ts";
import type { ChoreParts } from "../../../upkeep.ts";
import { appointmentRow } from "../booking/store.ts";
import { readCalendars } from "../calendars/read-calendars.ts";
import { hostRow } from "../hosts/store.ts";
import { hostsOf } from "../sessions/store.ts";
import { watchedHosts, watchedUntil } from "./store.ts";

/** Whoever was booked may have been taken in Outlook at the same moment; by then it shows both. */
const SOON = 10 * MINUTE;
/** Nobody's calendar is read further ahead than this. */
const FURTHEST = 100 * DAY;

/** Orders to look into the calendars of those who hold an appointment, a while after it was booked. */
export async function watchAfterwards(ctx: Context, appointment: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { session_id } = await appointmentRow(tx, appointment);
    for (const host of await hostsOf(tx, session_id))
      await ctx.order(tx, { job: "appointments.look", data: { host }, key: host, at: later(ctx.clock.now(), SOON) });
  });
}

/** Orders to look into the calendar of everybody who holds something that lies ahead. */
export async function watchAll({
  database,
  clock,
  order,
}: Pick<ChoreParts, "database" | "clock" | "order">): Promise<void> {
  for (const { host, organisation } of await database.acrossAll((tx) => watchedHosts(tx, clock.now())))
    await database.within(organisation, (tx) => order(tx, { job: "appointments.look", data: { host }, key: host }));
}

/** Reads a host's calendar as far as they hold something; reading it marks what has come in between. */
export async function lookIntoCalendar(ctx: Context, id: string): Promise<void> {
  const [host, until] = await ctx.transaction(async (tx) => [
    await hostRow(tx, id),
    await watchedUntil(tx, id, ctx.now),
  ]);
  if (until === undefined) return;
  const furthest = later(ctx.now, FURTHEST);
  await readCalendars(ctx, { hosts: [host], to: until < furthest ? until : furthest, youngest: MINUTE });
}
