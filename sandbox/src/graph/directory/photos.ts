import { type PhotoRecord, PHOTOS } from "../../entities/directory/photo.ts";
import { type UserRecord, USERS } from "../../entities/user.ts";
import { type Answer, type Call, found, param, type Route } from "../protocol/call.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";
import { groupInPath } from "./groups/group-access.ts";
import { drawPortrait } from "./portrait.ts";
import { notAllowed } from "./refusal.ts";
import { userInPath } from "./users.ts";

const SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const LARGEST = 648;
const drawn = new Map<string, Buffer>();
const MOST_KEPT = 500;

export const photos: readonly Route[] = [
  { method: "GET", template: "/users/{user}/photo", handle: describePhoto, options: ["$select"] },
  { method: "GET", template: "/users/{user}/photo/$value", handle: (call) => photo(call, LARGEST), options: [] },
  { method: "PUT", template: "/users/{user}/photo/$value", handle: putPhoto },
  { method: "GET", template: "/users/{user}/photos", handle: listPhotos, options: ["$select"] },
  {
    method: "GET",
    template: "/users/{user}/photos/{size}/$value",
    handle: (call) => photo(call, sizeOf(call)),
    options: [],
  },
  { method: "GET", template: "/groups/{id}/photo", handle: describeGroupPhoto, options: ["$select"] },
  { method: "GET", template: "/groups/{id}/photos", handle: listGroupPhotos, options: ["$select"] },
];

function noPhoto(): GraphRefusal {
  const text = "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";
  return new GraphRefusal({ status: 404, code: "ImageNotFound" }, text);
}

function personWithPhoto(call: Call): UserRecord {
  const user = userInPath(call);
  if (user.photo) return user;
  throw noPhoto();
}

function describePhoto(call: Call): Answer {
  const user = personWithPhoto(call);
  const type = PHOTOS.in(call.world).get(user.id)?.contentType;
  return found(call, `users('${user.id}')/photo/$entity`, photoJson(LARGEST, type));
}

function listPhotos(call: Call): Answer {
  const user = personWithPhoto(call);
  const type = PHOTOS.in(call.world).get(user.id)?.contentType;
  return found(call, `users('${user.id}')/photos`, { value: SIZES.map((size) => photoJson(size, type)) });
}

function photoJson(size: number, type = "image/png"): object {
  return { "@odata.mediaContentType": type, id: `${size}x${size}`, height: size, width: size };
}

function sizeOf(call: Call): number {
  const size = SIZES.find((known) => `${known}x${known}` === param(call, "size").toLowerCase());
  if (size === undefined)
    throw new GraphRefusal({ status: 404, code: "ImageNotFound" }, "There is no photo of this size.");
  return size;
}

/** What was put up, in the one size it has; else initials drawn in the wanted size. */
function photo(call: Call, size: number): Answer {
  const user = personWithPhoto(call);
  const uploaded = PHOTOS.in(call.world).get(user.id);
  if (uploaded !== undefined) return uploadedAnswer(uploaded);
  const data = portraitOf(user, size);
  return { status: 200, headers: { ETag: `"${user.id}-${size}"` }, bytes: { type: "image/png", data } };
}

/** The bytes of a photo that was put up. */
export function uploadedAnswer(photo: PhotoRecord): Answer {
  const data = Buffer.from(photo.bytes, "base64");
  return { status: 200, headers: { ETag: etagOf(photo) }, bytes: { type: photo.contentType, data } };
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

function putPhoto(call: Call): Answer {
  const user = userInPath(call);
  const { userId, permissions } = call.caller;
  if (userId !== null && userId !== user.id && !permissions.has("ProfilePhoto.ReadWrite.All")) throw notAllowed();
  keepPhoto(call, user.id);
  if (!user.photo) USERS.in(call.world).put({ ...user, photo: true });
  return { status: 200 };
}

/** Keeps the picture in the body as the photo of a person or group. */
export function keepPhoto({ world, headers, body }: Call, of: string): void {
  const contentType = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!/^image\/(jpeg|png|gif)$/.test(contentType) || body.length === 0)
    throw badRequest("The photo must be a picture with the Content-Type image/jpeg, image/png or image/gif.");
  PHOTOS.in(world).put({ of, contentType, bytes: body.toString("base64"), putAt: world.clock.now() });
}

/** The photo that was put up for a group or its team; 404 without one. */
export function groupPhoto(call: Call, groupId: string): PhotoRecord {
  const uploaded = PHOTOS.in(call.world).get(groupId);
  if (uploaded === undefined) throw noPhoto();
  return uploaded;
}

/** Metadata of a photo that was put up. */
export function groupPhotoJson(photo: PhotoRecord): object {
  return { "@odata.mediaEtag": etagOf(photo), ...photoJson(LARGEST, photo.contentType) };
}

function etagOf({ of, putAt }: PhotoRecord): string {
  return `W/"${of}-${putAt}"`;
}

function describeGroupPhoto(call: Call): Answer {
  const { id } = groupInPath(call);
  return found(call, `groups('${id}')/photo/$entity`, groupPhotoJson(groupPhoto(call, id)));
}

function listGroupPhotos(call: Call): Answer {
  const { id } = groupInPath(call);
  return found(call, `groups('${id}')/photos`, { value: [groupPhotoJson(groupPhoto(call, id))] });
}
