import { APPS } from "../../entities/app.ts";
import { PERMISSION_GRANTS } from "../../entities/entra/permission-grant.ts";
import { SERVICE_PRINCIPALS } from "../../entities/entra/principal.ts";
import { DELTA_DAYS, DELTA_OPTIONS, deltaSource, isLive } from "../directory/directory-delta.ts";
import type { Answer, Call, Route } from "../protocol/call.ts";
import { delta } from "../protocol/delta.ts";
import { applicationJson } from "./application-json.ts";
import { grantJson } from "./principals/permission-grants.ts";
import { servicePrincipalJson } from "./principals/principal-json.ts";

/** What changed among apps, their service principals, and consent. */
export const applicationsDelta: readonly Route[] = [
  { method: "GET", template: "/applications/delta", handle: applicationDelta, options: DELTA_OPTIONS },
  { method: "GET", template: "/servicePrincipals/delta", handle: principalDelta, options: DELTA_OPTIONS },
  { method: "GET", template: "/oauth2PermissionGrants/delta", handle: grantDelta, options: DELTA_OPTIONS },
];

const ROUND = { page: 100, days: DELTA_DAYS, idOf: ({ id }: { id: string }) => id };

function applicationDelta(call: Call): Answer {
  const { world } = call;
  const apps = APPS.in(world);
  const source = deltaSource(call, {
    rows: apps.all().map((app) => ({ row: { ...app, id: app.objectId }, version: apps.versionOf(app) })),
    gone: apps.gone().map(({ row, version }) => ({ row: { ...row, id: row.objectId }, version })),
    rowIn: (object) =>
      object.kind === "application" ? { ...object.application, id: object.application.objectId } : undefined,
  });
  const listing = { ...ROUND, type: "application", context: "applications" };
  return delta(
    call,
    { ...listing, json: (app) => applicationJson(world, app), shows: (app) => isLive(world, app) },
    source,
  );
}

function principalDelta(call: Call): Answer {
  const { world } = call;
  const principals = SERVICE_PRINCIPALS.in(world);
  const source = deltaSource(call, {
    rows: principals.all().map((row) => ({ row, version: principals.versionOf(row) })),
    gone: principals.gone(),
    rowIn: (object) => (object.kind === "servicePrincipal" ? object.principal : undefined),
  });
  const listing = { ...ROUND, type: "servicePrincipal", context: "servicePrincipals" };
  return delta(
    call,
    { ...listing, json: (row) => servicePrincipalJson(world, row), shows: (row) => isLive(world, row) },
    source,
  );
}

function grantDelta(call: Call): Answer {
  const grants = PERMISSION_GRANTS.in(call.world);
  const source = deltaSource(call, {
    rows: grants.all().map((row) => ({ row, version: grants.versionOf(row) })),
    gone: grants.gone(),
    rowIn: () => undefined,
  });
  const listing = { ...ROUND, type: "oAuth2PermissionGrant", context: "oauth2PermissionGrants" };
  return delta(call, { ...listing, json: grantJson }, source);
}
