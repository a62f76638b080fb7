import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from "jose";
import { Failure } from "../../kernel/errors.ts";
import type { Clock } from "../../kernel/time.ts";
import type { Endpoints } from "../clouds.ts";
import type { Connection } from "../token/token.ts";

/** Microsoft Graph Change Tracking, who signs for what is sent along with announcements. */
const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";
const KEPT = 200;

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Tells whether the tokens that came with announcements are Microsoft's, for one of our apps. */
export interface Origins {
  /**
   * False where any token is not Microsoft's own, or none is for this app in this tenant: then all that came along is
   * suspect. Rejects with a Failure while Microsoft's keys cannot be had.
   */
  isProven(connection: Connection, tokens: readonly string[]): Promise<boolean>;
}

interface Parts {
  readonly clock: Clock;
  readonly endpointsOf: (connection: Connection) => Endpoints;
}

/** A token that was good is not verified twice before its end: one comes with every announcement for half an hour. */
export function makeOrigins({ clock, endpointsOf }: Parts): Origins {
  const keys = new Map<string, Keys>();
  const good = new Map<string, JWTPayload>();
  const keysAt = (login: string): Keys => {
    const known = keys.get(login) ?? createRemoteJWKSet(new URL(`${login}/common/discovery/v2.0/keys`));
    keys.set(login, known);
    return known;
  };
  const claimsOf = async (login: string, token: string): Promise<JWTPayload | undefined> => {
    const known = good.get(token);
    if (known !== undefined && Number(known.exp) * 1000 > clock.now().getTime()) return known;
    const claims = await verified(token, { keys: keysAt(login), clock });
    if (claims === undefined) return undefined;
    if (good.size >= KEPT) good.clear();
    good.set(token, claims);
    return claims;
  };
  return {
    isProven: async (connection, tokens) => {
      const { login } = endpointsOf(connection);
      const all = await Promise.all(tokens.map((token) => claimsOf(login, token)));
      const isOurs = (claims: JWTPayload | undefined) =>
        claims?.aud === connection.clientId && claims["tid"] === connection.tenantId;
      return all.every((claims) => claims !== undefined) && all.some(isOurs);
    },
  };
}

async function verified(
  token: string,
  { keys, clock }: { readonly keys: Keys; readonly clock: Clock },
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys, { algorithms: ["RS256"], currentDate: clock.now() });
    return isPublishers(payload) ? payload : undefined;
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw unavailable(error);
    return undefined;
  }
}

/** Tokens of both versions are sent: each names who asked for it, and who issued it, in its own way. */
function isPublishers({ ver, iss, tid, appid, azp }: JWTPayload): boolean {
  if (typeof tid !== "string") return false;
  if (ver === "2.0") return azp === PUBLISHER && iss?.endsWith(`/${tid}/v2.0`) === true;
  return appid === PUBLISHER && iss === `https://sts.windows.net/${tid}/`;
}

function unavailable(cause: unknown): Failure {
  return new Failure("upstream-unavailable", "Microsoft's keys cannot be had.", {
    reason: "microsoft-unreachable",
    cure: "Nothing is lost; Parley tries again by itself.",
    cause,
  });
}
