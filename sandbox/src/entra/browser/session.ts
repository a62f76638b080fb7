import type { Authentication } from "../../entities/entra/authorization-code.ts";
import { BROWSER_SESSIONS, type BrowserSession } from "../../entities/entra/browser-session.ts";
import { USERS } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import type { EntraCall } from "../call.ts";
import { isRevoked } from "../tokens/revocation.ts";

const COOKIE = "ESTSAUTH";

/** Who is signed in in the browser that asks, unless their sessions were revoked since. */
export function sessionOf({ world, arrival }: EntraCall): BrowserSession | undefined {
  const session = BROWSER_SESSIONS.in(world).get(cookieIn(arrival.headers.cookie ?? ""));
  const user = USERS.in(world).get(session?.authentication.userId ?? "");
  if (session === undefined || user === undefined) return undefined;
  return isRevoked(user, session.authentication.at) ? undefined : session;
}

function cookieIn(header: string): string {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(header)?.[1] ?? "";
}

export function beginSession(world: World, authentication: Authentication): BrowserSession {
  const id = world.random.bytes(32).toString("base64url");
  return BROWSER_SESSIONS.in(world).put({ id, authentication });
}

/** Kept until the browser is closed, and not sent along by other sites' forms. */
export function cookieFor({ id }: BrowserSession): string {
  return `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Lax`;
}

export function endSession(call: EntraCall): string {
  const session = sessionOf(call);
  if (session !== undefined) BROWSER_SESSIONS.in(call.world).remove(session.id);
  return `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
}
