import type { DriveItemRecord } from "../../entities/files/drive-item.ts";
import { driveOfUser } from "../../graph/files/drives.ts";
import { writeFile } from "../../graph/files/tree/writing.ts";
import type { Actor } from "../../graph/messages/actor.ts";
import { type Attachment, attachmentJson } from "../../graph/messages/enclosed.ts";
import { isMediaType } from "../../kernel/http.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { needed } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";
import { person } from "./person.ts";

/** Files of chats lie in the OneDrive of whoever sends them. */
export function keepFile(world: World, author: Actor, file: JsonObject): DriveItemRecord {
  const owner = author.kind === "user" ? person(world, author.userId) : undefined;
  const drive = owner === undefined ? undefined : driveOfUser(world, owner.id);
  if (drive === undefined) throw new ControlRefusal(400, "Somebody from outside has no OneDrive to send files from.");
  const type = textAt(file, "contentType");
  if (type !== undefined && !isMediaType(type)) throw new ControlRefusal(400, `"${type}" is no content type.`);
  const { item } = writeFile(world, drive, {
    path: "Microsoft Teams Chat Files",
    name: needed(file, "name"),
    ...(type === undefined ? {} : { type }),
    bytes: Buffer.from(needed(file, "base64"), "base64"),
    behavior: "rename",
    authorId: drive.ownerId,
  });
  return item;
}

/** chatMessageAttachment of a file. */
export function fileAttachment({ eTag, name, webUrl }: DriveItemRecord): Attachment {
  return attachmentJson({ id: eTag, contentType: "reference", contentUrl: webUrl, name });
}
