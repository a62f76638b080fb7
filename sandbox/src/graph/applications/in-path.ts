import { appOfObject, type AppRecord, APPS } from "../../entities/app.ts";
import { isReplicated } from "../../entities/directory/directory-settings.ts";
import { principalOf, SERVICE_PRINCIPALS, type ServicePrincipalRecord } from "../../entities/entra/principal.ts";
import type { World } from "../../world.ts";
import { type Call, param } from "../protocol/call.ts";
import { missingObject } from "../protocol/refusal.ts";

/** The value of a key such as appId='…' in the path, where the path names an entity so. */
export function alternateKey(call: Call, name: "appId" | "uniqueName"): string | undefined {
  return new RegExp(`^${name}='(.*)'$`).exec(param(call, "id"))?.[1];
}

/** The app that the path names by object id, appId or uniqueName, once it is known everywhere. */
export function applicationInPath(call: Call): AppRecord {
  const app = findApplication(call);
  if (app === undefined || !isReplicated(call.world, app.createdAt)) throw missingObject(param(call, "id"));
  return app;
}

export function findApplication(call: Call): AppRecord | undefined {
  const appId = alternateKey(call, "appId");
  const uniqueName = alternateKey(call, "uniqueName");
  const apps = APPS.in(call.world);
  if (appId !== undefined) return apps.get(appId.toLowerCase());
  if (uniqueName !== undefined) return apps.all().find(({ more }) => more["uniqueName"] === uniqueName);
  return appOfObject(call.world, param(call, "id"));
}

/** The service principal that the path names by object id or appId, once it is known everywhere. */
export function principalInPath(call: Call): ServicePrincipalRecord {
  const appId = alternateKey(call, "appId");
  const principal =
    appId === undefined ? knownPrincipal(call.world, param(call, "id")) : principalOf(call.world, appId);
  if (principal === undefined || !isReplicated(call.world, principal.createdAt)) throw missingObject(param(call, "id"));
  return principal;
}

export function knownPrincipal(world: World, id: string): ServicePrincipalRecord | undefined {
  const principal = SERVICE_PRINCIPALS.in(world).get(id.toLowerCase());
  return principal !== undefined && isReplicated(world, principal.createdAt) ? principal : undefined;
}
