import type { Context } from "../../../../context.ts";
import { sightOf } from "../../conversations/sight.ts";
import { conversationSeen } from "../../conversations/store.ts";
import type { Mentionable } from "./contract.ts";
import { WHOLES } from "./mentions.ts";
import { writtenIn } from "./written-in.ts";

const KINDS = ["everyone", "channel", "team"] as const;

/** Who can be mentioned in a conversation: people, then what stands for several at once. */
export async function showMentionable(ctx: Context, id: string): Promise<Mentionable[]> {
  const at = await ctx.transaction(async (tx) => writtenIn(tx, await conversationSeen(tx, id, await sightOf(ctx, tx))));
  const people = at.people.flatMap(({ object_id: objectId, name }): Mentionable[] =>
    objectId === null || name === null ? [] : [{ kind: "person", id: objectId, name }],
  );
  const wholes = KINDS.flatMap((kind): Mentionable[] => {
    const whole = WHOLES[kind](at);
    return whole === undefined ? [] : [{ kind, id: kind, name: whole.name }];
  });
  return [...people, ...wholes];
}
