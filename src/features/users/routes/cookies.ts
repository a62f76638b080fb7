import { SESSION_COOKIE } from "../../../kernel/http/admit.ts";

/** Holds the state of a journey to an issuer of identities, in the browser that set out. */
export const STATE_COOKIE = "__Host-parley-state";

/**
 * Out of reach of scripts, sent with our own pages only, and never without TLS. Lasts for so many seconds by the browser's
 * clock, which knows nothing of the time that a sandbox plays.
 */
export function cookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
}

/** The header that keeps a session in the browser. */
export function sessionCookie({ token, seconds }: { token: string; seconds: number }): Record<string, string> {
  return { "set-cookie": cookie(SESSION_COOKIE, token, seconds) };
}
