import { GRANTS, type GrantTarget, POLICIES } from "../entities/access-policy.ts";
import { APPS } from "../entities/app.ts";
import type { UserRecord } from "../entities/user.ts";
import { everyPermission } from "../graph/protocol/endpoints.ts";
import { guidFrom } from "../kernel/random.ts";
import type { World } from "../world.ts";
import { CAMPUS, FOREVER, FOUNDED } from "./larkfield.ts";
import type { SeedPerson } from "./people.ts";

/** People of the seed beside what became of them. */
export type Planted = readonly (readonly [SeedPerson, UserRecord])[];

/** The app that holds every permission, for whoever starts. */
export function plantApps(world: World): void {
  // Teamwork.Migrate.All is left out: with it, posts by an app would count as an import of old messages.
  const roles = everyPermission("application").filter((name) => name !== "Teamwork.Migrate.All");
  APPS.in(world).put({
    clientId: CAMPUS.clientId,
    objectId: guidFrom("campus admin app object"),
    servicePrincipalId: guidFrom("campus admin app principal"),
    displayName: "Sandbox administrator",
    enabled: true,
    blocked: false,
    createdAt: FOUNDED,
    secrets: [
      {
        id: guidFrom("campus admin secret"),
        value: CAMPUS.clientSecret,
        displayName: "sandbox",
        startsAt: FOUNDED,
        endsAt: FOREVER,
      },
    ],
    certificates: [],
    roles,
    scopes: everyPermission("delegated"),
  });
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
