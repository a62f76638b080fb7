import type { Chat } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import { allChatsOf, GraphError, membersOfChat } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { areJust, mayBeGroup } from "./rules.ts";
import { type BeginningRow, claimedThreads } from "./store.ts";

/** Microsoft's clock and ours differ a little. */
const SKEW = MINUTE;

/**
 * Looks for a group that Microsoft was asked to make and gave no clear answer about: one of the author's chats with the
 * same topic and just these people, made since it was asked, that no other beginning became. Undefined where there is none.
 */
export async function findGroup(ctx: Context, row: BeginningRow): Promise<Chat | undefined> {
  const since = later(row.asked_at ?? row.created_at, -SKEW);
  const { graph } = await reachMicrosoft(ctx, row.connection_id);
  const chats = await allChatsOf(graph, row.author_object_id).catch(refuseWithoutSight);
  const alike = chats.filter((chat) => mayBeGroup(chat, { topic: row.topic, since }));
  const ids = alike.flatMap(({ id }) => id ?? []);
  const claimed = await ctx.transaction((tx) => claimedThreads(tx, row.connection_id, ids));
  for (const chat of alike) {
    if (!chat.id || claimed.has(chat.id)) continue;
    if (areJust(await membersOfChat(graph, chat.id), row.people)) return chat;
  }
  return undefined;
}

/** Without a look nobody can tell; asked again, Microsoft might make a second one. */
function refuseWithoutSight(cause: unknown): never {
  if (!(cause instanceof GraphError && cause.status === 403)) throw cause;
  throw new Failure(
    "upstream-refused",
    "Whether Microsoft made the group cannot be found out, since Parley may not look through the chats.",
    {
      reason: "group-in-doubt",
      cure: "Look in Teams whether the group is there before you begin it again, and have an administrator consent to Chat.Read.All.",
      cause,
    },
  );
}
