import { z } from "zod";
import { route } from "../../../feature.ts";
import { PlainText } from "../../../kernel/text.ts";
import { changeUser, restoreUser, suspendUser } from "../change-user.ts";
import { Organisation, OrganisationChange, User, UserChange, UserWish } from "../contract.ts";
import { listUsers } from "../list-users.ts";
import { inviteAgain, inviteUser } from "../invite-user.ts";
import { changeOrganisation } from "../change-organisation.ts";
import { shown, userOf } from "../store.ts";

const ById = z.object({ id: z.uuid() });
const WRITES = { kind: "scope", scope: "users:write" } as const;
const READS = { kind: "scope", scope: "users:read" } as const;

export const userRoutes = [
  route({
    method: "GET",
    path: "/api/users",
    access: READS,
    summary: "Lists the staff who may sign in, by name; go on with the cursor of the page before.",
    query: z.object({ search: PlainText.max(200).optional(), cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(User), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => ({ status: 200, body: await listUsers(ctx, query) }),
  }),
  route({
    method: "GET",
    path: "/api/users/:id",
    access: READS,
    summary: "One of the staff.",
    params: ById,
    answers: { 200: User },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: shown(await ctx.transaction((tx) => userOf(tx, params.id))),
    }),
  }),
  route({
    method: "POST",
    path: "/api/users",
    access: WRITES,
    summary: "Invites somebody to the staff by mail, with roles.",
    body: UserWish,
    answers: { 201: User },
    handle: async (ctx, { body }) => ({ status: 201, body: await inviteUser(ctx, body) }),
  }),
  route({
    method: "PATCH",
    path: "/api/users/:id",
    access: WRITES,
    summary: "Changes somebody's name or roles; roles count from the next request on.",
    params: ById,
    body: UserChange,
    answers: { 200: User },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeUser(ctx, params.id, body) }),
  }),
  route({
    method: "POST",
    path: "/api/users/:id/invitation",
    access: WRITES,
    summary: "Sends an invitation once more; the link of the one before is no longer good.",
    params: ById,
    answers: { 202: z.object({ sent: z.literal(true) }) },
    handle: async (ctx, { params }) => {
      await inviteAgain(ctx, params.id);
      return { status: 202, body: { sent: true } };
    },
  }),
  route({
    method: "POST",
    path: "/api/users/:id/suspension",
    access: WRITES,
    summary: "Keeps somebody out and ends their sessions at once.",
    params: ById,
    answers: { 200: User },
    handle: async (ctx, { params }) => ({ status: 200, body: await suspendUser(ctx, params.id) }),
  }),
  route({
    method: "DELETE",
    path: "/api/users/:id/suspension",
    access: WRITES,
    summary: "Lets somebody in again who was kept out.",
    params: ById,
    answers: { 200: User },
    handle: async (ctx, { params }) => ({ status: 200, body: await restoreUser(ctx, params.id) }),
  }),
  route({
    method: "PATCH",
    path: "/api/organisation",
    access: WRITES,
    summary:
      "Changes the organisation's name, which stands on its pages and in its mail, or the zone that it plans by.",
    body: OrganisationChange,
    answers: { 200: Organisation },
    handle: async (ctx, { body }) => ({ status: 200, body: await changeOrganisation(ctx, body) }),
  }),
];
