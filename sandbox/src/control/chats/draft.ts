import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { escapeHtml } from "../../graph/calendar/join-block.ts";
import type { Actor } from "../../graph/messages/actor.ts";
import type { NewMessage } from "../../graph/messages/post.ts";
import { type JsonObject, objectAt, objectsAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { needed } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";
import { fileAttachment, keepFile } from "./files.ts";
import { person } from "./person.ts";
import { mapIn, pictureIn, placeIn } from "./pictures.ts";
import { snippetsIn } from "./snippet.ts";

/** What people write in the Teams client: text, files, pictures, code, where they are. */

/** Who writes: the key of a user, or {"guest": "Name"} for somebody from outside. */
export function authorIn(world: World, body: JsonObject): Actor {
  const guest = textAt(objectAt(body, "from"), "guest");
  if (guest !== undefined) return { kind: "guest", name: guest };
  return { kind: "user", userId: person(world, needed(body, "from")).id };
}

/** The message that `text` or `html`, `files`, `picture`, `code` and `location` make together. */
export function readDraft(world: World, body: JsonObject): NewMessage {
  const author = authorIn(world, body);
  const files = objectsAt(body, "files").map((file) => fileAttachment(keepFile(world, author, file)));
  const snippets = snippetsIn(world, body);
  const attachments = [...files, ...snippets.map(({ attachment }) => attachment)];
  const pictures = [...pictureIn(body), ...mapIn(body)];
  const parts = [
    ...bodyIn(body),
    ...pictures.map(({ temporaryId }) => `<p><img src="../hostedContents/${temporaryId}/$value"></p>`),
    ...placeIn(body),
    ...attachments.map(({ id }) => `<attachment id="${id}"></attachment>`),
  ];
  if (parts.length === 0)
    throw new ControlRefusal(400, 'A message needs "text", "html", "files", "picture", "code" or "location".');
  const text = textAt(body, "text");
  const isPlain = parts.length === 1 && text !== undefined && textAt(body, "html") === undefined;
  return {
    author,
    body: isPlain ? { contentType: "text", content: text } : { contentType: "html", content: parts.join("") },
    mentions: objectsAt(body, "mentions"),
    attachments,
    hostedContents: [...pictures, ...snippets.map(({ lines }) => lines)],
    more: {},
  };
}

/** `text` or `html` alone, as for an edited message. */
export function readText(body: JsonObject): ChatMessageRecord["body"] {
  const html = textAt(body, "html");
  if (html !== undefined) return { contentType: "html", content: html };
  return { contentType: "text", content: needed(body, "text") };
}

function bodyIn(body: JsonObject): string[] {
  const text = textAt(body, "text");
  const html = textAt(body, "html") ?? (text === undefined ? undefined : `<p>${escapeHtml(text)}</p>`);
  return html === undefined ? [] : [html];
}
