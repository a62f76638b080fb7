import type { Context } from "../../../../context.ts";
import { crashPoint } from "../../../../kernel/crash-points.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { between } from "../../../../kernel/time.ts";
import { artifactsOfMeeting } from "../store.ts";
import { type After, afterAnswer, afterTrouble, isNews } from "./after-look.ts";
import type { Looking } from "./due.ts";
import { endsOf } from "./ends.ts";
import { keepListed } from "./keep-listed.ts";
import type { Outcome } from "./list-in-teams.ts";
import { isMoved, orderLook } from "./plan-looks.ts";
import { changeLook, lockedLook, type LookRow } from "./store.ts";

interface Done extends Looking {
  readonly outcome: Outcome;
}

/** Records what came of a look, and orders the next one. */
export async function recordLook(
  ctx: Context,
  tx: Transaction,
  { meeting, look: before, outcome }: Done,
): Promise<void> {
  const { kind } = before;
  const which = { meeting: meeting.id, kind };
  const fresh = "listed" in outcome ? await keepListed(ctx, tx, { ...outcome, meeting, kind }) : 0;
  crashPoint("artifact-found");
  const known = (await artifactsOfMeeting(tx, meeting.id, kind)).length;
  const now = ctx.clock.now();
  const look = (await lockedLook(tx, which)) ?? before;
  // Who asked while this look was under way wants to know what there is since then.
  const asked_at = askedSince(before, look);
  // Somebody moved the meeting meanwhile: what was planned for its new time holds.
  if (isMoved(look, meeting)) return changeLook(tx, which, { asked_at });
  const after = afterOutcome({ ...look, ends: endsOf(meeting) }, { outcome, known, now });
  await changeLook(tx, which, { ...after, looked_at: now, asked_at });
  if (after.next_look_at) await orderLook(ctx, tx, { which, at: after.next_look_at });
  const answered = asked_at === null ? look.asked_at : null;
  if (!isNews({ ...look, asked_at: answered }, after, fresh)) return;
  const data = { meeting: meeting.id, subject: meeting.wish.subject, kind, state: after.state, found: fresh };
  await ctx.record(tx, { what: "artifact.looked", about: meeting.id, data: { ...data, ...saidIn(after) } });
}

interface Known {
  readonly outcome: Outcome;
  readonly known: number;
  readonly now: Date;
}

function afterOutcome(look: LookRow & { readonly ends: readonly Date[] }, { outcome, known, now }: Known): After {
  return "trouble" in outcome
    ? afterTrouble(look, outcome.trouble, now)
    : afterAnswer(look, { ...outcome, known }, now);
}

/** When somebody asked since a look began; null where nobody did. */
function askedSince({ asked_at: before }: LookRow, { asked_at: asked }: LookRow): Date | null {
  return asked !== null && (before === null || between(before, asked) !== 0) ? asked : null;
}

function saidIn({ finding }: After): { reason?: string; sentence?: string } {
  return finding === null ? {} : { reason: finding.reason, sentence: finding.sentence };
}
