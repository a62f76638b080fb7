import type { Context } from "../../../context.ts";
import type { OrganisationId } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { hostRow } from "../hosts/store.ts";
import { showAppointments } from "../listing/show-appointments.ts";
import { appointmentsPage } from "../listing/store.ts";
import { hostClaimedBy, isOfFeed } from "./feed-token.ts";
import { feedAnywhere } from "./store.ts";
import { writeFeed } from "./write-feed.ts";

const BEHIND = 30 * DAY;
/** More than anybody has before them; calendar programs come back for what is further ahead. */
const MOST = 2000;

interface Feed {
  readonly organisation: OrganisationId;
  readonly host: string;
}

/** A host's appointments as an iCalendar file; whoever brings another token learns nothing of whether it was ever one. */
export async function showFeed(ctx: Context, token: string, from: string): Promise<string> {
  const feed = await ctx.gate.tried(token, from, () => find(ctx, token));
  if (feed === undefined) {
    throw new Failure("not-found", "There is no such calendar.", {
      cure: "Check that the address is whole, or make a new one: each new one ends the one before.",
    });
  }
  return read(ctx.gate.as(feed.organisation, ctx.actor), feed.host);
}

async function find(ctx: Context, token: string): Promise<Feed | undefined> {
  const host = hostClaimedBy(token);
  const row = host === undefined ? undefined : await ctx.gate.look((tx) => feedAnywhere(tx, host));
  if (!row?.feed_open || !isOfFeed(ctx.secrets, token, row.feed_revision)) return undefined;
  return { organisation: row.organisation_id, host: row.id };
}

async function read(ctx: Context, id: string): Promise<string> {
  return ctx.transaction(async (tx) => {
    const host = await hostRow(tx, id);
    const wanted = { host: id, state: ["pending", "confirmed"] as const, from: later(ctx.now, -BEHIND) };
    const rows = await appointmentsPage(tx, wanted, { after: undefined, limit: MOST, descending: false });
    const shown = await showAppointments(tx, rows);
    const sessions = new Map(rows.map(({ id: appointment, session_id }) => [appointment, session_id]));
    const bySession = Map.groupBy(shown, (appointment) => sessions.get(appointment.id) ?? appointment.id);
    return writeFeed({ name: host.name, bySession, stamp: ctx.now });
  });
}
