import { z } from "zod";
import { SESSION_COOKIE, sessionToken } from "../http/admit.ts";
import { type Route, routeOf } from "../http/route.ts";
import type { Callers } from "./callers.ts";

const Proof = z
  .strictObject({ key: z.string().min(1).max(400).optional(), link: z.string().min(1).max(400).optional() })
  .refine(({ key, link }) => (key === undefined) !== (link === undefined), "needs either key or link");

/** Signing in to the screens, with an access key or a one-time link, and out again. */
export function accessRoutes<C>(callers: Callers): Route<C>[] {
  const route = routeOf<C>();
  return [
    route({
      method: "POST",
      path: "/api/sessions",
      access: { kind: "anyone", because: "this is how a person becomes somebody" },
      summary: "Signs a person in to the screens with an access key or a one-time link.",
      body: Proof,
      answers: { 204: z.undefined() },
      handle: async (_context, { body: { key, link } }) => {
        const { token, expiresAt } = await callers.signIn(key === undefined ? { link: link ?? "" } : { key });
        return { status: 204, headers: { "set-cookie": cookie(token, expiresAt.toUTCString()) } };
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
        return { status: 204, headers: { "set-cookie": cookie("", "Thu, 01 Jan 1970 00:00:00 GMT") } };
      },
    }),
  ];
}

/** Out of reach of scripts, sent with our own pages only, and never without TLS. */
function cookie(token: string, expires: string): string {
  return `${SESSION_COOKIE}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax; Expires=${expires}`;
}
