import { type Answer, type Call } from "../protocol/call.ts";
import { behaviorIn } from "./tree/conflicts.ts";
import { downloadUrl } from "./uploads/downloads.ts";
import { actorOf, itemInPath, type Located, spotInPath } from "./in-path.ts";
import { checkUnchanged, showItem } from "./show-item.ts";
import { invalidRequest } from "./refusals.ts";
import { replaceContent, writeFile } from "./tree/writing.ts";

/** Sends the caller to an address where the file lies without an access token. */
export function readContent(call: Call): Answer {
  return redirectTo(call, itemInPath(call, "read"));
}

export function redirectTo({ world, origin }: Call, { item }: Located): Answer {
  if (item.isFolder === true) throw invalidRequest("You cannot get content for a folder");
  return { status: 302, headers: { Location: downloadUrl(world, item, origin) } };
}

/** Writes a file in one go: 201 for a new one, 200 over one that was there. */
export function writeContent(call: Call): Answer {
  const { drive, existing, path, name } = spotInPath(call);
  if (existing !== undefined) checkUnchanged(call, existing);
  const { world, body: bytes } = call;
  if (call.params["path"] === undefined && existing !== undefined) {
    const item = replaceContent(world, existing, { bytes, editorId: actorOf(call) });
    return showItem(call, { drive, item });
  }
  const behavior = behaviorIn(call.query.get("@microsoft.graph.conflictBehavior"), "replace");
  const { item, isNew } = writeFile(world, drive, { path, name, bytes, behavior, authorId: actorOf(call) });
  return showItem(call, { drive, item }, isNew ? 201 : 200);
}
