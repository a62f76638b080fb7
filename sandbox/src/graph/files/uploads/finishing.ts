import type { FileUpload, UploadSessionRecord } from "../../../entities/files/upload-session.ts";
import { jsonReply, type Reply } from "../../../kernel/http.ts";
import type { World } from "../../../world.ts";
import { attachUpload } from "../../calendar/enclosures/attach-upload.ts";
import { driveOfOwner } from "../drives.ts";
import { itemJson } from "../item-json.ts";
import { invalidRequest, itemMissing } from "../refusals.ts";
import { writeFile } from "../tree/writing.ts";
import { bytesOf, closeUpload } from "./sessions.ts";

/** Makes of the uploaded bytes what they were sent for, and ends the session. A name that was taken meanwhile keeps it open. */
export function finishUpload(world: World, session: UploadSessionRecord, origin: string): Reply {
  if (session.total === null || session.received < session.total) {
    throw invalidRequest("The upload session is not complete: bytes are missing.");
  }
  const bytes = bytesOf(world, session);
  const { purpose } = session;
  if (purpose.kind === "file") {
    const reply = finishFile(world, purpose, { bytes, origin });
    closeUpload(world, session);
    return reply;
  }
  const place = attachUpload(world, purpose, bytes);
  closeUpload(world, session);
  if (place === undefined) throw itemMissing();
  return { status: 201, headers: { Location: `${origin}${place}` }, body: "" };
}

function finishFile(world: World, upload: FileUpload, { bytes, origin }: { bytes: Buffer; origin: string }): Reply {
  const { ownerId, path, name, conflict: behavior, authorId } = upload;
  const drive = driveOfOwner(world, ownerId);
  if (drive === undefined) throw itemMissing();
  const { item, isNew } = writeFile(world, drive, { path, name, bytes, behavior, authorId });
  return jsonReply(isNew ? 201 : 200, itemJson(world, item, { drive, origin }));
}
