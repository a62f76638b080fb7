import { tenantOf } from "../../entities/tenant.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { EntraCall } from "../call.ts";

/** By which MSAL tells accounts apart. */
export function clientInfo({ world }: EntraCall, user: UserRecord): string {
  return Buffer.from(JSON.stringify({ uid: user.id, utid: tenantOf(world).id })).toString("base64url");
}
