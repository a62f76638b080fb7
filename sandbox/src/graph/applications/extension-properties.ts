import { type AppRecord, appOfObject } from "../../entities/app.ts";
import { EXTENSION_PROPERTIES, type ExtensionProperty } from "../../entities/entra/extension-property.ts";
import { flagAt, type JsonObject, textAt, textsAt } from "../../kernel/json.ts";
import { requestRefused } from "../directory/refusal.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { missingObject } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { applicationInPath } from "./in-path.ts";
import { checkMayChange } from "./ownership.ts";

const NEEDED = ["name", "dataType", "targetObjects"];
const DATA_TYPES = ["Binary", "Boolean", "DateTime", "Integer", "LargeInteger", "String"];
const TARGETS = ["User", "Group", "AdministrativeUnit", "Application", "Device", "Organization"];

/** Directory extensions that an app defines. */
export const extensionProperties: readonly Route[] = [
  {
    method: "GET",
    template: "/applications/{id}/extensionProperties",
    handle: listProperties,
    options: ["$select", "$filter", "$top", "$count", "$skiptoken"],
  },
  { method: "POST", template: "/applications/{id}/extensionProperties", handle: addProperty },
  {
    method: "GET",
    template: "/applications/{id}/extensionProperties/{ext}",
    handle: readProperty,
    options: ["$select"],
  },
  { method: "DELETE", template: "/applications/{id}/extensionProperties/{ext}", handle: removeProperty },
];

function contextFor(appObjectId: string): string {
  return `applications('${appObjectId}')/extensionProperties`;
}

function propertyJson({ world }: Call, property: ExtensionProperty): JsonObject {
  const { id, appObjectId, name, dataType, isMultiValued, targetObjects } = property;
  const appDisplayName = appOfObject(world, appObjectId)?.displayName ?? null;
  const isSyncedFromOnPremises = false;
  return {
    id,
    deletedDateTime: null,
    appDisplayName,
    dataType,
    isMultiValued,
    isSyncedFromOnPremises,
    name,
    targetObjects,
  };
}

function propertiesOf(call: Call, { objectId }: AppRecord): ExtensionProperty[] {
  return EXTENSION_PROPERTIES.in(call.world).by("app", objectId);
}

function listProperties(call: Call): Answer {
  const app = applicationInPath(call);
  const listing: Listing = {
    type: "extensionProperty",
    context: contextFor(app.objectId),
    page: { usual: 100, most: 999 },
    service: "directory",
    filterBy: new Set(["id", "name"]),
    orderBy: new Set(),
  };
  const rows = propertiesOf(call, app).map((property) => propertyJson(call, property));
  return list(call, listing, rows);
}

function propertyInPath(call: Call): ExtensionProperty {
  const id = param(call, "ext").toLowerCase();
  const property = propertiesOf(call, applicationInPath(call)).find((known) => known.id === id);
  if (property === undefined) throw missingObject(id);
  return property;
}

function readProperty(call: Call): Answer {
  const property = propertyInPath(call);
  const shown = select(propertyJson(call, property), selectionOf(call, "extensionProperty"));
  return found(call, `${contextFor(property.appObjectId)}/$entity`, shown);
}

function addProperty(call: Call): Answer {
  const app = applicationInPath(call);
  checkMayChange(call, app.objectId);
  const body = bodyObject(call);
  checkEntity("extensionProperty", body);
  const property = EXTENSION_PROPERTIES.in(call.world).put(readBody(call, app, body));
  const context = contextOf(call, `${contextFor(app.objectId)}/$entity`);
  return { status: 201, json: { "@odata.context": context, ...propertyJson(call, property) } };
}

function readBody(call: Call, app: AppRecord, body: JsonObject): ExtensionProperty {
  const missing = NEEDED.find((name) => body[name] == null);
  if (missing !== undefined) {
    throw requestRefused(`A value is required for property '${missing}' of resource 'ExtensionProperty'.`);
  }
  const dataType = textAt(body, "dataType") ?? "";
  const targetObjects = textsAt(body, "targetObjects");
  checkKind(dataType, targetObjects);
  const name = `extension_${app.clientId.replaceAll("-", "")}_${textAt(body, "name") ?? ""}`;
  if (propertiesOf(call, app).some((known) => known.name === name)) {
    throw requestRefused(`An extension property exists with the name ${name}.`);
  }
  const isMultiValued = flagAt(body, "isMultiValued") ?? false;
  return { id: call.world.random.guid(), appObjectId: app.objectId, name, dataType, isMultiValued, targetObjects };
}

function checkKind(dataType: string, targetObjects: readonly string[]): void {
  if (!DATA_TYPES.includes(dataType))
    throw requestRefused(`Invalid data type specified for extension property: '${dataType}'.`);
  if (targetObjects.length === 0 || !targetObjects.every((target) => TARGETS.includes(target))) {
    throw requestRefused("Invalid value specified for property 'targetObjects' of resource 'ExtensionProperty'.");
  }
}

function removeProperty(call: Call): Answer {
  const property = propertyInPath(call);
  checkMayChange(call, property.appObjectId);
  EXTENSION_PROPERTIES.in(call.world).remove(property.id);
  return NO_CONTENT;
}
