import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Heard } from "../../../listening.ts";
import { orderLook } from "../receiving/look-at-message.ts";
import { type Verdict, verdictsOn } from "./judge-chat.ts";
import { placeIn } from "./rules.ts";
import { forgetForeign } from "./store.ts";

/** Teams itself says in a chat who joined it; that may be one of ours. */
const Joined = z.looseObject({
  eventDetail: z.looseObject({ "@odata.type": z.literal("#microsoft.graph.membersAddedEventMessageDetail") }),
});

/**
 * Of what the whole tenant writes, what is of chats that are kept. What is of nobody's here is dropped, and counted; of a chat
 * that nobody has judged yet only the message's id is kept, and Microsoft asked for it once the chat is known to be ours.
 */
export async function onlyOurs(ctx: Context, tx: Transaction, heard: readonly Heard[]): Promise<Heard[]> {
  const kept: Heard[] = [];
  for (const [connection, those] of Map.groupBy(heard, (each) => each.connection)) {
    const chats = [...new Set(those.flatMap(({ path }) => placeIn(path)?.chat ?? []))];
    const verdicts = await verdictsOn(ctx, tx, { connection, chats });
    kept.push(...(await keptOf(ctx, tx, { those, verdicts })));
  }
  return kept;
}

async function keptOf(
  ctx: Context,
  tx: Transaction,
  { those, verdicts }: Pick<Weighed, "verdicts"> & { readonly those: readonly Heard[] },
): Promise<Heard[]> {
  const kept: Heard[] = [];
  for (const heard of those) if (await isKept(ctx, tx, { heard, verdicts })) kept.push(heard);
  return kept;
}

interface Weighed {
  readonly heard: Heard;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

async function isKept(ctx: Context, tx: Transaction, { heard, verdicts }: Weighed): Promise<boolean> {
  const { connection, content } = heard;
  const place = placeIn(heard.path);
  const verdict = place === undefined ? "foreign" : verdicts.get(place.chat);
  if (verdict === "ours") return true;
  const mayHaveChanged = Joined.safeParse(content).success;
  if (place === undefined || (verdict === "foreign" && !mayHaveChanged)) {
    ctx.metrics.brought("chats", "stranger", 1);
    return false;
  }
  if (mayHaveChanged) await forgetForeign(tx, { connection, chat: place.chat });
  await orderLook(ctx, tx, { connection, ...place, ofAnybody: true });
  return false;
}
