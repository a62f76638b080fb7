import { isTenantName, tenantOf } from "../entities/tenant.ts";
import { type Arrival, jsonReply, type Reply } from "../kernel/http.ts";
import { Router, segmentsOf } from "../kernel/router.ts";
import type { World } from "../world.ts";
import { type EntraCall, EVERYBODY } from "./call.ts";
import { cloudOf } from "./clouds.ts";
import { refusalPage } from "./pages/refusal.ts";
import { EntraRefusal, refusalReply, traceOf } from "./refusal.ts";
import { type EntraRoute, ROUTES } from "./routes.ts";
import { CROSS_ORIGIN } from "./token.ts";

const router = new Router<EntraRoute>(ROUTES);

/** True when the path is the sign-in service's. */
export function isEntraPath(path: string): boolean {
  return (
    /^\/[^/]+\/(oauth2|discovery|v2\.0|\.well-known|userrealm)\//i.test(path) ||
    /^\/[^/]+\/(adminconsent|login)$/i.test(path) ||
    path === "/devicelogin" ||
    path === "/oidc/userinfo"
  );
}

export async function answerEntra(world: World, arrival: Arrival, noteApp: (id: string) => void): Promise<Reply> {
  const trace = traceOf(world, arrival.headers["client-request-id"]);
  const found = router.find(arrival.method, segmentsOf(arrival.path));
  const isPage = found.kind === "found" && found.route.isPage === true;
  try {
    if (found.kind === "wrong-method") throw new EntraRefusal(900561, arrival.method);
    if (found.kind === "unknown") return jsonReply(404, { error: "not_found" });
    const tenant = (found.params["tenant"] ?? "common").toLowerCase();
    checkTenant(world, tenant);
    return await found.route.handle({ world, arrival, tenant, trace, noteApp, ...formsOf(world, arrival) });
  } catch (error) {
    if (!(error instanceof EntraRefusal)) throw error;
    if (isPage) return refusalPage(world, error, trace);
    const reply = refusalReply(error, trace);
    return { ...reply, headers: { ...reply.headers, ...CROSS_ORIGIN } };
  }
}

function formsOf(world: World, { headers, body, query }: Arrival): Pick<EntraCall, "cloud" | "query" | "form"> {
  const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;
  return {
    cloud: cloudOf(world, headers.host),
    query: new URLSearchParams(query),
    form: new URLSearchParams(isForm ? body.toString("utf8") : ""),
  };
}

function checkTenant(world: World, tenant: string): void {
  if (EVERYBODY.has(tenant) || isTenantName(tenantOf(world), tenant)) return;
  const plausible = /^[0-9a-f-]{36}$/.test(tenant) || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(tenant);
  throw new EntraRefusal(plausible ? 90002 : 900023, tenant);
}
