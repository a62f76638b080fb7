import { REFRESH_TOKENS, type RefreshToken } from "../../entities/entra/refresh-token.ts";
import { isoMillis } from "../../kernel/clock.ts";
import { checkAudience, type EntraCall, isVersion1, required } from "../call.ts";
import { EntraRefusal } from "../refusal.ts";
import { isRevoked } from "../tokens/revocation.ts";
import { readScopes, type ScopeWishes, wishesOf } from "../permissions/scopes.ts";
import { livingUser } from "../account.ts";
import { answerTokens } from "./answer-tokens.ts";
import type { GrantRequest, TokenAnswer } from "./grant.ts";
import { checkProof } from "./platform-proof.ts";

/** New tokens, and a new refresh token; the old one stays good until it ends. */
export async function grantByRefreshToken(request: GrantRequest): Promise<TokenAnswer> {
  const { call, client } = request;
  checkAudience(call, client.app);
  const kept = tokenIn(request);
  checkProof(request, kept.platform);
  checkAge(call, kept);
  checkSessions(call, kept);
  const { authentication, platform, scope } = kept;
  // A page's sign-in lasts a day, however often it is refreshed.
  const end = platform === "spa" ? { refreshEndsAt: kept.endsAt } : {};
  return answerTokens(request, { authentication, platform, scope, nonce: null, wishes: wishesAt(call, kept), ...end });
}

function tokenIn({ call: { world, form }, client }: GrantRequest): RefreshToken {
  const text = required(form, "refresh_token");
  const kept = REFRESH_TOKENS.in(world).get(text);
  if (!/^1\.A[\w-]+$/.test(text)) throw new EntraRefusal(9002313);
  if (kept === undefined || kept.clientId !== client.app.clientId) throw new EntraRefusal(70000);
  return kept;
}

function checkAge({ world }: EntraCall, { endsAt, issuedAt, platform }: RefreshToken): void {
  if (endsAt > world.clock.now()) return;
  throw new EntraRefusal(platform === "spa" ? 700084 : 700082, isoMillis(issuedAt));
}

function checkSessions(call: EntraCall, { authentication }: RefreshToken): void {
  const user = livingUser(call, authentication.userId);
  if (!isRevoked(user, authentication.at)) return;
  throw new EntraRefusal(50173, isoMillis(authentication.at), isoMillis(user.sessionsValidFrom ?? 0));
}

function wishesAt(call: EntraCall, { scope }: RefreshToken): ScopeWishes {
  if (isVersion1(call)) return wishesOf(call, call.form);
  if (!call.form.has("scope")) {
    const { openid, wishes } = readScopes(call, scope);
    return { openid, wishes: wishes.slice(0, 1) };
  }
  const wishes = wishesOf(call, call.form);
  return { ...wishes, openid: [...new Set([...wishes.openid, "offline_access"])] };
}
