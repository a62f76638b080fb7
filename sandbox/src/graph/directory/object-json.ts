import { SERVICE_PRINCIPALS } from "../../entities/entra/principal.ts";
import { GROUPS } from "../../entities/group.ts";
import { USERS } from "../../entities/user.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { servicePrincipalJson } from "../applications/principals/principal-json.ts";
import type { Call } from "../protocol/call.ts";
import { groupJson } from "./groups/group-json.ts";
import { shownUserJson } from "./user-json.ts";

export const USER_TYPE = "#microsoft.graph.user";
export const GROUP_TYPE = "#microsoft.graph.group";
export const PRINCIPAL_TYPE = "#microsoft.graph.servicePrincipal";

/** A person, a group or a service principal as one directory object among others; undefined when there is none. */
export function objectJson(call: Call, id: string): JsonObject | undefined {
  const user = USERS.in(call.world).get(id);
  if (user !== undefined) return { "@odata.type": USER_TYPE, ...shownUserJson(call, user) };
  const group = GROUPS.in(call.world).get(id);
  if (group !== undefined) return { "@odata.type": GROUP_TYPE, ...groupJson(group) };
  const principal = SERVICE_PRINCIPALS.in(call.world).get(id);
  if (principal === undefined) return undefined;
  return { "@odata.type": PRINCIPAL_TYPE, ...servicePrincipalJson(call.world, principal) };
}

/** The same for many; whoever is not there is left out. */
export function objectsJson(call: Call, ids: readonly string[]): JsonObject[] {
  return ids.map((id) => objectJson(call, id)).filter((object) => object !== undefined);
}
