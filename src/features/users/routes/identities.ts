import { z } from "zod";
import { route } from "../../../feature.ts";
import { ownId } from "../find-giver.ts";
import { Identity } from "../oidc/contract.ts";
import { showIdentities, unlinkOf, unlinkOwn } from "../oidc/unlink-identity.ts";

const OWN = { kind: "user", because: "it is about one's own account" } as const;
const Items = z.object({ items: z.array(Identity) });

export const identityRoutes = [
  route({
    method: "GET",
    path: "/api/account/identities",
    access: OWN,
    summary: "The identities elsewhere by which one may sign in oneself, the newest first.",
    answers: { 200: Items },
    handle: async (ctx) => ({ status: 200, body: { items: await showIdentities(ctx, ownId(ctx)) } }),
  }),
  route({
    method: "DELETE",
    path: "/api/account/identities/:id",
    access: OWN,
    summary: "Unlinks one of one's own identities, but not one's only way in; ends all other sessions.",
    params: z.object({ id: z.uuid() }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await unlinkOwn(ctx, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "GET",
    path: "/api/users/:id/identities",
    access: { kind: "scope", scope: "users:read" },
    summary: "The identities elsewhere by which one of the staff may sign in, the newest first.",
    params: z.object({ id: z.uuid() }),
    answers: { 200: Items },
    handle: async (ctx, { params }) => ({ status: 200, body: { items: await showIdentities(ctx, params.id) } }),
  }),
  route({
    method: "DELETE",
    path: "/api/users/:id/identities/:identity",
    access: { kind: "scope", scope: "users:write" },
    summary: "Unlinks an identity of one of the staff and ends their sessions.",
    params: z.object({ id: z.uuid(), identity: z.uuid() }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { params: { id: user, identity: id } }) => {
      await unlinkOf(ctx, { user, id });
      return { status: 204 };
    },
  }),
];
