import { type AppRecord, redirectUrisOf } from "../../entities/app.ts";
import { isRuled } from "../../entities/entra/access-rule.ts";
import { principalOf } from "../../entities/entra/principal.ts";
import { CLOUDS } from "../../entra/clouds.ts";
import { grantedRoles, scopesForAll } from "../../entra/permissions/consent.ts";
import { graphResource } from "../../entra/permissions/resources.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { World } from "../../world.ts";

/** An app without the values of its secrets, and what it was consented to of Microsoft Graph. */
export function appJson(world: World, app: AppRecord): object {
  const principal = principalOf(world, app.clientId);
  const graph = graphResource(world, CLOUDS[app.cloud]);
  const bond = { clientId: principal?.id ?? "", resourceId: graph.principal.id };
  return {
    clientId: app.clientId,
    objectId: app.objectId,
    servicePrincipalId: principal?.id ?? null,
    displayName: app.displayName,
    cloud: app.cloud,
    enabled: principal?.accountEnabled ?? false,
    blocked: isRuled(world, { target: { kind: "app", id: app.clientId }, control: "block" }),
    roles: grantedRoles(world, bond, graph.roles),
    scopes: scopesForAll(world, bond),
    redirectUris: redirectUrisOf(app),
    secrets: app.secrets.map(({ id, displayName, endsAt }) => ({ id, displayName, endDateTime: isoSeconds(endsAt) })),
    certificates: app.certificates.map(({ id, sha1, sha256, endsAt }) => ({
      id,
      x5t: sha1,
      "x5t#S256": sha256,
      endDateTime: isoSeconds(endsAt),
    })),
  };
}
