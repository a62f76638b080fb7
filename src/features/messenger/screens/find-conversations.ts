import { parley } from "../../../web/parley.ts";
import type { Found } from "../../../web/screen.ts";
import { nameOf } from "./naming.ts";

const FEW = 6;

/** The few chats with the latest news whose topic or people are called like this. */
export async function findConversations(search: string, signal: AbortSignal): Promise<readonly Found[]> {
  const { items } = await parley.call("GET", "/api/conversations", { query: { search }, signal });
  return items.slice(0, FEW).map((conversation) => ({
    id: conversation.id,
    title: nameOf(conversation),
    ...(conversation.preview && { hint: conversation.preview.text }),
    to: `/messages/${conversation.id}`,
  }));
}
