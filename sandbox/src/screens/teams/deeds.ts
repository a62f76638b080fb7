import { ControlRefusal } from "../../control/refusal.ts";
import { deleteMessage, editMessage, react, unreact } from "../../graph/messages/change.ts";
import type { Reply } from "../../kernel/http.ts";
import { redirect } from "../page.ts";
import { paramIn, type ScreenCall, textIn } from "../screen.ts";
import { conversationOf } from "./conversations.ts";
import { conversationPage } from "./pages.ts";
import { send } from "./send.ts";
import { messageNamed, ownMessage, type Talk } from "./talk.ts";
import { viewerIn } from "./who.ts";

type Deed = (talk: Talk, call: ScreenCall) => void | Promise<void>;

const DEEDS: ReadonlyMap<string, Deed> = new Map(
  Object.entries<Deed>({
    send,
    edit: (talk, call) => {
      const text = textIn(call, "text");
      if (text !== "")
        editMessage(talk.world, ownMessage(talk, textIn(call, "message")), {
          body: { contentType: "text", content: text },
        });
    },
    delete: (talk, call) => deleteMessage(talk.world, ownMessage(talk, textIn(call, "message"))),
    react: (talk, call) => reactTo(talk, call),
  }),
);

/** Does what a form of a conversation's page asks, and shows the page again. */
export async function doInConversation(call: ScreenCall): Promise<Reply> {
  const { world } = call;
  const viewer = viewerIn(call);
  const thread = paramIn(call, "thread");
  const conversation = viewer === undefined ? undefined : conversationOf(world, viewer, thread);
  if (viewer === undefined || conversation === undefined) return conversationPage(call);
  try {
    await DEEDS.get(textIn(call, "do"))?.({ world, viewer, conversation }, call);
  } catch (error) {
    if (error instanceof ControlRefusal) return conversationPage(call, error.message);
    throw error;
  }
  return redirect(`/teams/${viewer.id}/${encodeURIComponent(thread)}#composer`);
}

/** The same sign again takes it back. */
function reactTo(talk: Talk, call: ScreenCall): void {
  const message = messageNamed(talk, textIn(call, "message"));
  const wish = { userId: talk.viewer.id, reactionType: textIn(call, "reaction") };
  const isGiven = message.reactions.some(
    ({ userId, reactionType }) => userId === wish.userId && reactionType === wish.reactionType,
  );
  if (isGiven) unreact(talk.world, message, wish);
  else react(talk.world, message, wish);
}
