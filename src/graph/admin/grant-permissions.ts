import { z } from "zod";
import { allOf } from "../page.ts";
import type { GraphClient } from "../request.ts";
import { GraphError } from "../wire/graph-error.ts";
import { graphPath } from "../wire/path.ts";
import type { Wanted } from "./app-plan.ts";
import { onceKnown } from "./once-known.ts";

const Assignment = z.object({ resourceId: z.string(), appRoleId: z.string() });
const Grant = z.object({ id: z.string(), resourceId: z.string(), consentType: z.string(), scope: z.string() });

/** Grants an app what is wanted and it does not hold yet. Resolves with how many permissions were granted now. */
export async function grantPermissions(graph: GraphClient, principalId: string, wanted: Wanted): Promise<number> {
  const held = await heldRoles(graph, principalId, wanted);
  const missing = wanted.roles.filter((id) => !held.has(id));
  for (const id of missing) await onceKnown(graph, () => grantRole(graph, { principalId, id }, wanted));
  const scopes = await onceKnown(graph, () => grantScopes(graph, principalId, wanted));
  return missing.length + scopes;
}

async function heldRoles(graph: GraphClient, principalId: string, { graphId }: Wanted): Promise<ReadonlySet<string>> {
  const path = graphPath`/servicePrincipals/${principalId}/appRoleAssignments`;
  const items = await onceKnown(graph, () => allOf(graph, { method: "GET", path }));
  const assignments = z.array(Assignment).parse(items);
  return new Set(assignments.filter(({ resourceId }) => resourceId === graphId).map(({ appRoleId }) => appRoleId));
}

async function grantRole(
  graph: GraphClient,
  { principalId, id }: { readonly principalId: string; readonly id: string },
  wanted: Wanted,
): Promise<void> {
  const { graphId: resourceId } = wanted;
  const path = graphPath`/servicePrincipals/${resourceId}/appRoleAssignedTo`;
  try {
    await graph.request({ method: "POST", path, body: { principalId, resourceId, appRoleId: id } });
  } catch (error) {
    // "Already exists" has no code of its own: whether it is held tells.
    const isRefused = error instanceof GraphError && error.status === 400;
    if (!isRefused || !(await heldRoles(graph, principalId, wanted)).has(id)) throw error;
  }
}

/** Consent for everybody is one row, which names all that is consented to. */
async function grantScopes(graph: GraphClient, clientId: string, { graphId, scopes }: Wanted): Promise<number> {
  if (scopes.length === 0) return 0;
  const path = graphPath`/servicePrincipals/${clientId}/oauth2PermissionGrants`;
  const grants = z.array(Grant).parse(await allOf(graph, { method: "GET", path }));
  const known = grants.find(({ resourceId, consentType }) => resourceId === graphId && consentType === "AllPrincipals");
  const held = known?.scope.split(" ").filter(Boolean) ?? [];
  const missing = scopes.map(({ name }) => name).filter((name) => !held.includes(name));
  if (missing.length === 0) return 0;
  const scope = [...held, ...missing].join(" ");
  if (known !== undefined) {
    await graph.request({ method: "PATCH", path: graphPath`/oauth2PermissionGrants/${known.id}`, body: { scope } });
  } else {
    const body = { clientId, consentType: "AllPrincipals", resourceId: graphId, scope };
    await graph.request({ method: "POST", path: graphPath`/oauth2PermissionGrants`, body });
  }
  return missing.length;
}
