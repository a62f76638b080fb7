import { TEAMS_APPS, type TeamsAppRecord } from "../../../entities/teams/teams-app.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { type Answer, type Call, contextOf, type Route } from "../../protocol/call.ts";
import { expansionsOf } from "../../protocol/expand.ts";
import { list, type Listing } from "../../protocol/page.ts";
import { badRequest, notFound } from "../../protocol/refusal.ts";

const LISTING: Listing = {
  type: "teamsApp",
  context: "appCatalogs/teamsApps",
  page: { usual: 100, most: 999 },
  service: "teams",
  filterBy: new Set(["id", "externalId", "displayName", "distributionMethod"]),
  orderBy: new Set(["displayName"]),
};

/** The apps that can be installed in Teams. */
export const catalog: readonly Route[] = [
  {
    method: "GET",
    template: "/appCatalogs/teamsApps",
    handle: listApps,
    options: ["$filter", "$select", "$expand", "$orderby", "$top", "$skiptoken"],
  },
];

function listApps(call: Call): Answer {
  const definitions = expansionsOf(call, "teamsApp", ["appDefinitions"]).has("appDefinitions");
  const apps = TEAMS_APPS.in(call.world);
  const finish = (item: JsonObject, row: JsonObject): JsonObject => {
    const app = apps.get(textAt(row, "id") ?? "");
    if (!definitions || app === undefined) return item;
    const context = contextOf(call, `appCatalogs/teamsApps('${app.id}')/appDefinitions`);
    return { ...item, "appDefinitions@odata.context": context, appDefinitions: [definitionJson(app)] };
  };
  return list(call, { ...LISTING, finish }, apps.all().map(appJson));
}

export function appJson({ id, externalId, displayName, distributionMethod }: TeamsAppRecord): JsonObject {
  return { id, externalId, displayName, distributionMethod };
}

export function definitionJson({ id, displayName, version, clientId }: TeamsAppRecord): JsonObject {
  return {
    id: Buffer.from(`${id}##${version}`).toString("base64"),
    teamsAppId: id,
    displayName,
    version,
    publishingState: "published",
    shortDescription: displayName,
    description: displayName,
    lastModifiedDateTime: null,
    createdBy: null,
    authorization: { clientAppId: clientId, requiredPermissionSet: { resourceSpecificPermissions: [] } },
  };
}

/** The app that teamsApp@odata.bind names. */
export function boundApp(world: World, bind: string | undefined): TeamsAppRecord {
  const found = /teamsApps(?:\/([^/]+)|\('([^']+)'\))$/i.exec(bind ?? "");
  const id = found?.[1] ?? found?.[2];
  if (id === undefined) throw badRequest("'teamsApp@odata.bind' needs the address of an app in the catalogue.");
  const app = TEAMS_APPS.in(world).get(id);
  if (app === undefined) throw notFound(`The app '${id}' was not found in the catalogue.`);
  return app;
}
