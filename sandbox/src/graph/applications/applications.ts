import { type AppRecord, APPS } from "../../entities/app.ts";
import { isReplicated } from "../../entities/directory/directory-settings.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { searched } from "../directory/user-search.ts";
import { countOf, DIRECTORY_OPTIONS } from "../directory/users.ts";
import { type Answer, type Call, found, type Route } from "../protocol/call.ts";
import { expansionsOf } from "../protocol/expand.ts";
import { type Listing, listRows, type Rows } from "../protocol/page.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { applicationJson, keyJson } from "./application-json.ts";
import { applicationInPath } from "./in-path.ts";
import { ownersJson } from "./owners.ts";

const LISTING: Listing = {
  type: "application",
  context: "applications",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set(
    `id appId displayName createdDateTime identifierUris publisherDomain signInAudience tags uniqueName description notes
    isFallbackPublicClient requiredResourceAccess web spa publicClient appRoles keyCredentials passwordCredentials`.split(
      /\s+/,
    ),
  ),
  orderBy: new Set(["displayName", "createdDateTime"]),
};

export const applications: readonly Route[] = [
  { method: "GET", template: "/applications", handle: listApplications, options: DIRECTORY_OPTIONS },
  {
    method: "GET",
    template: "/applications/$count",
    handle: (call) => countOf(call, (all) => listRows(all, LISTING, listed(all))),
    options: ["$filter", "$search"],
  },
  {
    method: "GET",
    template: "/applications/{id}",
    handle: readApplication,
    options: ["$select", "$expand", "$format"],
  },
];

function listApplications(call: Call): Answer {
  const expand = ownerExpansion(call);
  const finish = (item: JsonObject, row: JsonObject): JsonObject => ({ ...item, ...expand(textAt(row, "id") ?? "") });
  return listRows(call, { ...LISTING, finish }, listed(call));
}

function listed(call: Call): Rows<AppRecord> {
  const json = (app: AppRecord): JsonObject => applicationJson(call.world, app);
  const known = APPS.in(call.world)
    .all()
    .filter(({ createdAt }) => isReplicated(call.world, createdAt));
  return { rows: searched(call, { rows: known, json }), json };
}

function ownerExpansion(call: Call): (id: string) => JsonObject {
  const wanted = expansionsOf(call, "application", ["owners"]);
  return (id) => (wanted.has("owners") ? { owners: ownersJson(call, id) } : {});
}

function readApplication(call: Call): Answer {
  const app = applicationInPath(call);
  const selection = selectionOf(call, "application");
  const what = selection === undefined ? "applications/$entity" : `applications(${selection.join(",")})/$entity`;
  const shown = select(applicationJson(call.world, app), selection);
  // Keys are long; only who names them gets them.
  const keys = selection?.includes("keyCredentials") ?? false;
  const keyCredentials = keys
    ? { keyCredentials: app.certificates.map((certificate) => keyJson(certificate, true)) }
    : {};
  return found(call, what, { ...shown, ...keyCredentials, ...ownerExpansion(call)(app.objectId) });
}
