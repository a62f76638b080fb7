import { z } from "zod";
import { route } from "../../feature.ts";
import { nameOfOrganisation } from "../../kernel/access/organisations.ts";
import { endSession } from "../../kernel/access/sessions.ts";
import { Failure } from "../../kernel/errors.ts";
import { cookieIn, refuseForgottenCookie, VISITOR_COOKIE } from "../../kernel/http/admit.ts";
import { personOf } from "../directory/index.ts";
import { beginAtIssuer, cookie, orToSignIn, returnFromIssuer, RETURN, STATE_COOKIE } from "../users/index.ts";
import { type Visit, visitByHandOver, visitByLink, visitByProvider } from "./begin-visit.ts";
import { HandOverKey, HandOverKeyWish, Me, VisitorPage, VisitorProof } from "./contract.ts";
import { endHandOverKey, keyInApi, makeHandOverKey } from "./make-hand-over-key.ts";
import { keysOf } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const VISITOR = { kind: "visitor", because: "visitors see only what is theirs" } as const;
const ANYONE = { kind: "anyone", because: "a visitor is nobody before this" } as const;

function cookieOf({ token, seconds }: Visit): Record<string, string> {
  return { "set-cookie": cookie(VISITOR_COOKIE, token, seconds) };
}

function agentIn({ "user-agent": agent }: Readonly<Record<string, string | string[] | undefined>>): string {
  return typeof agent === "string" ? agent : "";
}

export const routes = [
  route({
    method: "POST",
    path: "/api/visitor-sessions",
    access: ANYONE,
    summary: "Signs a visitor in: by a hand-over that an application signed, or by the link that was mailed to them.",
    secret: true,
    body: VisitorProof,
    answers: { 200: z.object({ to: z.string() }) },
    handle: async (ctx, { body: { handOver, link }, asked: { from, headers } }) => {
      refuseForgottenCookie(headers);
      const asking = { from, agent: agentIn(headers) };
      const visit =
        handOver === undefined
          ? await visitByLink(ctx, link ?? "", asking)
          : await visitByHandOver(ctx, handOver, asking);
      return { status: 200, headers: cookieOf(visit), body: { to: visit.to } };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/visitor-sessions/current",
    access: { kind: "anyone", because: "whoever holds the cookie may end its session" },
    summary: "Signs the visitor out who holds the session cookie.",
    answers: { 204: z.undefined() },
    handle: async (ctx, { asked }) => {
      const token = cookieIn(asked.headers["cookie"], VISITOR_COOKIE);
      if (token !== undefined) await ctx.gate.look((tx) => endSession(tx, token));
      return { status: 204, headers: { "set-cookie": cookie(VISITOR_COOKIE, "", 0) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/visitor-links",
    access: ANYONE,
    summary: "Mails a link to whoever has this address. The answer is the same for all addresses.",
    body: z.strictObject({ email: z.email().max(254) }),
    answers: { 202: z.object({ sent: z.literal("if-known") }) },
    handle: async (ctx, { body, asked }) => {
      const may = await ctx.gate.mayMail({ account: `visit ${body.email}`, from: asked.from });
      // As work for later, whoever it is: how long the answer takes tells nothing either.
      const data = { email: body.email, event: ctx.random.uuid() };
      if (may) await ctx.transaction((tx) => ctx.order(tx, { job: "visitors.mail-link", data }));
      return { status: 202, body: { sent: "if-known" } };
    },
  }),
  route({
    method: "GET",
    path: "/api/me",
    access: VISITOR,
    summary: "What is known here of the visitor who asks.",
    answers: { 200: Me },
    handle: async (ctx) => {
      const { caller } = ctx;
      if (caller?.who.kind !== "visitor")
        throw new Failure("not-allowed", "Only visitors have something of their own.");
      const { person } = caller.who;
      const body = await ctx.transaction(async (tx) => {
        const { id, name, email, fields } = await personOf(tx, person);
        const organisation = await nameOfOrganisation(tx, ctx.organisation);
        return { id, name, fields, organisation, ...(email !== undefined && { email }) };
      });
      return { status: 200, body };
    },
  }),
  route({
    method: "GET",
    path: "/visit/with/:id",
    access: ANYONE,
    summary: "Sends a visitor's browser to an issuer of identities to sign in.",
    // Taken as they come: at a browser, what is wrong with them is told on the visitors' page.
    params: z.object({ id: z.string() }),
    query: z.object({ to: VisitorPage.default("/visit").catch("/visit") }),
    answers: { 302: z.undefined() },
    handle: async (ctx, { params, query: errand, asked }) =>
      orToSignIn(ctx, "/visit", async () => {
        ctx.gate.callers.setsOut(asked.from);
        const { url, state } = await beginAtIssuer(ctx, { provider: params.id, audience: "visitors", errand });
        return { status: 302, headers: { location: url, "set-cookie": cookie(STATE_COOKIE, state, 600) } };
      }),
  }),
  route({
    method: "GET",
    path: RETURN.visitors,
    access: ANYONE,
    summary: "Where an issuer of identities sends a visitor's browser back to.",
    query: z.looseObject({}),
    answers: { 302: z.undefined() },
    handle: async (ctx, { query, asked }) =>
      orToSignIn(ctx, "/visit", async () => {
        const pairs = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
        const returned = await returnFromIssuer(ctx, {
          search: new URLSearchParams(pairs).toString(),
          cookie: cookieIn(asked.headers["cookie"], STATE_COOKIE),
          audience: "visitors",
        });
        const visit = await visitByProvider(returned, agentIn(asked.headers));
        return { status: 302, headers: { location: visit.to, ...cookieOf(visit) } };
      }),
  }),
  route({
    method: "GET",
    path: "/api/hand-over-keys",
    access: { kind: "scope", scope: "keys:read" },
    summary: "Lists the keys by which applications sign hand-overs.",
    answers: { 200: z.object({ items: z.array(HandOverKey) }) },
    handle: async (ctx) => ({ status: 200, body: { items: (await ctx.transaction(keysOf)).map(keyInApi) } }),
  }),
  route({
    method: "POST",
    path: "/api/hand-over-keys",
    access: { kind: "scope", scope: "keys:write" },
    summary: "Makes a key by which an application signs hand-overs. Its secret is shown this once.",
    secret: true,
    body: HandOverKeyWish,
    answers: { 201: HandOverKey.extend({ secret: z.string() }).meta({ id: "NewHandOverKey" }) },
    handle: async (ctx, { body }) => ({ status: 201, body: await makeHandOverKey(ctx, body.name) }),
  }),
  route({
    method: "DELETE",
    path: "/api/hand-over-keys/:id",
    access: { kind: "scope", scope: "keys:write" },
    summary: "Ends a hand-over key at once.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await endHandOverKey(ctx, params.id);
      return { status: 204 };
    },
  }),
];
