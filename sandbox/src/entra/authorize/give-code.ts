import { AUTHORIZATION_CODES, type Authentication } from "../../entities/entra/authorization-code.ts";
import type { UserRecord } from "../../entities/user.ts";
import type { Reply } from "../../kernel/http.ts";
import type { World } from "../../world.ts";
import type { EntraCall } from "../call.ts";
import { clientInfo } from "../tokens/client-info.ts";
import { idToken } from "../tokens/id-token.ts";
import type { AuthorizationRequest } from "./request.ts";
import { respond } from "./respond.ts";

interface Visit {
  readonly user: UserRecord;
  readonly authentication: Authentication;
}

const DAY = 86_400_000;

/** Sends the app what it asked for: a code, an ID token, or both bound together. */
export async function giveCode(call: EntraCall, request: AuthorizationRequest, visit: Visit): Promise<Reply> {
  const code = request.wantsCode ? makeCode(call.world, request, visit.authentication) : undefined;
  const { nonce, target, wishes } = request;
  const wish = { app: target.app, user: visit.user, openid: wishes.openid, nonce, ...(code && { code }) };
  return respond(call, target, {
    code,
    id_token: request.wantsIdToken ? await idToken(call, wish) : undefined,
    client_info: call.query.get("client_info") === "1" ? clientInfo(call, visit.user) : undefined,
    session_state: call.world.requests.guid(),
  });
}

function makeCode(world: World, request: AuthorizationRequest, authentication: Authentication): string {
  const { target, scope, nonce, challenge } = request;
  const codes = AUTHORIZATION_CODES.in(world);
  const now = world.clock.now();
  for (const old of codes.all()) if (old.issuedAt + DAY < now) codes.remove(old.code);
  const { code } = codes.put({
    code: `1.A${world.random.bytes(72).toString("base64url")}`,
    clientId: target.app.clientId,
    authentication,
    redirectUri: target.redirect.uri,
    platform: target.redirect.platform,
    scope,
    nonce,
    challenge,
    issuedAt: now,
    redeemed: false,
  });
  return code;
}
