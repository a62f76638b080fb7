import { APP_OWNERS, appOwnerKey } from "../../entities/entra/app-owner.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { textAt } from "../../kernel/json.ts";
import { objectJson, objectsJson } from "../directory/object-json.ts";
import { requestRefused } from "../directory/refusal.ts";
import { USER_LISTING } from "../directory/users.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, param, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { missingObject } from "../protocol/refusal.ts";
import { applicationInPath, principalInPath } from "./in-path.ts";
import { checkMayChange, ownersOf } from "./ownership.ts";

const OWNERS: Listing = { ...USER_LISTING, context: "directoryObjects" };
const OPTIONS = ["$select", "$filter", "$top", "$count", "$skiptoken"];

export const owners: readonly Route[] = [
  {
    method: "GET",
    template: "/applications/{id}/owners",
    handle: (call) => list(call, OWNERS, ownersJson(call, applicationInPath(call).objectId)),
    options: OPTIONS,
  },
  {
    method: "GET",
    template: "/servicePrincipals/{id}/owners",
    handle: (call) => list(call, OWNERS, ownersJson(call, principalInPath(call).id)),
    options: OPTIONS,
  },
  { method: "POST", template: "/applications/{id}/owners/$ref", handle: addOwner },
  { method: "DELETE", template: "/applications/{id}/owners/{owner}/$ref", handle: removeOwner },
];

/** People and service principals that own an app registration or a service principal. */
export function ownersJson(call: Call, objectId: string): JsonObject[] {
  return objectsJson(call, ownersOf(call, objectId));
}

function addOwner(call: Call): Answer {
  const { objectId } = applicationInPath(call);
  checkMayChange(call, objectId);
  const reference = textAt(bodyObject(call), "@odata.id") ?? "";
  const ownerId = /\/(?:directoryObjects|users|servicePrincipals)\/([^/]+)$/i.exec(reference)?.[1]?.toLowerCase();
  if (ownerId === undefined)
    throw requestRefused("A reference needs '@odata.id' with the address of a directory object.");
  if (objectJson(call, ownerId) === undefined) throw missingObject(ownerId);
  if (ownersOf(call, objectId).includes(ownerId)) {
    throw requestRefused(
      "One or more added object references already exist for the following modified properties: 'owners'.",
    );
  }
  APP_OWNERS.in(call.world).put({ objectId, ownerId });
  return NO_CONTENT;
}

function removeOwner(call: Call): Answer {
  const { objectId } = applicationInPath(call);
  checkMayChange(call, objectId);
  const ownerId = param(call, "owner").toLowerCase();
  if (!ownersOf(call, objectId).includes(ownerId)) throw missingObject(ownerId);
  APP_OWNERS.in(call.world).remove(appOwnerKey({ objectId, ownerId }));
  return NO_CONTENT;
}
