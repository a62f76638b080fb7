import {
  installationId,
  type InstallationRecord,
  INSTALLATIONS,
  TEAMS_APPS,
} from "../../../entities/teams/teams-app.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import { chatInPath } from "../../chats/chat-access.ts";
import { userInPath } from "../../directory/users.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../../protocol/call.ts";
import { expansionsOf } from "../../protocol/expand.ts";
import { list, type Listing } from "../../protocol/page.ts";
import { GraphRefusal, notFound } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { teamInPath } from "../team-access.ts";
import { appJson, boundApp, definitionJson } from "./catalog.ts";

/** Where apps are installed, and how that is spelt. */
interface Place {
  readonly base: string;
  readonly kind: InstallationRecord["kind"];
  readonly type: "teamsAppInstallation" | "userScopeTeamsAppInstallation";
  readonly context: (id: string) => string;
  readonly idIn: (call: Call) => string;
}

const PLACES: readonly Place[] = [
  {
    base: "/teams/{team}/installedApps",
    kind: "team",
    type: "teamsAppInstallation",
    context: (id) => `teams('${id}')/installedApps`,
    idIn: (call) => teamInPath(call).team.id,
  },
  {
    base: "/chats/{chat}/installedApps",
    kind: "chat",
    type: "teamsAppInstallation",
    context: (id) => `chats('${encodeURIComponent(id)}')/installedApps`,
    idIn: (call) => chatInPath(call).id,
  },
  {
    base: "/users/{user}/teamwork/installedApps",
    kind: "user",
    type: "userScopeTeamsAppInstallation",
    context: (id) => `users('${id}')/teamwork/installedApps`,
    idIn: (call) => userInPath(call).id,
  },
];
const EXPANDABLE = ["teamsApp", "teamsAppDefinition"];

/** Apps of teams, chats and people. */
export const installations: readonly Route[] = PLACES.flatMap((place): Route[] => [
  {
    method: "GET",
    template: place.base,
    handle: (call) => listInstalled(call, place),
    options: ["$filter", "$select", "$expand", "$top", "$skiptoken"],
  },
  { method: "POST", template: place.base, handle: (call) => install(call, place) },
  {
    method: "GET",
    template: `${place.base}/{inst}`,
    handle: (call) => readInstalled(call, place),
    options: ["$select", "$expand"],
  },
  { method: "DELETE", template: `${place.base}/{inst}`, handle: (call) => uninstall(call, place) },
  { method: "POST", template: `${place.base}/{inst}/upgrade`, handle: (call) => upgrade(call, place) },
]);

function listingFor(call: Call, { type, context }: Place, of: string): Listing {
  const expanded = expansionsOf(call, type, EXPANDABLE);
  return {
    type,
    context: context(of),
    page: { usual: 100, most: 999 },
    service: "teams",
    filterBy: new Set([
      "id",
      "teamsApp/id",
      "teamsApp/externalId",
      "teamsApp/distributionMethod",
      "teamsApp/displayName",
    ]),
    orderBy: new Set(),
    usual: ["id"],
    alwaysId: true,
    finish: (item, row) => ({ ...item, ...select(row, [...expanded.keys()]) }),
  };
}

function installedJson(call: Call, { id, teamsAppId, version }: InstallationRecord): JsonObject {
  const app = TEAMS_APPS.in(call.world).get(teamsAppId);
  const parts =
    app === undefined ? {} : { teamsApp: appJson(app), teamsAppDefinition: definitionJson({ ...app, version }) };
  return { id, consentedPermissionSet: null, ...parts };
}

function listInstalled(call: Call, place: Place): Answer {
  const of = place.idIn(call);
  const rows = INSTALLATIONS.in(call.world)
    .by("of", of)
    .map((installation) => installedJson(call, installation));
  return list(call, listingFor(call, place, of), rows);
}

/** The installation in the path, at this place. */
function installationInPath(call: Call, place: Place): InstallationRecord {
  const of = place.idIn(call);
  const installation = INSTALLATIONS.in(call.world).get(param(call, "inst"));
  if (installation?.of === of) return installation;
  throw notFound(`The app installation '${param(call, "inst")}' was not found.`);
}

function readInstalled(call: Call, place: Place): Answer {
  const installation = installationInPath(call, place);
  const row = installedJson(call, installation);
  const names = ["id", ...(selectionOf(call, place.type) ?? []), ...expansionsOf(call, place.type, EXPANDABLE).keys()];
  return found(call, `${place.context(installation.of)}/$entity`, select(row, names));
}

function install(call: Call, place: Place): Answer {
  const { world } = call;
  const of = place.idIn(call);
  const body = bodyObject(call);
  checkEntity(place.type, body);
  const app = boundApp(world, textAt(body, "teamsApp@odata.bind"));
  const id = installationId(of, app.id);
  if (INSTALLATIONS.in(world).get(id) !== undefined)
    throw new GraphRefusal({ status: 409, code: "Conflict" }, `The app '${app.displayName}' is already installed.`);
  INSTALLATIONS.in(world).put({ id, of, kind: place.kind, teamsAppId: app.id, version: app.version });
  const context = contextOf(call, `${place.context(of)}/$entity`);
  return {
    status: 201,
    headers: { Location: `${call.origin}${call.path}/${id}` },
    json: { "@odata.context": context, id },
  };
}

function uninstall(call: Call, place: Place): Answer {
  INSTALLATIONS.in(call.world).remove(installationInPath(call, place).id);
  return NO_CONTENT;
}

/** To the version in the catalogue. */
function upgrade(call: Call, place: Place): Answer {
  const installation = installationInPath(call, place);
  const version = TEAMS_APPS.in(call.world).get(installation.teamsAppId)?.version ?? installation.version;
  INSTALLATIONS.in(call.world).put({ ...installation, version });
  return NO_CONTENT;
}
