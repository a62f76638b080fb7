import { escapeHtml } from "../../graph/calendar/join-block.ts";
import { drawPortrait } from "../../graph/directory/portrait.ts";
import type { NewHostedContent } from "../../graph/messages/post.ts";
import { isMediaType } from "../../kernel/http.ts";
import { type JsonObject, numberAt, objectAt, textAt } from "../../kernel/json.ts";
import { needed } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";

const MAP_SIZE = 240;

/** The picture of a draft, `{contentType, base64}`; none where it has none. */
export function pictureIn(body: JsonObject): NewHostedContent[] {
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
export function mapIn(body: JsonObject): NewHostedContent[] {
  const location = locationIn(body);
  if (location === undefined) return [];
  const { name, latitude, longitude } = location;
  const picture = drawPortrait(name, `${latitude} ${longitude}`, MAP_SIZE);
  return [{ temporaryId: "map", contentType: "image/png", bytes: picture.toString("base64") }];
}

/** A link to the place. How Teams itself writes a shared location is documented nowhere. */
export function placeIn(body: JsonObject): string[] {
  const location = locationIn(body);
  if (location === undefined) return [];
  const { latitude, longitude, name } = location;
  const address = `https://www.bing.com/maps?cp=${latitude}~${longitude}&amp;lvl=16`;
  return [`<p><a href="${address}">${escapeHtml(name)}</a></p>`];
}
