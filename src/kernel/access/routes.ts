import { z } from "zod";
import { refuseForgottenCookie, SESSION_COOKIE, sessionToken } from "../http/admit.ts";
import { type Route, routeOf } from "../http/route.ts";
import { PlainText } from "../text.ts";
import type { Callers } from "./callers.ts";

const Proof = z
  .strictObject({ key: PlainText.min(1).max(400).optional(), link: PlainText.min(1).max(400).optional() })
  .refine(({ key, link }) => (key === undefined) !== (link === undefined), "needs either key or link");

/** Signing in to the screens, with an access key or a one-time link, and out again. */
export function accessRoutes<C>(callers: Callers): Route<C>[] {
  const route = routeOf<C>();
  return [
    route({
      method: "POST",
      path: "/api/sessions",
      access: { kind: "anyone", because: "this is how a person becomes somebody" },
      summary:
        "Signs a person in to the screens with an access key or a one-time link; each call begins a session of its own, whatever its `Idempotency-Key`.",
      body: Proof,
      answers: { 204: z.undefined() },
      handle: async (_context, { body: { key, link }, asked: { from, headers } }) => {
        // Before the proof is looked at: a link that is of no use here must still be good elsewhere.
        refuseForgottenCookie(headers);
        const { token, seconds } = await callers.signIn(key === undefined ? { link: link ?? "" } : { key }, from);
        return { status: 204, headers: { "set-cookie": cookie(token, seconds) } };
      },
    }),
    route({
      method: "DELETE",
      path: "/api/sessions/current",
      access: { kind: "anyone", because: "whoever holds the cookie may end its session" },
      summary: "Signs the person out who holds the session cookie.",
      answers: { 204: z.undefined() },
      handle: async (_context, { asked }) => {
        const token = sessionToken([asked.headers["cookie"] ?? ""].flat().join(";"));
        if (token !== undefined) await callers.signOut(token);
        return { status: 204, headers: { "set-cookie": cookie("", 0) } };
      },
    }),
  ];
}

/**
 * Out of reach of scripts, sent with our own pages only, and never without TLS. Lasts for so many seconds by the browser's
 * clock, which knows nothing of the time that a sandbox plays.
 */
function cookie(token: string, seconds: number): string {
  return `${SESSION_COOKIE}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
}
