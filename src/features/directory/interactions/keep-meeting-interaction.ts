import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { HeldMeeting } from "./held-meeting.ts";
import { recordInteractionWithin } from "./record-interaction.ts";
import { changeMeetingInteraction } from "./store.ts";

/**
 * Keeps the one entry that stands for a meeting on timelines: recorded when it is first held with somebody, then moved
 * along; with nobody, it stands on no timeline.
 */
export async function keepMeetingInteraction(ctx: Context, tx: Transaction, held: HeldMeeting): Promise<void> {
  if (await changeMeetingInteraction(tx, held)) return;
  const { meeting, title, at, client, person } = held;
  if (client === undefined && person === undefined) return;
  await recordInteractionWithin(ctx, tx, {
    kind: "meeting",
    title: title.slice(0, TITLE),
    at: at.toISOString(),
    text: "",
    meeting,
    ...(client !== undefined && { client }),
    ...(person !== undefined && { person }),
  });
}

/** The longest title of an interaction. */
const TITLE = 200;
