import type { GraphClient } from "../request.ts";
import { Failure } from "../../kernel/errors.ts";
import { z } from "zod";
import { graphPath, odataText } from "../wire/path.ts";

/** The app to be registered. Nothing in it is a secret. */
export interface AppPlan {
  readonly name: string;
  /** The public half of the certificate, as PEM. */
  readonly certificate: string;
  /** Names of application permissions of Graph. */
  readonly application: readonly string[];
  /** Names of delegated permissions of Graph. */
  readonly delegated: readonly string[];
  readonly redirectUris: readonly string[];
  /** Whether administrators of other tenants may consent to it. */
  readonly multiTenant: boolean;
  /** By it an app that was made before is found again. */
  readonly tag: string;
}

export const GRAPH = "00000003-0000-0000-c000-000000000000";

const Offer = z.object({ id: z.string(), value: z.string().nullish() });
const Principal = z.object({
  id: z.string(),
  appRoles: z.array(Offer),
  oauth2PermissionScopes: z.array(Offer),
});

/** What is wanted of Graph, by the ids that this cloud has for it. */
export interface Wanted {
  /** Graph's own service principal in the tenant. */
  readonly graphId: string;
  readonly roles: readonly string[];
  readonly scopes: readonly { readonly id: string; readonly name: string }[];
  /** Names that this cloud does not know. */
  readonly unknown: readonly string[];
}

/** Looks the permissions up: their ids are the same everywhere, but not every cloud has all of them. */
export async function wantedOf(graph: GraphClient, { application, delegated }: AppPlan): Promise<Wanted> {
  const principal = await graphsPrincipal(graph);
  const roles = new Map(principal.appRoles.map(({ id, value }) => [value, id]));
  const scopes = new Map(principal.oauth2PermissionScopes.map(({ id, value }) => [value, id]));
  return {
    graphId: principal.id,
    roles: application.flatMap((name) => roles.get(name) ?? []),
    scopes: delegated.flatMap((name) => [scopes.get(name) ?? []].flat().map((id) => ({ id, name }))),
    unknown: [...application.filter((name) => !roles.has(name)), ...delegated.filter((name) => !scopes.has(name))],
  };
}

async function graphsPrincipal(graph: GraphClient): Promise<z.infer<typeof Principal>> {
  const query = { $filter: `appId eq ${odataText(GRAPH)}`, $select: "id,appRoles,oauth2PermissionScopes" };
  const page = await graph.request({ method: "GET", path: graphPath`/servicePrincipals`, query });
  const [principal] = z.object({ value: z.array(Principal) }).parse(page).value;
  if (principal !== undefined) return principal;
  throw new Failure("upstream-refused", "The tenant has no service principal of Microsoft Graph.", {
    reason: "graph-missing",
    cure: "Open Graph Explorer once as an administrator, which makes it; then run this again.",
  });
}
