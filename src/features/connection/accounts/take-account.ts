import { z } from "zod";
import type { Context } from "../../../context.ts";
import { type AccountGrant, EntraError } from "../../../graph/index.ts";
import { useToken } from "../../../kernel/access/one-time-tokens.ts";
import { sessionsOfUser, whenSessionBegan } from "../../../kernel/access/sessions.ts";
import type { OrganisationId, Transaction } from "../../../kernel/database/database.ts";
import { explain } from "../graph.ts";
import { sealGrant } from "./account-tokens.ts";
import { PURPOSE, RETURN } from "./begin-authorization.ts";
import { type AccountOutcome, accountOutcome } from "./catalog.ts";
import { whyReconnect } from "./rules.ts";
import { holdConnection, putAccount } from "./store.ts";
import { wayOfWorld } from "./way-of-world.ts";

const Data = z.object({
  nonce: z.string(),
  verifier: z.string(),
  /** Whose own account it is to be; null for the organisation's. */
  user: z.string().nullable(),
  /** Whoever set out, as facts show them; their id where they are of the staff; and the session. */
  actor: z.string(),
  by: z.string().nullable(),
  session: z.string().nullable(),
});

interface Errand extends z.output<typeof Data> {
  readonly organisation: OrganisationId;
  readonly connection: string;
  readonly state: string;
}

/**
 * Takes what a browser came back from Microsoft's sign-in with: the state must be the one that this very browser set out
 * with. Returns the page to go on at, which says what came of it.
 */
export async function takeAccount(
  ctx: Context,
  { search, cookie }: { readonly search: string; readonly cookie: string | undefined },
): Promise<string> {
  const state = new URLSearchParams(search).get("state");
  const errand = state === null || state !== cookie ? undefined : await errandOf(ctx, state);
  if (errand === undefined) return "/account/microsoft?account=link-spent";
  const { user, organisation, actor } = errand;
  const inside = ctx.gate.as(organisation, actor);
  const outcome = await signedIn(inside, errand, search);
  return `${user === null ? "/accounts" : "/account/microsoft"}?account=${outcome}`;
}

/** What the holder of a state was after; it is used up. */
async function errandOf(ctx: Context, state: string): Promise<Errand | undefined> {
  const meaning = await ctx.gate.look((tx) => useToken(tx, { token: state, purposes: [PURPOSE], now: ctx.now }));
  if (meaning?.subject === undefined) return undefined;
  return { ...Data.parse(meaning.data), organisation: meaning.organisation, connection: meaning.subject, state };
}

async function signedIn(ctx: Context, errand: Errand, search: string): Promise<AccountOutcome> {
  const { connection: id, state, nonce, verifier } = errand;
  const { way, connection } = await ctx.transaction((tx) => wayOfWorld(ctx, tx, id));
  const journey = { redirectUri: ctx.address + RETURN, state, nonce, verifier };
  try {
    const grant = await ctx.graph.delegation.redeem(way, journey, search);
    if (grant.identity.tenantId.toLowerCase() !== connection.entra_tenant_id)
      return await refused(ctx, id, "other-tenant");
    return await ctx.transaction((tx) => keep(ctx, tx, { errand, grant }));
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return refused(ctx, id, reason);
  }
}

function reasonOf(error: unknown): string | undefined {
  const explained = explain(error)?.reason;
  if (explained !== "entra-refused" || !(error instanceof EntraError)) return explained;
  return error.refusal.error === "access_denied" ? "consent-declined" : whyReconnect(error).reason;
}

async function refused(ctx: Context, connection: string, reason: string): Promise<AccountOutcome> {
  await ctx.transaction((tx) => ctx.record(tx, { what: "account.refused", about: connection, data: { reason } }));
  return accountOutcome(reason);
}

async function keep(
  ctx: Context,
  tx: Transaction,
  { errand, grant }: { readonly errand: Errand; readonly grant: AccountGrant },
): Promise<AccountOutcome> {
  if ((await holdConnection(tx, errand.connection)) === "retired") return "connection-retired";
  if (!(await isStillHere(ctx, tx, errand))) return "session-ended";
  const { objectId, principalName, displayName } = grant.identity;
  const { id, before } = await putAccount(tx, {
    id: ctx.random.uuid(),
    organisation_id: ctx.organisation,
    connection_id: errand.connection,
    user_id: errand.user,
    object_id: objectId,
    principal_name: principalName.toLowerCase(),
    display_name: displayName,
    scopes: [...grant.scopes],
    secret_id: await sealGrant(ctx, tx, grant),
    lasting: grant.refreshToken !== undefined,
    expires_at: grant.expiresAt,
    state: "connected",
    connected_at: ctx.now,
  });
  if (before !== undefined) await ctx.secrets.drop(tx, before.secret);
  const other = before !== undefined && before.objectId !== objectId;
  await ctx.record(tx, { what: "account.connected", about: id, data: { account: principalName, other } });
  await ctx.order(tx, { job: "account.check", data: { id }, key: id, at: ctx.now });
  return other ? "connected-other" : "connected";
}

/** Whoever was let go, or ended their sessions meanwhile, connects nothing any more. */
async function isStillHere({ now }: Context, tx: Transaction, { by, session }: Errand): Promise<boolean> {
  if (session === null) return true;
  if (by === null) return (await whenSessionBegan(tx, session)) !== undefined;
  return (await sessionsOfUser(tx, by, now)).some(({ id }) => id === session);
}
