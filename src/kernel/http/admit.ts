import type { IncomingHttpHeaders } from "node:http";
import type { FastifyRequest } from "fastify";
import { Failure } from "../errors.ts";
import type { Caller } from "../access/caller.ts";
import type { Callers } from "../access/callers.ts";
import type { Access, Asked } from "./route.ts";

/** A request that may go on; `caller` is undefined only where anyone may call. */
export interface Admitted {
  readonly caller: Caller | undefined;
  readonly requestId: string;
}

/** With TLS the cookie's name binds it to this host; browsers treat localhost as if it had TLS. */
export const SESSION_COOKIE = "__Host-parley";

/** A visitor's, apart from it: who of the staff tries the visitors' pages stays signed in. */
export const VISITOR_COOKIE = "__Host-parley-visitor";

/** Lets a request in, or says why not: nobody known (401), or known without the right (403). */
export async function admit(
  request: FastifyRequest,
  { access }: { access: Access },
  callers: Callers,
): Promise<Admitted> {
  if (access.kind === "anyone") return { caller: undefined, requestId: request.id };
  const caller = await callerOf(request, callers, access.kind === "visitor" ? VISITOR_COOKIE : SESSION_COOKIE);
  if (caller === undefined) {
    throw new Failure("not-signed-in", "This address needs an access key or a signed-in person.", {
      cure: "Send the header Authorization: Bearer <your key>, or sign in.",
    });
  }
  const missing = missingOf(access, caller);
  if (missing) throw new Failure("not-allowed", missing.sentence, { cure: missing.cure, reason: missing.reason });
  return { caller, requestId: request.id };
}

interface Missing {
  readonly sentence: string;
  readonly cure: string;
  readonly reason: string;
}

/** What a caller lacks for a kind of access; `undefined` when nothing. */
function missingOf(access: Exclude<Access, { kind: "anyone" }>, { who, scopes }: Caller): Missing | undefined {
  if (access.kind === "visitor") return who.kind === "visitor" ? undefined : FOR_VISITORS;
  if (who.kind === "visitor") return FOR_STAFF;
  if (access.kind === "user") return who.kind === "user" ? undefined : FOR_USERS;
  return access.kind === "staff" || scopes.has(access.scope) ? undefined : lackOf(access.scope, who.kind);
}

const FOR_VISITORS = {
  sentence: "Only visitors have something of their own at this address.",
  cure: "Sign in as a visitor, by an e-mailed link or from the application that handed you over.",
  reason: "visitors-only",
};
const FOR_STAFF = {
  sentence: "This address is for the staff of the organisation.",
  cure: "What is yours is under /api/me.",
  reason: "staff-only",
};
const FOR_USERS = {
  sentence: "This is about somebody's own account, and a key has none.",
  cure: "Sign in in person.",
  reason: "person-only",
};

function lackOf(scope: string, kind: "key" | "user"): Missing {
  return kind === "key"
    ? {
        sentence: `This key may not do this: it lacks the scope ${scope}.`,
        cure: "Use a key that has this scope.",
        reason: "scope-missing",
      }
    : {
        sentence: `Your roles do not allow this: none of them has the scope ${scope}.`,
        cure: "Ask an administrator of your organisation for a role that has it.",
        reason: "scope-missing",
      };
}

/** The value of a cookie, if it was sent. */
export function cookieIn(cookies: string | string[] | undefined, wanted: string): string | undefined {
  const pairs = [cookies ?? ""]
    .flat()
    .flatMap((line) => line.split(";"))
    .map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === wanted)?.[1];
}

async function callerOf(request: FastifyRequest, callers: Callers, cookie: string): Promise<Caller | undefined> {
  const [scheme, key] = (request.headers.authorization ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer" && key) return callers.byKey(key, request.ip);
  const token = cookieIn(request.headers.cookie, cookie);
  if (token === undefined) return undefined;
  refuseForeignPages(request);
  return callers.bySession(token, request.ip);
}

/** A cookie travels by itself, so a page of another site could make a browser act: only our own pages may. */
function refuseForeignPages({ method, headers, host }: FastifyRequest): void {
  if (method === "GET" || method === "HEAD" || isOwnPage(headers, host)) return;
  throw new Failure("not-allowed", "Nothing shows that a page of Parley's own asked for this in your name.", {
    cure: "Do it from Parley's own pages; a program should send an access key instead of a cookie.",
  });
}

/** Browsers that do not say how a page relates to us still name the origin of a page that writes. */
function isOwnPage({ "sec-fetch-site": site, origin }: IncomingHttpHeaders, host: string): boolean {
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
