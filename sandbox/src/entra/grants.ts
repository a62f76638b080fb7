import type { AppRecord } from "../entities/app.ts";
import { tenantOf } from "../entities/tenant.ts";
import { findUser } from "../entities/user.ts";
import type { World } from "../world.ts";
import type { Client } from "./client.ts";
import { EntraRefusal } from "./refusal.ts";
import { appToken, type TokenAnswer, userToken } from "./tokens.ts";

export interface GrantRequest {
  readonly world: World;
  readonly form: URLSearchParams;
  /** The tenant as named in the address. */
  readonly tenant: string;
  readonly client: Client;
}

type Grant = (request: GrantRequest) => Promise<TokenAnswer>;

/** What may stand in grant_type. */
export const GRANTS_BY_TYPE: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  ["client_credentials", grantToApp],
  ["password", grantByPassword],
]);

const GRAPH_RESOURCES = ["https://graph.microsoft.com", "00000003-0000-0000-c000-000000000000"];
const OPENID_SCOPES = new Set(["openid", "profile", "email", "offline_access"]);

async function grantToApp({ world, form, tenant, client }: GrantRequest): Promise<TokenAnswer> {
  if (tenant === "common" || tenant === "consumers") throw new EntraRefusal(9001023);
  if (tenant === "organizations") throw new EntraRefusal(50059);
  if (client.proof === "0") throw new EntraRefusal(7000216);
  const scope = required(form, "scope");
  if (!scope.endsWith("/.default") || scope.includes(" ")) throw new EntraRefusal(1002012, scope);
  checkResource(world, scope.slice(0, -"/.default".length));
  return appToken(world, client.app, client.proof);
}

async function grantByPassword({ world, form, client }: GrantRequest): Promise<TokenAnswer> {
  if (client.proof === "0") throw new EntraRefusal(7000218);
  const username = required(form, "username");
  const password = required(form, "password");
  const user = findUser(world, username);
  if (user === undefined) throw new EntraRefusal(50034, username, tenantOf(world).displayName);
  if (user.password === null || user.password !== password) throw new EntraRefusal(50126);
  if (!user.accountEnabled) throw new EntraRefusal(50057);
  return userToken(world, { ...client, user, scopes: scopesOf(world, client.app, required(form, "scope")) });
}

function scopesOf(world: World, app: AppRecord, wanted: string): string[] {
  const names = wanted.split(" ").filter((name) => name !== "" && !OPENID_SCOPES.has(name));
  const scopes = names.flatMap((name) => {
    const cut = name.lastIndexOf("/");
    if (cut > 0) checkResource(world, name.slice(0, cut));
    const short = name.slice(cut + 1);
    return short === ".default" ? app.scopes : [short];
  });
  const known = new Map(app.scopes.map((scope) => [scope.toLowerCase(), scope]));
  const granted = scopes.map((scope) => known.get(scope.toLowerCase()));
  if (granted.includes(undefined)) throw new EntraRefusal(65001, app.clientId, app.displayName);
  return [...new Set(granted.filter((scope) => scope !== undefined))];
}

function checkResource(world: World, resource: string): void {
  if (GRAPH_RESOURCES.includes(resource.replace(/\/$/, "").toLowerCase())) return;
  throw new EntraRefusal(500011, resource, tenantOf(world).displayName);
}

export function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === "") throw new EntraRefusal(900144, name);
  return value;
}
