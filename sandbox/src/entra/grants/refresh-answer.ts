import type { Platform } from "../../entities/app.ts";
import { REFRESH_TOKENS } from "../../entities/entra/refresh-token.ts";
import type { GrantRequest, SignedIn, TokenAnswer } from "./grant.ts";

const DAY = 86_400_000;
const REFRESH_MS: Readonly<Record<Platform, number>> = { web: 90 * DAY, publicClient: 90 * DAY, spa: DAY };

/** A refresh token, for who asked for offline_access. */
export function refreshAnswer({ call, client }: GrantRequest, signedIn: SignedIn): Pick<TokenAnswer, "refresh_token"> {
  if (!signedIn.wishes.openid.includes("offline_access")) return {};
  const { world } = call;
  const { authentication, platform, scope } = signedIn;
  const issuedAt = world.clock.now();
  const { token } = REFRESH_TOKENS.in(world).put({
    token: `1.A${world.random.bytes(72).toString("base64url")}`,
    clientId: client.app.clientId,
    authentication,
    platform,
    scope,
    issuedAt,
    endsAt: signedIn.refreshEndsAt ?? issuedAt + REFRESH_MS[platform],
  });
  return { refresh_token: token };
}
