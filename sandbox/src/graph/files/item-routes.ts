import type { Route } from "../protocol/call.ts";
import { CHILDREN_OPTIONS, listChildren } from "./children.ts";
import { readContent, writeContent } from "./contents.ts";
import { changeItemInPath, deleteItem, readItem } from "./items.ts";
import { addFolder } from "./new-folders.ts";
import { openFileUpload } from "./uploads/opening.ts";

const ONE = ["$select"];

/** An item and what lies in it, by whatever it is named. */
export function routesOfItem(item: string): Route[] {
  return [
    { method: "GET", template: item, handle: readItem, options: ONE },
    { method: "GET", template: `${item}/children`, handle: listChildren, options: CHILDREN_OPTIONS },
    { method: "POST", template: `${item}/children`, handle: addFolder },
  ];
}

/** What an item but the root has: a name, content. */
export function routesOfFile(item: string): Route[] {
  return [
    { method: "PATCH", template: item, handle: changeItemInPath },
    { method: "DELETE", template: item, handle: deleteItem },
    { method: "GET", template: `${item}/content`, handle: readContent, options: [] },
    { method: "PUT", template: `${item}/content`, handle: writeContent },
    { method: "POST", template: `${item}/createUploadSession`, handle: openFileUpload },
  ];
}
