import { z } from "zod";
import { route } from "../../../feature.ts";
import { keysOf } from "../../../kernel/access/api-keys.ts";
import { Key, KeyWish } from "../contract.ts";
import { endKey, inApi, makeKey } from "../make-key.ts";
import { addProvider, removeProvider, shownProvider } from "../oidc/add-provider.ts";
import { Provider, ProviderWish } from "../oidc/contract.ts";
import { providersOf } from "../oidc/store.ts";

const ById = z.object({ id: z.uuid() });

export const keyRoutes = [
  route({
    method: "GET",
    path: "/api/keys",
    access: { kind: "scope", scope: "keys:read" },
    summary: "Lists the keys of programs, the newest first; never the keys themselves.",
    answers: { 200: z.object({ items: z.array(Key) }) },
    handle: async (ctx) => ({ status: 200, body: { items: (await ctx.transaction(keysOf)).map(inApi) } }),
  }),
  route({
    method: "POST",
    path: "/api/keys",
    access: { kind: "scope", scope: "keys:write" },
    summary: "Makes a key for a program, with some of one's own scopes. The key is shown this once.",
    secret: true,
    body: KeyWish,
    answers: { 201: Key.extend({ key: z.string() }).meta({ id: "NewKey" }) },
    handle: async (ctx, { body }) => ({ status: 201, body: await makeKey(ctx, body) }),
  }),
  route({
    method: "DELETE",
    path: "/api/keys/:id",
    access: { kind: "scope", scope: "keys:write" },
    summary: "Ends a key at once.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await endKey(ctx, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "GET",
    path: "/api/identity-providers",
    access: { kind: "scope", scope: "users:read" },
    summary: "Lists the issuers of identities by which staff or visitors may sign in.",
    answers: { 200: z.object({ items: z.array(Provider) }) },
    handle: async (ctx) => {
      const rows = await ctx.transaction((tx) => providersOf(tx));
      return { status: 200, body: { items: rows.map((row) => shownProvider(ctx, row)) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/identity-providers",
    access: { kind: "scope", scope: "users:write" },
    summary: "Adds an issuer of identities by OpenID Connect, having seen that it answers as one.",
    secret: true,
    body: ProviderWish,
    answers: { 201: Provider },
    handle: async (ctx, { body }) => ({ status: 201, body: await addProvider(ctx, body) }),
  }),
  route({
    method: "DELETE",
    path: "/api/identity-providers/:id",
    access: { kind: "scope", scope: "users:write" },
    summary: "Removes an issuer of identities.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await removeProvider(ctx, params.id);
      return { status: 204 };
    },
  }),
];
