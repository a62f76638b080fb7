import { DELETED_OBJECTS, type DeletedObject, deletedObjects } from "../../../entities/directory/deleted-object.ts";
import { type Answer, type Call, found, NO_CONTENT, param, type Route } from "../../protocol/call.ts";
import { listRows, type Listing } from "../../protocol/page.ts";
import { missingObject } from "../../protocol/refusal.ts";
import { GROUP_LISTING } from "../groups/groups.ts";
import { notAllowed } from "../refusal.ts";
import { deletedJson, plainJson } from "./deleted-json.ts";
import { restoreObject } from "./restoring.ts";
import { DIRECTORY_OPTIONS, USER_LISTING } from "../users.ts";

type Kind = DeletedObject["kind"];

const LISTINGS: Readonly<Record<Kind, Listing>> = {
  user: { ...USER_LISTING, usual: [...(USER_LISTING.usual ?? []), "deletedDateTime"] },
  group: GROUP_LISTING,
  application: { ...GROUP_LISTING, type: "application", context: "applications" },
  servicePrincipal: { ...GROUP_LISTING, type: "servicePrincipal", context: "servicePrincipals" },
};
const NEWEST_FIRST = new Set(["displayName", "createdDateTime", "deletedDateTime"]);
const APP_WRITERS = ["Application.ReadWrite.OwnedBy", "Application.ReadWrite.All", "Directory.ReadWrite.All"];
/** Who may take something out of the bin, for good or to put it back. */
const WRITERS: Readonly<Record<Kind, readonly string[]>> = {
  user: ["User.DeleteRestore.All", "User.ReadWrite.All", "Directory.ReadWrite.All"],
  group: ["Group.ReadWrite.All", "Directory.ReadWrite.All"],
  application: APP_WRITERS,
  servicePrincipal: APP_WRITERS,
};

/** What was deleted in the last 30 days. */
export const deletedItems: readonly Route[] = [
  ...(["user", "group", "application", "servicePrincipal"] as const).map((kind): Route => ({
    method: "GET",
    template: `/directory/deletedItems/microsoft.graph.${kind}`,
    handle: (call) => listDeleted(call, kind),
    options: DIRECTORY_OPTIONS,
  })),
  { method: "GET", template: "/directory/deletedItems/{id}", handle: readDeleted, options: ["$select"] },
  { method: "DELETE", template: "/directory/deletedItems/{id}", handle: purge },
  { method: "POST", template: "/directory/deletedItems/{id}/restore", handle: restore },
];

function listDeleted(call: Call, kind: Kind): Answer {
  const rows = deletedObjects(call.world).filter((object) => object.kind === kind);
  return listRows(call, { ...LISTINGS[kind], orderBy: NEWEST_FIRST }, { rows, json: deletedJson });
}

function objectInPath(call: Call): DeletedObject {
  const id = param(call, "id").toLowerCase();
  const object = deletedObjects(call.world).find((known) => known.id === id);
  if (object === undefined) throw missingObject(param(call, "id"));
  return object;
}

/** The same for whoever may change objects of its kind. */
function writableInPath(call: Call): DeletedObject {
  const object = objectInPath(call);
  if (WRITERS[object.kind].some((name) => call.caller.permissions.has(name))) return object;
  throw notAllowed();
}

function readDeleted(call: Call): Answer {
  return answerObject(call, objectInPath(call));
}

function answerObject(call: Call, object: DeletedObject): Answer {
  const json = { "@odata.type": `#microsoft.graph.${object.kind}`, ...deletedJson(object) };
  return found(call, "directoryObjects/$entity", json);
}

function purge(call: Call): Answer {
  DELETED_OBJECTS.in(call.world).remove(writableInPath(call).id);
  return NO_CONTENT;
}

function restore(call: Call): Answer {
  const object = writableInPath(call);
  restoreObject(call.world, object);
  const json = { "@odata.type": `#microsoft.graph.${object.kind}`, ...plainJson(object) };
  return found(call, "directoryObjects/$entity", json);
}
