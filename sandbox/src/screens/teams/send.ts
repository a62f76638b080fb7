import { readDraft } from "../../control/chats/draft.ts";
import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { shareFiles } from "../../graph/files/sharing/message-files.ts";
import { postMessage } from "../../graph/messages/post.ts";
import { quoting } from "../../graph/messages/quote.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import { messageNamed, type Talk } from "./talk.ts";

/** Sends what was typed and chosen; as an answer where it is one. */
export async function send(talk: Talk, call: ScreenCall): Promise<void> {
  const { world, conversation } = talk;
  const { thread, teamId } = conversation;
  const draft = readDraft(world, await draftIn(talk, call));
  const answers = textIn(call, "answers");
  shareFiles(world, answers === "" ? postMessage(world, { thread, teamId, replyToId: null }, draft) : answer(answers));

  function answer(id: string): ChatMessageRecord {
    const answered = messageNamed(talk, id);
    if (teamId === null) return postMessage(world, { thread, teamId, replyToId: null }, quoting(draft, [answered]));
    return postMessage(world, { thread, teamId, replyToId: answered.replyToId ?? answered.id }, draft);
  }
}

/** What was typed and chosen, in the words of the control route for messages. */
async function draftIn({ viewer }: Talk, call: ScreenCall): Promise<JsonObject> {
  const text = textIn(call, "text");
  const [latitude, longitude] = ["latitude", "longitude"].map((name) => textIn(call, name));
  const picture = call.files.get("picture");
  const file = call.files.get("file");
  const name = textIn(call, "place");
  const place = { latitude: Number(latitude), longitude: Number(longitude), ...(name === "" ? {} : { name }) };
  return {
    from: viewer.id,
    ...(text === "" ? {} : { text }),
    ...(picture === undefined ? {} : { picture: await encoded(picture) }),
    ...(file === undefined ? {} : { files: [await encoded(file)] }),
    ...(latitude === "" || longitude === "" ? {} : { location: place }),
  };
}

async function encoded(file: File): Promise<JsonObject> {
  const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
  return { name: file.name, contentType: file.type === "" ? "application/octet-stream" : file.type, base64 };
}
