import type { Context } from "../../../../context.ts";
import { ofOneMoment } from "../../../../kernel/database/one-moment.ts";
import { shownMessage } from "../../conversations/show-messages.ts";
import { sightOf } from "../../conversations/sight.ts";
import { conversationSeen } from "../../conversations/store.ts";
import type { Message } from "../../contract.ts";
import { showOnTheWay } from "../../sending/show-outgoing.ts";
import type { Threads } from "./contract.ts";
import { postsAmong, repliesBefore, threadsPage } from "./store.ts";

const PAGE = 20;
const REPLIES = 50;

/** A page of the threads of a channel; with the first one, what is on its way there. */
export async function showThreads(ctx: Context, id: string, after: string | undefined): Promise<Threads> {
  return ctx.transaction(async (tx) => {
    // What is sent meanwhile would be neither written yet nor on its way any more.
    await ofOneMoment(tx);
    await conversationSeen(tx, id, await sightOf(ctx, tx));
    const rows = await threadsPage(tx, id, { after, limit: PAGE });
    const posts = await postsAmong(
      tx,
      id,
      rows.map(({ post }) => post),
    );
    const outgoing = after === undefined ? await showOnTheWay(tx, id) : [];
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    const items = rows.map(({ post, replies, last_at: at }) => {
      const message = posts.get(post);
      const counted = { post, replies: Number(replies), lastAt: at.toISOString() };
      return { ...counted, ...(message && { message: shownMessage(message) }) };
    });
    return { items, outgoing, ...(last && { cursor: last.post }) };
  });
}

interface Asked {
  readonly conversation: string;
  /** Microsoft's own id. */
  readonly post: string;
  readonly before: string | undefined;
}

/** A page of the replies to a post, the latest first. */
export async function showReplies(
  ctx: Context,
  { conversation, post, before }: Asked,
): Promise<{ items: Message[]; cursor?: string }> {
  return ctx.transaction(async (tx) => {
    await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    const rows = await repliesBefore(tx, { conversation, post }, { before, limit: REPLIES });
    const last = rows.length === REPLIES ? rows.at(-1) : undefined;
    return { items: rows.map(shownMessage), ...(last && { cursor: last.id }) };
  });
}
