import { z } from "zod";
import type { Context } from "../../../context.ts";
import { route } from "../../../feature.ts";
import { begun } from "./account-routes.ts";
import { beginAuthorization } from "./begin-authorization.ts";
import { chooseZone, disconnectAccount, ownAccount } from "./change-account.ts";
import { checkAccount } from "./check-account.ts";
import { Account, AccountChange, AccountPlace, Authorization, AuthorizationWish } from "./contract.ts";
import { showAccount, showPlaces } from "./show-accounts.ts";

const OWN = { kind: "user", because: "it is about one's own account" } as const;
const ById = z.object({ id: z.uuid() });

export const ownAccountRoutes = [
  route({
    method: "GET",
    path: "/api/account/microsoft",
    access: OWN,
    summary: "One's own Microsoft account at each connection, and what signing in asks for.",
    answers: { 200: z.object({ items: z.array(AccountPlace) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await showPlaces(ctx, self(ctx)) } }),
  }),
  route({
    method: "POST",
    path: "/api/account/microsoft/authorization",
    access: OWN,
    summary:
      "Makes the address at which one signs in with one's own account; only the browser that asked can finish it.",
    secret: true,
    body: AuthorizationWish,
    answers: { 201: Authorization },
    handle: async (ctx, { body }) => begun(await beginAuthorization(ctx, { ...body, user: self(ctx) })),
  }),
  route({
    method: "PATCH",
    path: "/api/account/microsoft/:id",
    access: OWN,
    summary: "Chooses the time zone of one's own Outlook, where the mailbox does not tell.",
    params: ById,
    body: AccountChange,
    answers: { 200: Account },
    handle: async (ctx, { params, body }) => {
      await ownAccount(ctx, { id: params.id, user: self(ctx) });
      await chooseZone(ctx, params.id, body.outlookTimeZone);
      return { status: 200, body: await showAccount(ctx, params.id) };
    },
  }),
  route({
    method: "POST",
    path: "/api/account/microsoft/:id/findings",
    access: OWN,
    summary: "Tests now whether Microsoft lets Parley act in one's own account's name.",
    params: ById,
    answers: { 200: Account },
    handle: async (ctx, { params }) => {
      await ownAccount(ctx, { id: params.id, user: self(ctx) });
      await checkAccount(ctx, params.id);
      return { status: 200, body: await showAccount(ctx, params.id) };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/account/microsoft/:id",
    access: OWN,
    summary: "Disconnects one's own account and forgets its tokens.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await ownAccount(ctx, { id: params.id, user: self(ctx) });
      await disconnectAccount(ctx, params.id);
      return { status: 204 };
    },
  }),
];

/** The member of staff who asks; the routes let in nobody else. */
function self({ caller }: Context): string {
  if (caller?.who.kind === "user") return caller.who.id;
  throw new Error("Only somebody of the staff in person has an account of their own.");
}
