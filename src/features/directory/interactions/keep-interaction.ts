import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Held } from "./held.ts";
import { recordInteractionWithin } from "./record-interaction.ts";
import { changeHeldInteraction } from "./store.ts";

/**
 * Keeps the one entry that stands for a meeting or an appointment on timelines: recorded when it is first held with somebody,
 * then moved along; with nobody, it stands on no timeline.
 */
export async function keepInteraction(ctx: Context, tx: Transaction, held: Held): Promise<void> {
  if (await changeHeldInteraction(tx, held)) return;
  const { kind, id, title, at, client, person } = held;
  if (client === undefined && person === undefined) return;
  await recordInteractionWithin(ctx, tx, {
    kind,
    title: title.slice(0, TITLE),
    at: at.toISOString(),
    text: "",
    [kind]: id,
    ...(client !== undefined && { client }),
    ...(person !== undefined && { person }),
  });
}

/** The longest title of an interaction. */
const TITLE = 200;
