import type { Transaction } from "../../../../kernel/database/database.ts";
import { findChannel } from "../../channels/store.ts";
import { type ConversationRow, membersOfAll } from "../../conversations/store.ts";
import type { Written } from "./mentions.ts";
import { authorsIn } from "./store.ts";

/** A conversation with those who can be mentioned in it. Who is in a channel is not asked for, so it is who wrote there. */
export async function writtenIn(tx: Transaction, conversation: ConversationRow): Promise<Written> {
  const { id, kind } = conversation;
  if (kind !== "channel") return { conversation, people: (await membersOfAll(tx, [id])).get(id) ?? [] };
  return { conversation, people: await authorsIn(tx, id), team: (await findChannel(tx, id))?.team_name };
}
