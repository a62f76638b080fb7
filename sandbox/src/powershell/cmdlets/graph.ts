import { mintToken } from "../../control/tokens.ts";
import { runErrand } from "../../graph/in-process.ts";
import { isList, isObject, type Json, type JsonObject, objectAt, parseJson, textAt } from "../../kernel/json.ts";
import { type Cmdlet, CmdletError, type Invocation } from "../cmdlet.ts";
import { Block, textOf } from "../values.ts";

/** A cmdlet of the Microsoft Graph module: one request. */
interface GraphCmdlet {
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** `{Name}` is the parameter of that name; behind a ? it may be left out with all that follows. */
  readonly path: string;
  /** Parameters that become members of the body, in lower camel case. */
  readonly body?: readonly string[];
}

const LIST = ["Filter", "Property", "Top", "Search", "All", "ConsistencyLevel", "CountVariable"];

const CMDLETS: readonly GraphCmdlet[] = [
  { name: "Get-MgOrganization", method: "GET", path: "/organization" },
  { name: "Get-MgUser", method: "GET", path: "/users?/{UserId}" },
  { name: "Get-MgGroup", method: "GET", path: "/groups?/{GroupId}" },
  {
    name: "New-MgGroup",
    method: "POST",
    path: "/groups",
    body: ["DisplayName", "Description", "MailNickname", "MailEnabled", "SecurityEnabled", "GroupTypes"],
  },
  { name: "Get-MgGroupMember", method: "GET", path: "/groups/{GroupId}/members" },
  { name: "Get-MgApplication", method: "GET", path: "/applications?/{ApplicationId}" },
  {
    name: "New-MgApplication",
    method: "POST",
    path: "/applications",
    body: [
      "DisplayName",
      "SignInAudience",
      "RequiredResourceAccess",
      "Web",
      "Spa",
      "PublicClient",
      "KeyCredentials",
      "Notes",
      "Tags",
    ],
  },
  {
    name: "Update-MgApplication",
    method: "PATCH",
    path: "/applications/{ApplicationId}",
    body: ["DisplayName", "RequiredResourceAccess", "Web", "Spa", "PublicClient", "KeyCredentials", "Notes", "Tags"],
  },
  { name: "Remove-MgApplication", method: "DELETE", path: "/applications/{ApplicationId}" },
  {
    name: "Add-MgApplicationPassword",
    method: "POST",
    path: "/applications/{ApplicationId}/addPassword",
    body: ["PasswordCredential"],
  },
  {
    name: "New-MgApplicationFederatedIdentityCredential",
    method: "POST",
    path: "/applications/{ApplicationId}/federatedIdentityCredentials",
    body: ["Name", "Issuer", "Subject", "Audiences", "Description"],
  },
  { name: "Get-MgServicePrincipal", method: "GET", path: "/servicePrincipals?/{ServicePrincipalId}" },
  { name: "New-MgServicePrincipal", method: "POST", path: "/servicePrincipals", body: ["AppId", "Tags"] },
  {
    name: "Update-MgServicePrincipal",
    method: "PATCH",
    path: "/servicePrincipals/{ServicePrincipalId}",
    body: ["AccountEnabled", "AppRoleAssignmentRequired", "Tags"],
  },
  {
    name: "Get-MgServicePrincipalAppRoleAssignment",
    method: "GET",
    path: "/servicePrincipals/{ServicePrincipalId}/appRoleAssignments",
  },
  {
    name: "New-MgServicePrincipalAppRoleAssignment",
    method: "POST",
    path: "/servicePrincipals/{ServicePrincipalId}/appRoleAssignments",
    body: ["PrincipalId", "ResourceId", "AppRoleId"],
  },
  {
    name: "Remove-MgServicePrincipalAppRoleAssignment",
    method: "DELETE",
    path: "/servicePrincipals/{ServicePrincipalId}/appRoleAssignments/{AppRoleAssignmentId}",
  },
  { name: "Get-MgOauth2PermissionGrant", method: "GET", path: "/oauth2PermissionGrants?/{OAuth2PermissionGrantId}" },
  {
    name: "New-MgOauth2PermissionGrant",
    method: "POST",
    path: "/oauth2PermissionGrants",
    body: ["ClientId", "ConsentType", "PrincipalId", "ResourceId", "Scope"],
  },
  {
    name: "Update-MgOauth2PermissionGrant",
    method: "PATCH",
    path: "/oauth2PermissionGrants/{OAuth2PermissionGrantId}",
    body: ["Scope"],
  },
];

export const graphCmdlets: readonly Cmdlet[] = [
  ...CMDLETS.map(cmdletOf),
  {
    name: "New-MgGroupMember",
    service: "graph",
    parameters: ["GroupId", "DirectoryObjectId"],
    run: (call) => {
      const address = `https://graph.microsoft.com/v1.0/directoryObjects/${call.text("DirectoryObjectId")}`;
      return ask(call, {
        method: "POST",
        path: `/groups/${call.text("GroupId")}/members/$ref`,
        body: { "@odata.id": address },
      });
    },
  },
  {
    name: "Invoke-MgGraphRequest",
    service: "graph",
    parameters: ["Method", "Uri", "Body", "ContentType", "OutputType"],
    positional: ["Method", "Uri"],
    run: async (call) => {
      const path = pathIn(call.text("Uri"));
      const method = (call.optionalText("Method") ?? "GET").toUpperCase();
      const answer = await request(call, { method, path, ...(call.has("Body") ? { body: bodyIn(call) } : {}) });
      return Object.keys(answer).length === 0 ? [] : [answer];
    },
  },
];

function cmdletOf({ name, method, path, body = [] }: GraphCmdlet): Cmdlet {
  const keys = [...path.matchAll(/\{(\w+)\}/g)].map(([, key = ""]) => key);
  const parameters = [...keys, ...body, ...(method === "GET" ? LIST : []), "BodyParameter"];
  return {
    name,
    service: "graph",
    parameters,
    positional: keys,
    run: (call) => {
      const members = Object.fromEntries(body.filter(call.has).map((key) => [camel(key), plain(call.value(key))]));
      const whole = plain(call.value("BodyParameter"));
      const sent = { ...(isObject(whole) ? whole : {}), ...members };
      const to = `${filled(path, call)}${method === "GET" ? queryOf(call) : ""}`;
      return ask(call, { method, path: to, ...(method === "POST" || method === "PATCH" ? { body: sent } : {}) });
    },
  };
}

function filled(path: string, call: Invocation): string {
  const [always = "", optional = ""] = path.split("?");
  const key = /\{(\w+)\}/.exec(optional)?.[1];
  const wanted = key !== undefined && call.has(key) ? always + optional : always;
  return wanted.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.text(name)));
}

const OPTIONS = { Filter: "$filter", Property: "$select", Top: "$top", Search: "$search" } as const;

function queryOf(call: Invocation): string {
  const given = Object.entries(OPTIONS).flatMap(([name, option]) => {
    const text = call.texts(name).join(",");
    return text === "" ? [] : [`${option}=${encodeURIComponent(text)}`];
  });
  return given.length === 0 ? "" : `?${given.join("&")}`;
}

function camel(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Hashtables with names as PowerShell people write them, as Graph wants them. */
function plain(value: Json | Block): Json {
  if (value instanceof Block) return null;
  if (isList(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.startsWith("@") ? key : camel(key), plain(item ?? null)]),
  );
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: Json;
}

/** What stands behind /v1.0 of an address. */
function pathIn(address: string): string {
  return address.replace(/^(https?:\/\/[^/]+)?\/?v1\.0/i, "");
}

/** A hash table, or a text of JSON. */
function bodyIn(call: Invocation): Json {
  const given = call.value("Body");
  if (typeof given !== "string") return plain(given);
  try {
    return parseJson(given);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CmdletError(`-Body is no JSON: ${error.message}`);
  }
}

async function request({ shell: { house, person }, optionalText }: Invocation, errand: Request): Promise<JsonObject> {
  const level = optionalText("ConsistencyLevel");
  const headers: Record<string, string> = level === null ? {} : { consistencylevel: level };
  const { status, body } = await runErrand(
    house.world,
    await mintToken(house.world, person === undefined ? {} : { user: person }),
    { ...errand, headers },
  );
  if (status < 400) return body;
  const error = objectAt(body, "error");
  throw new CmdletError(`[${textAt(error, "code") ?? status}] : ${textAt(error, "message") ?? textOf(status)}`);
}

/** A list as its items, with -All those of every page; an object as itself, no content as nothing. */
async function ask(call: Invocation, errand: Request): Promise<readonly Json[]> {
  const body = await request(call, errand);
  const { value } = body;
  if (!isList(value)) return Object.keys(body).length === 0 ? [] : [body];
  const next = call.flag("All") ? textAt(body, "@odata.nextLink") : undefined;
  return next === undefined ? value : [...value, ...(await ask(call, { ...errand, path: pathIn(next) }))];
}
