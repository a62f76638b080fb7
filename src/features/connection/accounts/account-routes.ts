import { z } from "zod";
import { route } from "../../../feature.ts";
import { cookieIn } from "../../../kernel/http/admit.ts";
import { beginAuthorization, type Begun, LASTS_SECONDS, RETURN } from "./begin-authorization.ts";
import { chooseZone, disconnectAccount } from "./change-account.ts";
import { checkAccount } from "./check-account.ts";
import { Account, AccountChange, AccountPlace, AccountsWanted, Authorization, AuthorizationWish } from "./contract.ts";
import { listAccounts, showAccount, showPlaces } from "./show-accounts.ts";
import { takeAccount } from "./take-account.ts";
import { OUTLOOK_ZONES } from "./zones.ts";

const READ = { kind: "scope", scope: "connections:read" } as const;
const WRITE = { kind: "scope", scope: "connections:write" } as const;
const ById = z.object({ id: z.uuid() });

/** Holds the state of a sign-in at Microsoft, in the browser that set out. */
const STATE_COOKIE = "__Host-parley-account";

/** What is answered to the browser that sets out. */
export function begun({ address, expiresAt, state }: Begun) {
  const cookie = `${STATE_COOKIE}=${state}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${LASTS_SECONDS}`;
  return { status: 201, headers: { "set-cookie": cookie }, body: { address, expiresAt } };
}

export const accountRoutes = [
  route({
    method: "GET",
    path: "/api/accounts",
    access: READ,
    summary: "Lists the Microsoft accounts in whose name Parley may act, by login name.",
    query: AccountsWanted,
    answers: { 200: z.object({ items: z.array(Account), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => ({ status: 200, body: await listAccounts(ctx, query) }),
  }),
  route({
    method: "GET",
    path: "/api/accounts/organisation",
    access: READ,
    summary: "The organisation's own Microsoft account at each connection, and what signing in asks for.",
    answers: { 200: z.object({ items: z.array(AccountPlace) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await showPlaces(ctx, null) } }),
  }),
  route({
    method: "POST",
    path: "/api/accounts/authorization",
    access: WRITE,
    summary:
      "Makes the address at which an administrator signs in with the organisation's account, or connects it again; only the browser that asked can finish it.",
    secret: true,
    body: AuthorizationWish,
    answers: { 201: Authorization },
    handle: async (ctx, { body }) => begun(await beginAuthorization(ctx, { ...body, user: null })),
  }),
  route({
    method: "GET",
    path: RETURN,
    access: { kind: "anyone", because: "Whoever comes back from Microsoft's sign-in brings the state as proof." },
    summary: "Where Microsoft sends a browser back to after somebody has signed in with an account.",
    query: z.looseObject({}),
    answers: { 302: z.undefined() },
    handle: async (ctx, { query, asked }) => {
      const pairs = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
      const location = await takeAccount(ctx, {
        search: new URLSearchParams(pairs).toString(),
        cookie: cookieIn(asked.headers["cookie"], STATE_COOKIE),
      });
      return { status: 302, headers: { location, "cache-control": "no-store" } };
    },
  }),
  route({
    method: "GET",
    path: "/api/outlook-time-zones",
    access: { kind: "staff", because: "whoever connects an account may have to choose one" },
    summary: "The time zones that Outlook offers, by the names that it has for them.",
    answers: { 200: z.object({ items: z.array(z.string()) }) },
    handle: async () => ({ status: 200, body: { items: [...OUTLOOK_ZONES] } }),
  }),
  route({
    method: "GET",
    path: "/api/accounts/:id",
    access: READ,
    summary: "Shows a connected Microsoft account: whose, what it allows, how it stands.",
    params: ById,
    answers: { 200: Account },
    handle: async (ctx, { params }) => ({ status: 200, body: await showAccount(ctx, params.id) }),
  }),
  route({
    method: "PATCH",
    path: "/api/accounts/:id",
    access: WRITE,
    summary: "Chooses the time zone of the account's Outlook, where its mailbox does not tell.",
    params: ById,
    body: AccountChange,
    answers: { 200: Account },
    handle: async (ctx, { params, body }) => {
      await chooseZone(ctx, params.id, body.outlookTimeZone);
      return { status: 200, body: await showAccount(ctx, params.id) };
    },
  }),
  route({
    method: "POST",
    path: "/api/accounts/:id/findings",
    access: WRITE,
    summary: "Tests now whether Microsoft lets Parley act in the account's name.",
    params: ById,
    answers: { 200: Account },
    handle: async (ctx, { params }) => {
      await checkAccount(ctx, params.id);
      return { status: 200, body: await showAccount(ctx, params.id) };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/accounts/:id",
    access: WRITE,
    summary: "Disconnects an account and forgets its tokens.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await disconnectAccount(ctx, params.id);
      return { status: 204 };
    },
  }),
];
