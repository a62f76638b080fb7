import { z } from "zod";
import { route } from "../../../feature.ts";
import { changeAccount } from "../change-account.ts";
import { asSelf } from "../check-self.ts";
import { Code, Email, Name, Password, User } from "../contract.ts";
import { ownId } from "../find-giver.ts";
import { beginAtIssuer } from "../oidc/sign-in.ts";
import { changePassword } from "../set-password.ts";
import { dropSecondFactor, setSecondFactor, startSecondFactor } from "../set-second-factor.ts";
import { shown, userOf } from "../store.ts";
import { cookie, STATE_COOKIE } from "./cookies.ts";

/** How it is proved that an account is one's own, where a session alone might be borrowed. */
const Proved = { current: Password.optional(), code: Code.optional() };
const PROVED =
  "the password where there is one, and a code where there is a second factor; without a password within 10 minutes of signing in";

const OWN = { kind: "user", because: "it is about one's own account" } as const;

export const accountRoutes = [
  route({
    method: "GET",
    path: "/api/account",
    access: OWN,
    summary: "One's own account.",
    answers: { 200: User },
    handle: async (ctx) => ({ status: 200, body: shown(await ctx.transaction((tx) => userOf(tx, ownId(ctx)))) }),
  }),
  route({
    method: "PATCH",
    path: "/api/account",
    access: OWN,
    summary: `Changes one's own name; the address too, given ${PROVED}.`,
    secret: true,
    body: z
      .strictObject({ name: Name.optional(), email: Email.optional(), ...Proved })
      .refine(({ name, email }) => name !== undefined || email !== undefined, "names nothing to change"),
    answers: { 200: User },
    handle: async (ctx, { body: { name, email, ...proof }, asked: { from } }) => ({
      status: 200,
      body: await changeAccount(ctx, { name, email }, { ...proof, from }),
    }),
  }),
  route({
    method: "PUT",
    path: "/api/account/password",
    access: OWN,
    summary: `Sets one's own password, given ${PROVED}; ends all other sessions.`,
    secret: true,
    body: z.strictObject({ password: Password, ...Proved }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { body: { password, ...proof }, asked: { from } }) => {
      await changePassword(ctx, password, { ...proof, from });
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/account/second-factor/secret",
    access: OWN,
    summary: "A secret for an authenticator app. It counts once it is proved with a code.",
    secret: true,
    body: z.strictObject({ current: Password }),
    answers: { 200: z.object({ secret: z.string(), uri: z.string() }) },
    handle: async (ctx, { body, asked }) => ({
      status: 200,
      body: await startSecondFactor(ctx, body.current, asked.from),
    }),
  }),
  route({
    method: "PUT",
    path: "/api/account/second-factor",
    access: OWN,
    summary:
      "Sets the second factor up with a code of the app; where one is set up already, a code of that too. The recovery codes are shown this once.",
    secret: true,
    body: z.strictObject({
      secret: z.string().regex(/^[A-Z2-7]{16,64}$/),
      code: Code,
      current: Password,
      currentCode: Code.optional().describe("A code of the second factor that is set up already, or a recovery code."),
    }),
    answers: { 200: z.object({ recoveryCodes: z.array(z.string()) }) },
    handle: async (ctx, { body: { secret, code, current, currentCode }, asked: { from } }) => {
      const proof = { current, code: currentCode, codeField: "currentCode", from };
      return { status: 200, body: { recoveryCodes: await setSecondFactor(ctx, { secret, code }, proof) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/account/second-factor/removal",
    access: OWN,
    summary: "Does without the second factor again, given the password and a code of it.",
    secret: true,
    body: z.strictObject({ current: Password, code: Code }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { body, asked }) => {
      await dropSecondFactor(ctx, { ...body, from: asked.from });
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/account/identities",
    access: OWN,
    summary: `Begins to link one's account with a provider of identities, given ${PROVED}: the address to send the browser to.`,
    secret: true,
    body: z.strictObject({ provider: z.uuid(), ...Proved }),
    answers: { 200: z.object({ url: z.string() }) },
    handle: async (ctx, { body: { provider, ...proof }, asked: { from } }) => {
      await asSelf(ctx, { ...proof, from }, async () => undefined);
      const errand = { to: "/account", user: ownId(ctx), session: ctx.caller?.session };
      const { url, state } = await beginAtIssuer(ctx, { provider, audience: "staff", errand });
      return { status: 200, headers: { "set-cookie": cookie(STATE_COOKIE, state, 600) }, body: { url } };
    },
  }),
];
