import type { AppRecord } from "../../../entities/app.ts";
import type { DeletedObject } from "../../../entities/directory/deleted-object.ts";
import type { ServicePrincipalRecord } from "../../../entities/entra/principal.ts";
import { isoSeconds } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { groupJson } from "../groups/group-json.ts";
import { userJson } from "../user-json.ts";

/** A deleted object as it is listed. */
export function deletedJson(object: DeletedObject): JsonObject {
  return { ...plainJson(object), deletedDateTime: isoSeconds(object.deletedAt) };
}

/** The same once it is restored. */
export function plainJson(object: DeletedObject): JsonObject {
  if (object.kind === "user") return userJson(object.user);
  if (object.kind === "group") return groupJson(object.group);
  return object.kind === "application" ? applicationJson(object.application) : principalJson(object.principal);
}

function applicationJson({ objectId, clientId, displayName, createdAt, more }: AppRecord): JsonObject {
  return { ...more, id: objectId, appId: clientId, displayName, createdDateTime: isoSeconds(createdAt) };
}

function principalJson({ id, appId, displayName, accountEnabled, more }: ServicePrincipalRecord): JsonObject {
  return { ...more, id, appId, displayName, accountEnabled };
}
