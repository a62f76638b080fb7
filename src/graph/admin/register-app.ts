import { X509Certificate } from "node:crypto";
import { z } from "zod";
import type { GraphClient } from "../request.ts";
import { graphPath, odataText } from "../wire/path.ts";
import { type AppPlan, GRAPH, type Wanted, wantedOf } from "./app-plan.ts";
import { grantPermissions } from "./grant-permissions.ts";
import { asRole, GRANTING, REGISTERING } from "./missing-role.ts";
import { onceKnown } from "./once-known.ts";

/** What came of it. */
export interface RegisteredApp {
  readonly tenantId: string;
  readonly clientId: string;
  readonly objectId: string;
  /** False where it was there already, from a run before. */
  readonly isNew: boolean;
  readonly granted: number;
  /** Permissions that this cloud does not know, and so were left out. */
  readonly unknown: readonly string[];
}

const Access = z.object({ resourceAppId: z.string(), resourceAccess: z.array(z.object({ id: z.string() })) });
const App = z.object({
  id: z.string(),
  appId: z.string(),
  signInAudience: z.string().optional(),
  requiredResourceAccess: z.array(Access).catch([]),
  web: z.object({ redirectUris: z.array(z.string()) }).catch({ redirectUris: [] }),
});
type App = z.infer<typeof App>;

const Principal = z.object({ id: z.string(), appOwnerOrganizationId: z.string() });
type Principal = z.infer<typeof Principal>;

/**
 * Registers the app with its certificate, and grants what it is to be granted: in an administrator's name, as far as their
 * roles go. May be run any number of times, by several people one after the other; it goes on with what is there.
 */
export async function registerApp(graph: GraphClient, plan: AppPlan): Promise<RegisteredApp> {
  const wanted = await wantedOf(graph, plan);
  const { app, isNew } = await asRole(REGISTERING, () => bringAbout(graph, plan, wanted));
  const principal = await asRole(REGISTERING, () => principalFor(graph, app.appId));
  const granted = await asRole(GRANTING, () => grantPermissions(graph, principal.id, wanted));
  const { unknown } = wanted;
  return { tenantId: principal.appOwnerOrganizationId, clientId: app.appId, objectId: app.id, isNew, granted, unknown };
}

async function bringAbout(graph: GraphClient, plan: AppPlan, wanted: Wanted): Promise<{ app: App; isNew: boolean }> {
  const known = await appByTag(graph, plan.tag);
  const body = {
    signInAudience: audienceOf(plan),
    requiredResourceAccess: requirementsOf(wanted),
    web: { redirectUris: plan.redirectUris },
  };
  if (known === undefined) return { app: await createApp(graph, plan, body), isNew: true };
  if (!isAsPlanned(known, plan, wanted)) {
    await graph.request({ method: "PATCH", path: graphPath`/applications/${known.id}`, body });
  }
  return { app: known, isNew: false };
}

async function appByTag(graph: GraphClient, tag: string): Promise<App | undefined> {
  const query = {
    $filter: `tags/any(tag:tag eq ${odataText(tag)})`,
    $select: "id,appId,signInAudience,requiredResourceAccess,web",
  };
  const page = await graph.request({ method: "GET", path: graphPath`/applications`, query });
  return z.object({ value: z.array(App) }).parse(page).value[0];
}

async function createApp(graph: GraphClient, plan: AppPlan, parts: object): Promise<App> {
  const key = new X509Certificate(plan.certificate).raw.toString("base64");
  const body = {
    displayName: plan.name,
    ...parts,
    keyCredentials: [{ type: "AsymmetricX509Cert", usage: "Verify", displayName: "Parley", key }],
    tags: [plan.tag],
  };
  return App.parse(await graph.request({ method: "POST", path: graphPath`/applications`, body }));
}

function requirementsOf({ roles, scopes }: Wanted): object[] {
  const resourceAccess = [
    ...roles.map((id) => ({ id, type: "Role" })),
    ...scopes.map(({ id }) => ({ id, type: "Scope" })),
  ];
  return resourceAccess.length === 0 ? [] : [{ resourceAppId: GRAPH, resourceAccess }];
}

/** Whoever only grants need not be able to change the app; so nothing is written that stands there already. */
function isAsPlanned(app: App, plan: AppPlan, { roles, scopes }: Wanted): boolean {
  const required = app.requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === GRAPH)
    .flatMap(({ resourceAccess }) => resourceAccess.map(({ id }) => id));
  const wanted = [...roles, ...scopes.map(({ id }) => id)];
  const isOpen = app.signInAudience === undefined || app.signInAudience === audienceOf(plan);
  return isOpen && isSame(required, wanted) && isSame(app.web.redirectUris, plan.redirectUris);
}

function audienceOf({ multiTenant }: AppPlan): string {
  return multiTenant ? "AzureADMultipleOrgs" : "AzureADMyOrg";
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}

/** The app as the tenant sees it: what permissions are granted to. */
async function principalFor(graph: GraphClient, appId: string): Promise<Principal> {
  return onceKnown(graph, async () => {
    const query = { $filter: `appId eq ${odataText(appId)}`, $select: "id,appOwnerOrganizationId" };
    const page = await graph.request({ method: "GET", path: graphPath`/servicePrincipals`, query });
    const [known] = z.object({ value: z.array(Principal) }).parse(page).value;
    const make = () => graph.request({ method: "POST", path: graphPath`/servicePrincipals`, body: { appId } });
    return known ?? Principal.parse(await make());
  });
}
