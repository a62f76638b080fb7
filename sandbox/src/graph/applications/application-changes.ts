import { type AppRecord, APPS } from "../../entities/app.ts";
import { registerApp, removeApp } from "../../entra/apps/registration.ts";
import { cloudOf } from "../../entra/clouds.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { requestRefused } from "../directory/refusal.ts";
import { type Answer, bodyObject, type Call, contextOf, NO_CONTENT, type Route } from "../protocol/call.ts";
import { applicationJson } from "./application-json.ts";
import { changedApplication } from "./application-wish.ts";
import { alternateKey, applicationInPath, findApplication } from "./in-path.ts";
import { checkMayChange, ownAsCaller } from "./ownership.ts";

export const applicationChanges: readonly Route[] = [
  { method: "POST", template: "/applications", handle: createApplication },
  { method: "PATCH", template: "/applications/{id}", handle: changeApplication },
  { method: "DELETE", template: "/applications/{id}", handle: deleteApplication },
];

function createApplication(call: Call): Answer {
  const body = bodyObject(call);
  if (body["displayName"] == null) {
    throw requestRefused("A value is required for property 'displayName' of resource 'Application'.");
  }
  return { status: 201, json: created(call, body) };
}

function created(call: Call, body: JsonObject): object {
  const { world } = call;
  const blank = registration(call);
  const { clientId: _, objectId: _id, createdAt: _at, ...wish } = changedApplication(world, blank, body);
  const app = registerApp(world, wish);
  ownAsCaller(call, app.objectId);
  return { "@odata.context": contextOf(call, "applications/$entity"), ...applicationJson(world, app) };
}

/** An app without anything, for a body to fill. */
function registration({ world, headers }: Call): AppRecord {
  return {
    clientId: "",
    objectId: "",
    displayName: "",
    cloud: cloudOf(world, headers["host"]).name,
    createdAt: world.clock.now(),
    secrets: [],
    certificates: [],
    more: {},
  };
}

function changeApplication(call: Call): Answer {
  const body = bodyObject(call);
  const uniqueName = alternateKey(call, "uniqueName");
  const creates = uniqueName !== undefined && /\bcreate-if-missing\b/i.test(call.headers["prefer"] ?? "");
  if (creates && findApplication(call) === undefined) {
    return { status: 201, json: created(call, { displayName: uniqueName, ...body, uniqueName }) };
  }
  const app = applicationInPath(call);
  checkMayChange(call, app.objectId);
  APPS.in(call.world).put(changedApplication(call.world, app, body));
  return NO_CONTENT;
}

function deleteApplication(call: Call): Answer {
  const app = applicationInPath(call);
  checkMayChange(call, app.objectId);
  removeApp(call.world, app);
  return NO_CONTENT;
}
