import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { instantFrom } from "../../../kernel/time.ts";
import type { Interaction, InteractionWish } from "./contract.ts";
import { refuseUnknownNamed } from "./refuse-unknown.ts";
import { insertInteraction, interactionOf } from "./store.ts";

/** Records something that was said, written or done. */
export async function recordInteraction(ctx: Context, wish: InteractionWish): Promise<Interaction> {
  return ctx.transaction((tx) => recordInteractionWithin(ctx, tx, wish));
}

/** The same in a transaction that does more. */
export async function recordInteractionWithin(
  ctx: Context,
  tx: Transaction,
  wish: InteractionWish,
): Promise<Interaction> {
  const { kind, title, text, client, person, meeting, appointment } = wish;
  await refuseUnknownNamed(tx, { client, person });
  const at = wish.at === undefined ? ctx.now : (instantFrom(wish.at) ?? ctx.now);
  const id = ctx.random.uuid();
  await insertInteraction(tx, {
    id,
    kind,
    at,
    title,
    text,
    client,
    person,
    meeting,
    appointment,
    actor: ctx.actor,
    now: ctx.now,
  });
  await ctx.record(tx, { what: "interaction.recorded", about: id, data: { kind, client, person } });
  const kept = await interactionOf(tx, id);
  if (kept === undefined) throw new Error("An interaction was recorded and is not there.");
  return kept;
}
