import { randomUUID } from "node:crypto";
import { exportJWK } from "jose";
import { isTenantName, tenantOf } from "../entities/tenant.ts";
import { type Arrival, jsonReply, type Reply } from "../kernel/http.ts";
import type { Routable } from "../kernel/router.ts";
import { Router, segmentsOf } from "../kernel/router.ts";
import type { World } from "../world.ts";
import { type Credentials, identifyClient } from "./client.ts";
import { GRANTS_BY_TYPE, required } from "./grants.ts";
import { signingKey } from "./keys.ts";
import { EntraRefusal, refusalReply } from "./refusal.ts";

interface EntraCall {
  readonly world: World;
  readonly arrival: Arrival;
  readonly tenant: string;
  /** To be filled with the app that asked, for the traffic log. */
  readonly noteApp: (clientId: string) => void;
}

interface EntraRoute extends Routable {
  readonly handle: (call: EntraCall) => Promise<Reply>;
}

const EVERYBODY = new Set(["common", "organizations", "consumers"]);

const ROUTES: readonly EntraRoute[] = [
  { method: "POST", template: "/{tenant}/oauth2/v2.0/token", handle: giveToken },
  { method: "GET", template: "/{tenant}/discovery/v2.0/keys", handle: showKeys },
  { method: "GET", template: "/{tenant}/v2.0/.well-known/openid-configuration", handle: describe },
];
const router = new Router(ROUTES);

/** True when the path is the sign-in service's. */
export function isEntraPath(path: string): boolean {
  return /^\/[^/]+\/(oauth2|discovery|v2\.0)\//.test(path);
}

export async function answerEntra(world: World, arrival: Arrival, noteApp: (id: string) => void): Promise<Reply> {
  const correlation = String(arrival.headers["client-request-id"] ?? randomUUID());
  try {
    const found = router.find(arrival.method, segmentsOf(arrival.path));
    if (found.kind === "wrong-method") throw new EntraRefusal(900561, arrival.method);
    if (found.kind === "unknown") return jsonReply(404, { error: "not_found" });
    const tenant = (found.params["tenant"] ?? "").toLowerCase();
    checkTenant(world, tenant);
    return await found.route.handle({ world, arrival, tenant, noteApp });
  } catch (error) {
    if (error instanceof EntraRefusal) return refusalReply(error, world.clock.now(), correlation);
    throw error;
  }
}

function checkTenant(world: World, tenant: string): void {
  if (EVERYBODY.has(tenant) || isTenantName(tenantOf(world), tenant)) return;
  const plausible = /^[0-9a-f-]{36}$/.test(tenant) || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(tenant);
  throw new EntraRefusal(plausible ? 90002 : 900023, tenant);
}

async function giveToken({ world, arrival, tenant, noteApp }: EntraCall): Promise<Reply> {
  const form = formOf(arrival);
  const credentials = credentialsOf(form, arrival.headers.authorization);
  noteApp(credentials.clientId ?? "");
  const type = required(form, "grant_type");
  const grant = GRANTS_BY_TYPE.get(type);
  if (form.has("resource")) throw new EntraRefusal(901002);
  if (grant === undefined) throw new EntraRefusal(70003, type);
  const client = await identifyClient(world, credentials, arrival.origin);
  const answer = await grant({ world, form, tenant, client });
  return jsonReply(200, answer, { "Cache-Control": "no-store, no-cache", Pragma: "no-cache" });
}

function formOf({ headers, body }: Arrival): URLSearchParams {
  const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;
  return new URLSearchParams(isForm ? body.toString("utf8") : "");
}

function credentialsOf(form: URLSearchParams, authorization: string | undefined): Credentials {
  const basic = basicOf(authorization);
  return {
    clientId: form.get("client_id") ?? basic.id,
    secret: form.get("client_secret") ?? basic.secret,
    assertion: form.get("client_assertion") ?? undefined,
    assertionType: form.get("client_assertion_type") ?? undefined,
  };
}

function basicOf(header: string | undefined): { id: string | undefined; secret: string | undefined } {
  const encoded = /^Basic (.+)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return { id: undefined, secret: undefined };
  const [id = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { id: formDecode(id), secret: formDecode(rest.join(":")) };
}

// RFC 6749 §2.3.1: both halves are form-encoded before they are joined.
function formDecode(text: string): string {
  return new URLSearchParams(`v=${text}`).get("v") ?? "";
}

async function showKeys({ world }: EntraCall): Promise<Reply> {
  const { kid, publicKey } = signingKey(world);
  const issuer = `https://sts.windows.net/${tenantOf(world).id}/`;
  return jsonReply(200, {
    keys: [{ ...(await exportJWK(publicKey)), kid, x5t: kid, use: "sig", alg: "RS256", issuer }],
  });
}

async function describe({ world, arrival: { origin }, tenant }: EntraCall): Promise<Reply> {
  const realm = EVERYBODY.has(tenant) ? tenant : tenantOf(world).id;
  const issuer = EVERYBODY.has(tenant) ? `${origin}/{tenantid}/v2.0` : `${origin}/${realm}/v2.0`;
  return jsonReply(200, {
    token_endpoint: `${origin}/${realm}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
    jwks_uri: `${origin}/${realm}/discovery/v2.0/keys`,
    response_modes_supported: ["query", "fragment", "form_post"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    grant_types_supported: [...GRANTS_BY_TYPE.keys()],
    issuer,
    authorization_endpoint: `${origin}/${realm}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${origin}/${realm}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${origin}/${realm}/oauth2/v2.0/logout`,
    tenant_region_scope: "EU",
    cloud_instance_name: "microsoftonline.com",
    cloud_graph_host_name: "graph.windows.net",
    msgraph_host: "graph.microsoft.com",
  });
}
