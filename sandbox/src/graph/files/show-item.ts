import type { DriveItemRecord } from "../../entities/files/drive-item.ts";
import { type Answer, type Call, found } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { driveIdOf } from "./drives.ts";
import type { Located } from "./in-path.ts";
import { etagOf, itemJson } from "./item-json.ts";

/** An answer with one item. */
export function showItem(call: Call, { drive, item }: Located, status = 200): Answer {
  const names = selectionOf(call, "driveItem");
  const json = select(itemJson(call.world, item, { drive, origin: call.origin }), names);
  const context = `drives('${encodeURIComponent(driveIdOf(drive))}')/items/$entity`;
  return { ...found(call, context, json), status, headers: { ETag: etagOf(item) } };
}

/** Refuses a change of something that has changed since the caller last read it. */
export function checkUnchanged(call: Call, item: DriveItemRecord): void {
  const wanted = call.headers["if-match"];
  if (wanted === undefined || wanted === "*" || wanted.replace(/^W\//, "") === etagOf(item)) return;
  throw new GraphRefusal(
    { status: 412, code: "resourceModified" },
    "The resource has changed since the caller last read it; usually an eTag mismatch",
  );
}
