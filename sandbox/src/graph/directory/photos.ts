import type { UserRecord } from "../../entities/user.ts";
import { type Answer, type Call, found, param, type Route } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { drawPortrait } from "./portrait.ts";
import { userInPath } from "./users.ts";

const SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const LARGEST = 648;
const drawn = new Map<string, Buffer>();
const MOST_KEPT = 500;

export const photos: readonly Route[] = [
  { method: "GET", template: "/users/{user}/photo", handle: describePhoto },
  { method: "GET", template: "/users/{user}/photo/$value", handle: (call) => photo(call, LARGEST) },
  { method: "GET", template: "/users/{user}/photos", handle: listPhotos },
  { method: "GET", template: "/users/{user}/photos/{size}/$value", handle: (call) => photo(call, sizeOf(call)) },
];

function personWithPhoto(call: Call): UserRecord {
  const user = userInPath(call);
  if (user.photo) return user;
  const text = "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";
  throw new GraphRefusal({ status: 404, code: "ImageNotFound" }, text);
}

function describePhoto(call: Call): Answer {
  const user = personWithPhoto(call);
  return found(call, `users('${user.id}')/photo/$entity`, photoJson(LARGEST));
}

function listPhotos(call: Call): Answer {
  const user = personWithPhoto(call);
  return found(call, `users('${user.id}')/photos`, { value: SIZES.map(photoJson) });
}

function photoJson(size: number): object {
  return { "@odata.mediaContentType": "image/png", id: `${size}x${size}`, height: size, width: size };
}

function sizeOf(call: Call): number {
  const size = SIZES.find((known) => `${known}x${known}` === param(call, "size").toLowerCase());
  if (size === undefined)
    throw new GraphRefusal({ status: 404, code: "ImageNotFound" }, "There is no photo of this size.");
  return size;
}

function photo(call: Call, size: number): Answer {
  const user = personWithPhoto(call);
  const data = portraitOf(user, size);
  return { status: 200, headers: { ETag: `"${user.id}-${size}"` }, bytes: { type: "image/png", data } };
}

/** The person's picture as PNG. */
export function portraitOf(user: UserRecord, size: number): Buffer {
  const key = `${user.id} ${user.displayName} ${size}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  if (drawn.size >= MOST_KEPT) drawn.clear();
  const picture = drawPortrait(user.displayName, user.id, size);
  drawn.set(key, picture);
  return picture;
}
