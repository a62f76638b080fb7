import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { escapeHtml } from "../../graph/calendar/join-block.ts";
import { drawPortrait } from "../../graph/directory/portrait.ts";
import type { Actor } from "../../graph/messages/actor.ts";
import type { NewHostedContent, NewMessage } from "../../graph/messages/post.ts";
import { isMediaType } from "../../kernel/http.ts";
import { type JsonObject, numberAt, objectAt, objectsAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { needed } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";
import { fileAttachment, keepFile } from "./files.ts";
import { person } from "./person.ts";
import { snippetsIn } from "./snippet.ts";

/** What people write in the Teams client: text, files, pictures, code, where they are. */

const MAP_SIZE = 240;

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

function pictureIn(body: JsonObject): NewHostedContent[] {
  const picture = objectAt(body, "picture");
  if (picture === undefined) return [];
  return [{ temporaryId: "picture", contentType: mediaTypeIn(picture), bytes: needed(picture, "base64") }];
}

function mediaTypeIn(picture: JsonObject): string {
  const type = needed(picture, "contentType");
  if (isMediaType(type)) return type;
  throw new ControlRefusal(400, `"${type}" is no content type.`);
}

interface Location {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
}

function locationIn(body: JsonObject): Location | undefined {
  const location = objectAt(body, "location");
  if (location === undefined) return undefined;
  const latitude = numberAt(location, "latitude");
  const longitude = numberAt(location, "longitude");
  if (latitude === undefined || longitude === undefined) {
    throw new ControlRefusal(400, 'A location needs "latitude" and "longitude", numbers.');
  }
  return { latitude, longitude, name: textAt(location, "name") ?? `${latitude}, ${longitude}` };
}

/** A picture of the place; where Teams would draw a map, here are its initials. */
function mapIn(body: JsonObject): NewHostedContent[] {
  const location = locationIn(body);
  if (location === undefined) return [];
  const { name, latitude, longitude } = location;
  const picture = drawPortrait(name, `${latitude} ${longitude}`, MAP_SIZE);
  return [{ temporaryId: "map", contentType: "image/png", bytes: picture.toString("base64") }];
}

/** A link to the place. How Teams itself writes a shared location is documented nowhere. */
function placeIn(body: JsonObject): string[] {
  const location = locationIn(body);
  if (location === undefined) return [];
  const { latitude, longitude, name } = location;
  const address = `https://www.bing.com/maps?cp=${latitude}~${longitude}&amp;lvl=16`;
  return [`<p><a href="${address}">${escapeHtml(name)}</a></p>`];
}
