import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { refuseUnknownNamed } from "../../directory/index.ts";
import type { MeetingWish, WholeWish } from "../contract.ts";
import { chosenOrganiser } from "../organisers/choose-organiser.ts";
import { refuseOdd, refusePast } from "../rules.ts";
import { meetingSettings } from "../settings/store.ts";
import type { Span } from "../store.ts";
import { wholeWish } from "./complete.ts";
import { spanIn } from "./span.ts";

/** The wish for a new meeting, filled up with what the organisation has chosen. Throws what is wrong with it. */
export async function firstWish(
  ctx: Context,
  tx: Transaction,
  asked: MeetingWish,
): Promise<{ readonly wish: WholeWish; readonly span: Span }> {
  await refuseUnknownNamed(tx, asked);
  const settings = await meetingSettings(tx);
  const organiser = await chosenOrganiser(ctx, tx, { asked, settings });
  const wish = wholeWish(asked, { before: undefined, settings, organiser, now: ctx.now });
  const span = spanIn(wish);
  refuseOdd(wish, span, ctx.now);
  refusePast(span.starts, ctx.now);
  return { wish, span };
}
