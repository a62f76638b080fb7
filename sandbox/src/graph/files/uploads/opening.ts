import type { ConflictBehavior } from "../../../entities/files/upload-session.ts";
import { flagAt, type JsonObject, numberAt, objectAt, textAt } from "../../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found } from "../../protocol/call.ts";
import { GraphRefusal } from "../../protocol/refusal.ts";
import { checkAction } from "../../protocol/schema.ts";
import { behaviorOf } from "../tree/conflicts.ts";
import { actorOf, spotInPath } from "../in-path.ts";
import { checkUnchanged } from "../show-item.ts";
import { isRoot } from "../tree/tree.ts";
import { invalidRequest } from "../refusals.ts";
import { openUpload, sessionJson } from "./sessions.ts";

const HOURS = 24;
/** What fits into a drive, in bytes. */
const MOST = 1024 ** 4;

/** Opens an upload of a file that is sent in pieces; a new one by its path, or over one that is there by its id. */
export function openFileUpload(call: Call): Answer {
  const { drive, existing, path, name } = spotInPath(call);
  if (existing !== undefined && (isRoot(existing) || existing.isFolder === true))
    throw invalidRequest("The item is a folder.");
  if (existing !== undefined) checkUnchanged(call, existing);
  const given = call.body.length === 0 ? {} : checkAction("driveItem.createUploadSession", bodyObject(call));
  const item = objectAt(given, "item");
  checkItem(item, name);
  const conflict: ConflictBehavior = call.params["path"] === undefined ? "replace" : behaviorOf(item, "fail");
  const isDeferred = flagAt(given, "deferCommit") ?? false;
  const purpose = { kind: "file", ownerId: drive.ownerId, path, name, conflict, isDeferred } as const;
  const session = openUpload(call.world, {
    purpose: { ...purpose, authorId: actorOf(call) },
    total: null,
    hours: HOURS,
  });
  return found(call, "microsoft.graph.uploadSession", sessionJson(call, session));
}

function checkItem(item: JsonObject | undefined, name: string): void {
  if ((numberAt(item, "fileSize") ?? 0) > MOST)
    throw new GraphRefusal({ status: 507, code: "quotaLimitReached" }, "Insufficient Space Available");
  const named = textAt(item, "name");
  if (named !== undefined && named.toLowerCase() !== name.toLowerCase())
    throw invalidRequest("The name in the body is not the one in the path.");
}
