import { z } from "zod";
import { route } from "../../../feature.ts";
import { endSession, endSessionsOf, sessionsOfUser } from "../../../kernel/access/sessions.ts";
import { Failure } from "../../../kernel/errors.ts";
import { cookieIn, refuseForgottenCookie, SESSION_COOKIE } from "../../../kernel/http/admit.ts";
import { PlainText } from "../../../kernel/text.ts";
import { Current, LinkMeaning, Name, Password, Proof, Session } from "../contract.ts";
import { ownId } from "../find-giver.ts";
import { readLink, setPasswordByLink } from "../set-password.ts";
import { aboutOf, type Asking, signInByKey, signInByLink, signInByPassword } from "../sign-in.ts";
import { showCurrent } from "../show-current.ts";
import { cookie, sessionCookie } from "./cookies.ts";

const Link = PlainText.min(1).max(400);

/** Where a request comes from, for the count of bad proofs and the list of sessions. */
export function askingOf({ from, headers }: { from: string; headers: Record<string, unknown> }): Asking {
  const { "user-agent": agent } = headers;
  return { from, agent: typeof agent === "string" ? agent : "" };
}

export const sessionRoutes = [
  route({
    method: "POST",
    path: "/api/sessions",
    access: { kind: "anyone", because: "this is how a person becomes somebody" },
    summary:
      "Signs a person in to the screens: with an e-mail address and password, and a code where one is asked for; with a one-time link; or with an access key.",
    secret: true,
    body: Proof,
    answers: { 204: z.undefined() },
    handle: async (ctx, { body: { key, link, email, password, code }, asked }) => {
      // Before the proof is looked at: a link that is of no use here must still be good elsewhere.
      refuseForgottenCookie(asked.headers);
      const asking = askingOf(asked);
      if (key !== undefined) return { status: 204, headers: sessionCookie(await signInByKey(ctx, key, asking)) };
      if (link !== undefined) return { status: 204, headers: sessionCookie(await signInByLink(ctx, link, asking)) };
      const proof = { email: email ?? "", password: password ?? "", code };
      return { status: 204, headers: sessionCookie(await signInByPassword(ctx, proof, asking)) };
    },
  }),
  route({
    method: "GET",
    path: "/api/sessions/current",
    access: { kind: "staff", because: "whoever is somebody may know who" },
    summary: "Who is signed in, or which key calls, and what they may do.",
    answers: { 200: Current },
    handle: async (ctx) => ({ status: 200, body: await showCurrent(ctx) }),
  }),
  route({
    method: "DELETE",
    path: "/api/sessions/current",
    access: { kind: "anyone", because: "whoever holds the cookie may end its session" },
    summary: "Signs the person out who holds the session cookie.",
    answers: { 204: z.undefined() },
    handle: async (ctx, { asked }) => {
      const token = cookieIn(asked.headers["cookie"], SESSION_COOKIE);
      const ended = token === undefined ? undefined : await ctx.gate.look((tx) => endSession(tx, token));
      if (ended) {
        const inside = ctx.gate.as(ended.organisation, ended.actor);
        await inside.transaction((tx) =>
          inside.record(tx, { what: "session.ended", about: aboutOf(ended), data: { by: "sign-out" } }),
        );
      }
      return { status: 204, headers: { "set-cookie": cookie(SESSION_COOKIE, "", 0) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/account/sessions",
    access: { kind: "user", because: "everybody may see where they are signed in" },
    summary: "One's own sessions, the last seen first.",
    answers: { 200: z.object({ items: z.array(Session) }) },
    handle: async (ctx) => {
      const sessions = await ctx.transaction((tx) => sessionsOfUser(tx, ownId(ctx), ctx.now));
      const items = sessions.map(({ id, agent, began, seen }) => ({
        id,
        agent,
        beganAt: began.toISOString(),
        seenAt: seen.toISOString(),
        current: id === ctx.caller?.session,
      }));
      return { status: 200, body: { items } };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/account/sessions/:id",
    access: { kind: "user", because: "everybody may end their own sessions" },
    summary: "Ends one of one's own sessions.",
    params: z.object({ id: z.uuid() }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await ctx.transaction(async (tx) => {
        if ((await endSessionsOf(tx, ownId(ctx), { only: params.id })) === 0)
          throw new Failure("not-found", "You have no such session.", {
            cure: "List them with GET /api/account/sessions.",
          });
        await ctx.record(tx, { what: "session.ended", about: ownId(ctx), data: { by: "hand" } });
      });
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/links",
    access: { kind: "anyone", because: "the link itself is the proof" },
    summary: "Says what an e-mailed link is for. It stays good.",
    secret: true,
    body: z.strictObject({ link: Link }),
    answers: { 200: LinkMeaning },
    handle: async (ctx, { body, asked }) => ({ status: 200, body: await readLink(ctx, body.link, asked.from) }),
  }),
  route({
    method: "POST",
    path: "/api/links/password",
    access: { kind: "anyone", because: "the link itself is the proof" },
    summary:
      "Sets a password by an e-mailed link, which is used up. Signs in, unless the account has a second factor (answer 200).",
    secret: true,
    body: z.strictObject({ link: Link, password: Password, name: Name.optional() }),
    answers: { 200: z.object({ next: z.literal("sign-in") }), 204: z.undefined() },
    handle: async (ctx, { body, asked }) => {
      refuseForgottenCookie(asked.headers);
      const begun = await setPasswordByLink(ctx, body, askingOf(asked));
      return begun ? { status: 204, headers: sessionCookie(begun) } : { status: 200, body: { next: "sign-in" } };
    },
  }),
  route({
    method: "POST",
    path: "/api/password-requests",
    access: { kind: "anyone", because: "whoever forgot a password cannot sign in" },
    summary:
      "Mails a link to set a new password, where the address is a user's. The answer is the same for all addresses.",
    body: z.strictObject({ email: z.email().max(254) }),
    answers: { 202: z.object({ sent: z.literal("if-known") }) },
    handle: async (ctx, { body, asked }) => {
      const may = await ctx.gate.mayMail({ account: `password ${body.email}`, from: asked.from });
      // As work for later, whoever it is: how long the answer takes tells nothing either.
      const data = { email: body.email, event: ctx.random.uuid() };
      if (may) await ctx.transaction((tx) => ctx.order(tx, { job: "users.mail-password", data }));
      return { status: 202, body: { sent: "if-known" } };
    },
  }),
];
