import { USERS, type UserRecord } from "../entities/user.ts";
import type { Caller } from "../graph/protocol/call.ts";
import { callerOf } from "../graph/protocol/caller.ts";
import { GraphRefusal } from "../graph/protocol/refusal.ts";
import { jsonReply, type Reply } from "../kernel/http.ts";
import { textAt } from "../kernel/json.ts";
import type { EntraCall } from "./call.ts";
import { pairwise } from "./tokens/access-token.ts";

/** Who the bearer of a token for Microsoft Graph is, in OpenID Connect's words. */
export async function showUserInfo({ world, arrival }: EntraCall): Promise<Reply> {
  try {
    const { host, authorization } = arrival.headers;
    const caller = await callerOf(world, { host, authorization });
    const user = USERS.in(world).get(caller.userId ?? "");
    const isMeant = user !== undefined && caller.permissions.has("openid");
    return isMeant ? jsonReply(200, claimsOf(user, caller)) : refused("The token is not for OpenID Connect.", {});
  } catch (error) {
    if (error instanceof GraphRefusal) return refused(error.message, error.details.headers ?? {});
    throw error;
  }
}

function claimsOf(user: UserRecord, { appId, permissions }: Caller): object {
  return {
    sub: pairwise(appId, user.id),
    name: user.displayName,
    given_name: textAt(user.more, "givenName"),
    family_name: textAt(user.more, "surname"),
    ...(permissions.has("email") && user.mail !== null ? { email: user.mail } : {}),
  };
}

function refused(message: string, headers: Readonly<Record<string, string>>): Reply {
  return jsonReply(401, { error: { code: "InvalidAuthenticationToken", message } }, { ...headers });
}
