import type { Context } from "../../../context.ts";
import { later } from "../../../kernel/time.ts";
import { FRESH } from "../calendars/rules.ts";
import { outdateCalendars } from "../calendars/store.ts";
import { hostsOf, sessionOfMeeting } from "../sessions/store.ts";

/** Hears that Outlook shows a meeting elsewhere, or no longer: what is known of its hosts' calendars is out of date. */
export async function hearOutlook(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const session = await sessionOfMeeting(tx, id);
    if (session === undefined) return;
    await outdateCalendars(tx, { hosts: await hostsOf(tx, session), readBefore: later(ctx.clock.now(), -FRESH - 1) });
  });
}
