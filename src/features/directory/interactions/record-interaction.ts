import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { clientOf } from "../clients/store.ts";
import { personOf } from "../store.ts";
import type { Interaction, InteractionWish } from "./contract.ts";
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
  const { kind, title, text, client, person, meeting } = wish;
  if (client !== undefined) await known("client", () => clientOf(tx, client));
  if (person !== undefined) await known("person", () => personOf(tx, person));
  const at = wish.at === undefined ? ctx.now : (instantFrom(wish.at) ?? ctx.now);
  const id = ctx.random.uuid();
  await insertInteraction(tx, { id, kind, at, title, text, client, person, meeting, actor: ctx.actor, now: ctx.now });
  await ctx.record(tx, { what: "interaction.recorded", about: id, data: { kind, client, person } });
  const kept = await interactionOf(tx, id);
  if (kept === undefined) throw new Error("An interaction was recorded and is not there.");
  return kept;
}

async function known(field: "client" | "person", look: () => Promise<unknown>): Promise<void> {
  try {
    await look();
  } catch (cause) {
    if (!(cause instanceof Failure && cause.code === "not-found")) throw cause;
    throw new Failure("invalid-input", `The interaction names a ${field} whom Parley does not know.`, {
      field,
      reason: `${field}-unknown`,
      cure: `Name one of GET /api/${field === "client" ? "clients" : "people"}.`,
    });
  }
}
