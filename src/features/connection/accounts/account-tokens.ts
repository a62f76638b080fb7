import { z } from "zod";
import type { Context } from "../../../context.ts";
import {
  type AccountGrant,
  EntraError,
  type GraphClient,
  GraphUnreachable,
  type Connection,
  type Tokens,
} from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type Lease, giveBack, stillHeld, takeLease } from "../../../kernel/lease/lease.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { needReconnection } from "./need-reconnection.ts";
import { HOUR_OVER, needsPerson, whyReconnect } from "./rules.ts";
import { type AccountRow, accountAsItStands, accountRow, keepRenewed } from "./store.ts";
import { wayOfWorld } from "./way-of-world.ts";

/** What is sealed of an account. */
export const Sealed = z.object({ access: z.string(), refresh: z.string().optional() });

/** An account with its tokens, as they lie in the database now. */
interface Opened {
  readonly row: AccountRow;
  readonly tokens: z.output<typeof Sealed>;
  readonly way: Connection;
}

const LEASE = MINUTE;
/** Before a token ends it is renewed. */
const AHEAD = 5 * MINUTE;

/**
 * The account's tokens, for requests in its name. They lie sealed in the database, and one renewal at a time is under way
 * whatever the number of processes. A refusal that only a person can cure marks the account and rejects with a Failure.
 */
export function tokensOf(ctx: Context, id: string): Tokens {
  let refused: string | undefined;
  return {
    tokenFor: () => accessToken(ctx, id, { refused }),
    fresh: async () => accessToken(ctx, id, { refused: (await open(ctx, id)).tokens.access }),
    forget: (_connection, token) => {
      refused = token;
    },
  };
}

/** What is asked for: a token other than the one that Microsoft refused. */
interface Need {
  readonly refused: string | undefined;
}

/** The way to Microsoft in the name of a connected account; rejects with what to do where somebody has to sign in again. */
export async function reachAs(ctx: Context, id: string): Promise<GraphClient> {
  return ctx.transaction(async (tx) => {
    const { connection_id: connection } = await accountRow(tx, id);
    const { way } = await wayOfWorld(ctx, tx, connection);
    return ctx.graph.clientFor(way, tokensOf(ctx, id));
  });
}

async function accessToken(ctx: Context, id: string, need: Need): Promise<string> {
  for (;;) {
    const opened = await open(ctx, id);
    const { row, tokens } = opened;
    if (tokens.access !== need.refused && later(ctx.clock.now(), AHEAD) < row.expires_at) return tokens.access;
    if (tokens.refresh === undefined) return lastHour(ctx, opened, need);
    const lease = await ctx.transaction((tx) =>
      takeLease(tx, ctx.clock, { name: `account/${id}`, server: ctx.server, lasts: LEASE }),
    );
    const given = lease && (await underLease(ctx, lease, () => renew(ctx, lease, { opened, need })));
    if (given !== undefined) return given;
    if (lease === undefined) await pause();
  }
}

/** Without a refresh token the hour runs to its end. */
async function lastHour(ctx: Context, opened: Opened, need: Need): Promise<string> {
  if (isGood(ctx, opened, need)) return opened.tokens.access;
  throw await needReconnection(ctx, opened.row, HOUR_OVER);
}

function isGood({ clock }: Context, { row, tokens }: Opened, { refused }: Need): boolean {
  return tokens.access !== refused && clock.now() < row.expires_at;
}

/** Another process renews it just now; by the machine's time, since the other one's work goes by it, too. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

async function underLease<T>(ctx: Context, lease: Lease, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

interface Renewal {
  /** The account before the lease was taken. */
  readonly opened: Opened;
  readonly need: Need;
}

/** A new access token; undefined where somebody signed in meanwhile, whose tokens stand. */
async function renew(ctx: Context, lease: Lease, { opened, need }: Renewal): Promise<string | undefined> {
  const now = await open(ctx, opened.row.id);
  const { row, tokens, way } = now;
  // Whoever held the lease before has just done it.
  if (row.secret_id !== opened.row.secret_id || tokens.refresh === undefined) return undefined;
  const grant = await ctx.graph.delegation
    .renew(way, { refreshToken: tokens.refresh, scopes: row.scopes })
    .catch(async (error: unknown) => {
      if (error instanceof EntraError && needsPerson(error))
        throw await needReconnection(ctx, row, whyReconnect(error));
      // What is the app's trouble, or Microsoft's own, costs nobody a token that is good still.
      if (isGood(ctx, now, need)) return undefined;
      throw error instanceof GraphUnreachable ? unreachable(error) : error;
    });
  if (grant === undefined) return tokens.access;
  const kept = await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    return keepGrant(ctx, tx, { row, grant });
  });
  return kept ? grant.accessToken : undefined;
}

async function keepGrant(
  ctx: Context,
  tx: Transaction,
  { row, grant }: { readonly row: AccountRow; readonly grant: AccountGrant },
): Promise<boolean> {
  const to = await sealGrant(ctx, tx, grant);
  const { scopes, expiresAt, refreshToken } = grant;
  const kept = await keepRenewed(tx, row.id, {
    from: row.secret_id,
    to,
    scopes,
    lasting: refreshToken !== undefined,
    expiresAt,
  });
  // Where somebody signed in meanwhile, theirs stand.
  await ctx.secrets.drop(tx, kept ? row.secret_id : to);
  return kept;
}

/** Seals what a sign-in or a renewal gave; returns the secret's id. */
export async function sealGrant(
  ctx: Context,
  tx: Transaction,
  { accessToken: access, refreshToken: refresh }: AccountGrant,
): Promise<string> {
  return ctx.secrets.keep(tx, "account-tokens", JSON.stringify({ access, ...(refresh !== undefined && { refresh }) }));
}

async function open(ctx: Context, id: string): Promise<Opened> {
  return ctx.transaction(async (tx) => {
    const row = await accountAsItStands(tx, id);
    const { finding } = row;
    if (row.state === "reconnect") throw mustReconnect(row.principal_name, finding?.sentence);
    const { way } = await wayOfWorld(ctx, tx, row.connection_id);
    const tokens = Sealed.parse(JSON.parse(await ctx.secrets.open(tx, row.secret_id)));
    return { row, tokens, way };
  });
}

function mustReconnect(login: string, why: string | undefined): Failure {
  return new Failure("conflict", `The Microsoft account ${login} has to be connected again. ${why ?? ""}`.trim(), {
    reason: "account-reconnect",
    cure: "Sign in with the account again: choose Authorize account.",
  });
}

function unreachable(cause: GraphUnreachable): Failure {
  return new Failure("upstream-unavailable", "Microsoft does not answer.", {
    reason: "microsoft-unreachable",
    cure: "Nothing is lost; Parley tries again by itself.",
    cause,
  });
}
