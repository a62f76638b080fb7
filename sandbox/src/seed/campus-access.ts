import { GRANTS, type GrantTarget, POLICIES } from "../entities/access-policy.ts";
import { APPS } from "../entities/app.ts";
import { ADMINISTRATORS } from "../entities/entra/administrator.ts";
import { APP_ROLE_ASSIGNMENTS } from "../entities/entra/app-role-assignment.ts";
import { SERVICE_PRINCIPALS, type ServicePrincipalRecord } from "../entities/entra/principal.ts";
import type { UserRecord } from "../entities/user.ts";
import { grantScopes } from "../entra/permissions/consent.ts";
import { GRAPH_APP_ID, GRAPH_ROLES, GRAPH_SCOPES } from "../entra/permissions/graph-permissions.ts";
import { guidFrom } from "../kernel/random.ts";
import type { World } from "../world.ts";
import { CAMPUS, FOREVER, FOUNDED } from "./larkfield.ts";
import type { SeedPerson } from "./people.ts";

/** People of the seed beside what became of them. */
export type Planted = readonly (readonly [SeedPerson, UserRecord])[];

/** Microsoft Graph itself, and the app that holds every permission of it, for whoever starts. */
export function plantApps(world: World): void {
  const graph = plantPrincipal(world, {
    id: guidFrom("campus Microsoft Graph principal"),
    appId: GRAPH_APP_ID,
    displayName: "Microsoft Graph",
  });
  const displayName = "Sandbox administrator";
  APPS.in(world).put({
    clientId: CAMPUS.clientId,
    objectId: guidFrom("campus admin app object"),
    displayName,
    cloud: "global",
    createdAt: FOUNDED,
    secrets: [
      {
        id: guidFrom("campus admin secret"),
        value: CAMPUS.clientSecret,
        displayName: "sandbox",
        createdAt: FOUNDED,
        startsAt: FOUNDED,
        endsAt: FOREVER,
      },
    ],
    certificates: [],
    more: { signInAudience: "AzureADMyOrg" },
  });
  const id = guidFrom("campus admin app principal");
  const admin = plantPrincipal(world, { id, appId: CAMPUS.clientId, displayName });
  plantConsent(world, admin.id, graph.id);
}

function plantPrincipal(
  world: World,
  names: Pick<ServicePrincipalRecord, "id" | "appId" | "displayName">,
): ServicePrincipalRecord {
  return SERVICE_PRINCIPALS.in(world).put({
    ...names,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    createdAt: FOUNDED,
    secrets: [],
    more: {},
  });
}

function plantConsent(world: World, principalId: string, resourceId: string): void {
  for (const { id: appRoleId, value } of GRAPH_ROLES) {
    // Teamwork.Migrate.All is left out: with it, posts by an app would count as an import of old messages.
    if (value === "Teamwork.Migrate.All") continue;
    const id = Buffer.from(guidFrom(`campus consent ${value}`)).toString("base64url");
    APP_ROLE_ASSIGNMENTS.in(world).put({
      id,
      principalId,
      principalType: "ServicePrincipal",
      resourceId,
      appRoleId,
      createdAt: FOUNDED,
    });
  }
  const names = GRAPH_SCOPES.map(({ value }) => value);
  grantScopes(world, { clientId: principalId, resourceId, principalId: null }, names);
}

/** The head of digital services is the global administrator. */
export function plantAdministrator(world: World, people: Planted): void {
  const first = people[0]?.[1];
  if (first !== undefined) ADMINISTRATORS.in(world).put({ userId: first.id });
}

/** Everybody is covered by the global grant, but whoever has another policy of their own has only that one. */
export function plantPolicies(world: World, people: Planted): void {
  const policy = (identity: string, appId: string): void =>
    void POLICIES.in(world).put({ identity, versions: [{ appIds: [appId], effectiveAt: FOUNDED }] });
  policy("Campus-Apps", CAMPUS.clientId);
  policy("Library-Rooms", CAMPUS.libraryAppId);
  const grant = (id: string, name: string, target: GrantTarget): void =>
    void GRANTS.in(world).put({
      id: guidFrom(`campus grant ${id}`),
      policy: name,
      target,
      grantedAt: FOUNDED,
      effectiveAt: FOUNDED,
    });
  grant("global", "Campus-Apps", { kind: "global" });
  for (const [person, user] of people) {
    if (person.marks.includes("o")) grant(user.id, "Library-Rooms", { kind: "user", id: user.id });
  }
}
