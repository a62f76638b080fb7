import type { IncomingHttpHeaders } from "node:http";
import type { FastifyRequest } from "fastify";
import { Failure } from "../errors.ts";
import type { Caller, Callers } from "../access/callers.ts";
import type { Access, Asked } from "./route.ts";

/** A request that may go on; `caller` is undefined only where anyone may call. */
export interface Admitted {
  readonly caller: Caller | undefined;
  readonly requestId: string;
}

/** With TLS the cookie's name binds it to this host; browsers treat localhost as if it had TLS. */
export const SESSION_COOKIE = "__Host-parley";

/** Lets a request in, or says why not: nobody known (401), or known without the right (403). */
export async function admit(
  request: FastifyRequest,
  { access }: { access: Access },
  callers: Callers,
): Promise<Admitted> {
  if (access.kind === "anyone") return { caller: undefined, requestId: request.id };
  const caller = await callerOf(request, callers);
  if (caller === undefined) {
    throw new Failure("not-signed-in", "This address needs an access key or a signed-in person.", {
      cure: "Send the header Authorization: Bearer <your key>, or sign in.",
    });
  }
  if (!caller.scopes.has(access.scope)) {
    throw new Failure("not-allowed", `This key may not do this: it lacks the scope ${access.scope}.`, {
      cure: "Use a key that has this scope.",
    });
  }
  return { caller, requestId: request.id };
}

/** The token in the session cookie, if there is one. */
export function sessionToken(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === SESSION_COOKIE)?.[1];
}

async function callerOf(request: FastifyRequest, callers: Callers): Promise<Caller | undefined> {
  const [scheme, key] = (request.headers.authorization ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer" && key) return callers.byKey(key, request.ip);
  const token = sessionToken(request.headers.cookie);
  if (token === undefined) return undefined;
  refuseForeignPages(request);
  return callers.bySession(token, request.ip);
}

/** A cookie travels by itself, so a page of another site could make a browser act: only our own pages may. */
function refuseForeignPages({ method, headers }: FastifyRequest): void {
  if (method === "GET" || isOwnPage(headers)) return;
  throw new Failure("not-allowed", "Nothing shows that a page of Parley's own asked for this in your name.", {
    cure: "Do it from Parley's own pages; a program should send an access key instead of a cookie.",
  });
}

/** Browsers that do not say how a page relates to us still name the origin of a page that writes. */
function isOwnPage({ "sec-fetch-site": site, origin, host }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return site === "same-origin";
  return origin !== undefined && URL.parse(origin)?.host === host;
}

/**
 * Refuses to begin a session that the browser would forget at once: without TLS it keeps a secure cookie only for this
 * very machine. Browsers give no Sec-Fetch-Site over plain http to other hosts, and programs name no origin.
 */
export function refuseForgottenCookie({ "sec-fetch-site": site, origin }: Asked["headers"]): void {
  const page = typeof origin === "string" && site === undefined ? URL.parse(origin) : null;
  if (page?.protocol !== "http:" || LOOPBACK.test(page.hostname)) return;
  throw new Failure("not-allowed", `A browser keeps no session of ${page.origin}, since it is not encrypted.`, {
    cure: "Open Parley by https, at the address that PARLEY_URL names, or on its own machine as http://localhost.",
    reason: "needs-https",
  });
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
