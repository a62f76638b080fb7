import { z } from "zod";
import { route } from "../../../feature.ts";
import { changeAccount } from "../change-account.ts";
import { Code, Password, User } from "../contract.ts";
import { ownId } from "../find-giver.ts";
import { beginAtIssuer } from "../oidc/sign-in.ts";
import { changePassword } from "../set-password.ts";
import { dropSecondFactor, setSecondFactor, startSecondFactor } from "../set-second-factor.ts";
import { shown, userOf } from "../store.ts";
import { cookie, STATE_COOKIE } from "./cookies.ts";

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
    summary: "Changes one's own name; the address too, given the password where there is one.",
    secret: true,
    body: z.strictObject({
      name: z.string().trim().min(1).max(200).optional(),
      email: z.email().max(254).optional(),
      current: Password.optional(),
    }),
    answers: { 200: User },
    handle: async (ctx, { body, asked }) => ({ status: 200, body: await changeAccount(ctx, body, asked.from) }),
  }),
  route({
    method: "PUT",
    path: "/api/account/password",
    access: OWN,
    summary: "Sets one's own password, given the present one where there is one; ends all other sessions.",
    secret: true,
    body: z.strictObject({ current: Password.optional(), password: Password }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { body, asked }) => {
      await changePassword(ctx, body, asked.from);
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
    summary: "Sets the second factor up with a code of the app. The recovery codes are shown this once.",
    secret: true,
    body: z.strictObject({ secret: z.string().regex(/^[A-Z2-7]{16,64}$/), code: Code, current: Password }),
    answers: { 200: z.object({ recoveryCodes: z.array(z.string()) }) },
    handle: async (ctx, { body, asked }) => ({
      status: 200,
      body: { recoveryCodes: await setSecondFactor(ctx, body, asked.from) },
    }),
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
      await dropSecondFactor(ctx, body, asked.from);
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/account/identities",
    access: OWN,
    summary: "Begins to link one's account with a provider of identities: the address to send the browser to.",
    secret: true,
    body: z.strictObject({ provider: z.uuid() }),
    answers: { 200: z.object({ url: z.string() }) },
    handle: async (ctx, { body }) => {
      const errand = { to: "/account", user: ownId(ctx) };
      const { url, state } = await beginAtIssuer(ctx, { provider: body.provider, audience: "staff", errand });
      return { status: 200, headers: { "set-cookie": cookie(STATE_COOKIE, state, 600) }, body: { url } };
    },
  }),
];
