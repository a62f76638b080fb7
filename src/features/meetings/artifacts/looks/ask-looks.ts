import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { lockedMeeting, type MeetingRow } from "../../store.ts";
import type { Kind } from "../contract.ts";
import { begin, kindsOn } from "./plan-looks.ts";
import { changeLook, lookOf } from "./store.ts";

/** Looks now, for everything that a meeting may have left behind. Each kind tells by itself when it is done. */
export async function askLooks(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const meeting = await lockedMeeting(tx, id);
    refuseUnheld(meeting);
    const kinds = await kindsOn(ctx, tx);
    if (kinds.length === 0) throw ALL_OFF;
    const asked = [];
    for (const kind of kinds) if (await askLook(ctx, tx, { meeting, kind })) asked.push(kind);
    const data = { meeting: id, subject: meeting.wish.subject, kinds: asked };
    if (asked.length > 0) await ctx.record(tx, { what: "artifact.looks-asked", about: id, data });
  });
}

/** Orders a look for one kind now; false where none is possible, or one is under way. */
export async function askLook(
  ctx: Context,
  tx: Transaction,
  { meeting, kind }: { readonly meeting: MeetingRow; readonly kind: Kind },
): Promise<boolean> {
  const which = { meeting: meeting.id, kind };
  if ((await lookOf(tx, which)) === undefined) await begin(ctx, tx, { meeting, kind });
  const look = await lookOf(tx, which);
  if (look === undefined || look.state === "impossible" || look.asked_at !== null) return false;
  await changeLook(tx, which, { asked_at: ctx.clock.now() });
  await ctx.order(tx, { job: "artifacts.look", data: which });
  return true;
}

function refuseUnheld({ cancelled, join_url }: MeetingRow): void {
  if (!cancelled && join_url !== null) return;
  const why = cancelled ? "is cancelled" : "is not open in Teams yet";
  throw new Failure("conflict", `This meeting ${why}, so there is nothing to look for.`, {
    reason: cancelled ? "meeting-cancelled" : "meeting-not-open",
    cure: cancelled ? "What was found before stays listed." : "Look again once it has a link.",
  });
}

const ALL_OFF = new Failure("conflict", "Neither recordings nor transcripts are switched on.", {
  reason: "ability-off",
  cure: "Switch the abilities on under Connections, and grant what they need.",
});
