import { z } from "zod";
import { route } from "../../../../feature.ts";
import { Message } from "../../contract.ts";
import { Threads } from "./contract.ts";
import { showReplies, showThreads } from "./show-threads.ts";

const READ = { kind: "scope", scope: "messages:read" } as const;
const ById = z.object({ id: z.uuid() });
/** Microsoft's ids of messages. */
const Post = z.string().regex(/^\d{1,15}$/);

/** What was written in a channel, post by post. */
export const threadRoutes = [
  route({
    method: "GET",
    path: "/api/conversations/:id/threads",
    access: READ,
    summary:
      "Lists the posts of a channel, those first in which something was written last, with how many replies each has; with the first page, what is on its way there.",
    params: ById,
    query: z.object({ cursor: Post.optional() }),
    answers: { 200: Threads },
    handle: async (ctx, { params, query }) => ({ status: 200, body: await showThreads(ctx, params.id, query.cursor) }),
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id/threads/:post/replies",
    access: READ,
    summary: "Lists the replies to a post of a channel, the latest first; `post` is Microsoft's own id of it.",
    params: ById.extend({ post: Post }),
    query: z.object({ cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(Message), cursor: z.string().optional() }) },
    handle: async (ctx, { params: { id: conversation, post }, query }) => ({
      status: 200,
      body: await showReplies(ctx, { conversation, post, before: query.cursor }),
    }),
  }),
];
