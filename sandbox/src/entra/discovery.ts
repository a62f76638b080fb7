import { exportJWK } from "jose";
import { isTenantName, tenantOf } from "../entities/tenant.ts";
import { findUser } from "../entities/user.ts";
import { jsonReply, type Reply } from "../kernel/http.ts";
import type { World } from "../world.ts";
import { type EntraCall, EVERYBODY, issuerOf } from "./call.ts";
import { type Cloud, CLOUDS, graphAudience } from "./clouds.ts";
import { GRANTS_BY_TYPE } from "./grants/grants.ts";
import { publishedKeys } from "./tokens/keys.ts";
import { EntraRefusal } from "./refusal.ts";
import { CROSS_ORIGIN } from "./token.ts";

/** What programs read before they sign anybody in. */

export async function showKeys({ world, cloud }: EntraCall): Promise<Reply> {
  const issuer = `${cloud.sts}/${tenantOf(world).id}/`;
  const keys = publishedKeys(world).map(async ({ kid, publicKey }) => {
    return { ...(await exportJWK(publicKey)), kid, x5t: kid, use: "sig", alg: "RS256", issuer };
  });
  return jsonReply(200, { keys: await Promise.all(keys) }, CROSS_ORIGIN);
}

/** The metadata of version 2. */
export function describeVersion2(call: EntraCall): Reply {
  const root = rootOf(call);
  const issuer = EVERYBODY.has(call.tenant) ? `${call.arrival.origin}/{tenantid}/v2.0` : issuerOf(call);
  return jsonReply(
    200,
    {
      token_endpoint: `${root}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
      jwks_uri: `${root}/discovery/v2.0/keys`,
      ...abilities(call),
      scopes_supported: ["openid", "profile", "email", "offline_access"],
      grant_types_supported: [...GRANTS_BY_TYPE.keys()],
      code_challenge_methods_supported: ["plain", "S256"],
      issuer,
      authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${root}/oauth2/v2.0/devicecode`,
      end_session_endpoint: `${root}/oauth2/v2.0/logout`,
    },
    CROSS_ORIGIN,
  );
}

/** The metadata of version 1. */
export function describeVersion1(call: EntraCall): Reply {
  const root = rootOf(call);
  const realm = EVERYBODY.has(call.tenant) ? "{tenantid}" : tenantOf(call.world).id;
  return jsonReply(
    200,
    {
      token_endpoint: `${root}/oauth2/token`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
      jwks_uri: `${root}/discovery/keys`,
      ...abilities(call),
      scopes_supported: ["openid"],
      issuer: `${call.cloud.sts}/${realm}/`,
      microsoft_multi_refresh_token: true,
      authorization_endpoint: `${root}/oauth2/authorize`,
      device_authorization_endpoint: `${root}/oauth2/devicecode`,
      end_session_endpoint: `${root}/oauth2/logout`,
    },
    CROSS_ORIGIN,
  );
}

function rootOf({ world, arrival: { origin }, tenant }: EntraCall): string {
  return `${origin}/${EVERYBODY.has(tenant) ? tenant : tenantOf(world).id}`;
}

function abilities({ cloud, arrival }: EntraCall): object {
  return {
    userinfo_endpoint: `${userInfoRoot(cloud, arrival.origin)}/oidc/userinfo`,
    response_modes_supported: ["query", "fragment", "form_post"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code", "id_token", "code id_token"],
    request_uri_parameter_supported: false,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    claims_supported: CLAIMS,
    tenant_region_scope: "EU",
    cloud_instance_name: cloud.instanceName,
    cloud_graph_host_name: cloud.oldGraphHost,
    msgraph_host: cloud.graphHost,
  };
}

/** Graph tells about people; at addresses of the sandbox's own that is the same host. */
function userInfoRoot(cloud: Cloud, origin: string): string {
  return isMicrosofts(new URL(origin).host) ? graphAudience(cloud) : origin;
}

const CLAIMS = "sub iss aud exp iat nonce at_hash c_hash name preferred_username email oid tid ver".split(" ");

/** Where MSAL asks whether a host is one of Microsoft's, and by which names it goes. */
export function describeInstances(call: EntraCall): Reply {
  const { world, arrival, query } = call;
  const address = URL.parse(query.get("authorization_endpoint") ?? "");
  if (address === null) throw new EntraRefusal(90023, "authorization_endpoint", "It must be an absolute address.");
  const tenant = address.pathname.split("/")[1] ?? "";
  const isOwn = address.host === new URL(arrival.origin).host;
  if (!(isOwn || isMicrosofts(address.host)) || !isRealm(world, tenant)) {
    throw new EntraRefusal(90002, tenant).with({ error: "invalid_instance" });
  }
  const metadata = [
    ...Object.values(CLOUDS).map(({ loginHosts }) => instance(loginHosts)),
    ...(isMicrosofts(address.host) ? [] : [instance([address.host])]),
  ];
  const described = {
    tenant_discovery_endpoint: `${address.origin}/${tenant}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata,
  };
  return jsonReply(200, described, CROSS_ORIGIN);
}

function isMicrosofts(host: string): boolean {
  return Object.values(CLOUDS).some(({ loginHosts }) => loginHosts.includes(host));
}

function isRealm(world: World, tenant: string): boolean {
  return EVERYBODY.has(tenant) || isTenantName(tenantOf(world), tenant);
}

function instance(hosts: readonly string[]): object {
  const [preferred = ""] = hosts;
  return { preferred_network: preferred, preferred_cache: hosts[1] ?? preferred, aliases: hosts };
}

/** Where MSAL asks whether somebody's password is checked here or elsewhere; here it always is here. */
export function describeRealm(call: EntraCall): Reply {
  const name = decodeURIComponent(call.arrival.path.split("/").at(-1) ?? "");
  const domain = name.split("@")[1] ?? "";
  const isManaged = findUser(call.world, name) !== undefined || isTenantName(tenantOf(call.world), domain);
  return jsonReply(200, {
    ver: "1.0",
    account_type: isManaged ? "Managed" : "Unknown",
    domain_name: domain,
    cloud_instance_name: call.cloud.instanceName,
    cloud_audience_urn: `urn:federation:MicrosoftOnline`,
  });
}
