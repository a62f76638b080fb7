import type { JsonObject } from "../../kernel/json.ts";
import type { Answer, Call } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { select } from "../protocol/select.ts";
import { GROUP_LISTING } from "./groups/groups.ts";
import { GROUP_TYPE, objectsJson, USER_TYPE } from "./object-json.ts";
import { USUAL_PROPERTIES } from "./user-json.ts";
import { searched } from "./user-search.ts";
import { USER_LISTING } from "./users.ts";

/** Directory objects of all kinds side by side; what is filtered by is what people and groups have. */
const OBJECTS: Listing = {
  type: "user",
  context: "directoryObjects",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set([...USER_LISTING.filterBy, ...GROUP_LISTING.filterBy]),
  orderBy: USER_LISTING.orderBy,
};
const LISTINGS: Readonly<Record<string, Listing>> = { [USER_TYPE]: USER_LISTING, [GROUP_TYPE]: GROUP_LISTING };

/** Lists the objects of these ids, or those of one type only. */
export function listObjects(call: Call, ids: readonly string[], type?: typeof USER_TYPE | typeof GROUP_TYPE): Answer {
  const objects = objectsJson(call, ids);
  const rows = type === undefined ? objects : objects.filter((row) => row["@odata.type"] === type);
  const listing = type === undefined ? { ...OBJECTS, finish: finishFor(call) } : (LISTINGS[type] ?? OBJECTS);
  return list(call, listing, searched(call, { rows, json: (row) => row }));
}

/** Without $select a person comes with the usual properties, a group with all of them. */
function finishFor(call: Call): (item: JsonObject) => JsonObject {
  if (call.query.has("$select")) return (item) => item;
  return (item) => (item["@odata.type"] === USER_TYPE ? select(item, USUAL_PROPERTIES) : item);
}
