import type { AppRecord } from "../entities/app.ts";
import { isoSeconds } from "../kernel/clock.ts";

/** An app without the values of its secrets. */
export function appJson(app: AppRecord): object {
  return {
    clientId: app.clientId,
    objectId: app.objectId,
    servicePrincipalId: app.servicePrincipalId,
    displayName: app.displayName,
    enabled: app.enabled,
    blocked: app.blocked,
    roles: app.roles,
    scopes: app.scopes,
    secrets: app.secrets.map(({ id, displayName, endsAt }) => ({ id, displayName, endDateTime: isoSeconds(endsAt) })),
    certificates: app.certificates.map(({ id, sha1, sha256, endsAt }) => ({
      id,
      x5t: sha1,
      "x5t#S256": sha256,
      endDateTime: isoSeconds(endsAt),
    })),
  };
}
