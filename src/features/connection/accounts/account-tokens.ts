import { z } from "zod";
import type { Context } from "../../../context.ts";
import { type AccountGrant, EntraError, GraphUnreachable, type Connection, type Tokens } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type Lease, giveBack, stillHeld, takeLease } from "../../../kernel/lease/lease.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { wayTo } from "../credentials/open-credential.ts";
import { needReconnection } from "./need-reconnection.ts";
import { HOUR_OVER, needsPerson, whyReconnect } from "./rules.ts";
import { type AccountRow, accountAsItStands, keepRenewed } from "./store.ts";

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

async function accessToken(ctx: Context, id: string, { refused }: { refused: string | undefined }): Promise<string> {
  for (;;) {
    const opened = await open(ctx, id);
    const { row, tokens } = opened;
    if (tokens.access !== refused && later(ctx.clock.now(), AHEAD) < row.expires_at) return tokens.access;
    if (tokens.refresh === undefined) return lastHour(ctx, opened, refused);
    const lease = await ctx.transaction((tx) =>
      takeLease(tx, ctx.clock, { name: `account/${id}`, server: ctx.server, lasts: LEASE }),
    );
    if (lease === undefined) await pause();
    else await underLease(ctx, lease, () => renew(ctx, lease, id));
  }
}

/** Without a refresh token the hour runs to its end. */
async function lastHour(ctx: Context, { row, tokens }: Opened, refused: string | undefined): Promise<string> {
  if (tokens.access !== refused && ctx.clock.now() < row.expires_at) return tokens.access;
  throw await needReconnection(ctx, row, HOUR_OVER);
}

/** Another process renews it just now; by the machine's time, since the other one's work goes by it, too. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

async function underLease(ctx: Context, lease: Lease, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

/** Renews what lies there now: whoever held the lease before may just have done so. */
async function renew(ctx: Context, lease: Lease, id: string): Promise<void> {
  const { row, tokens, way } = await open(ctx, id);
  const { refresh } = tokens;
  if (refresh === undefined) return;
  const grant = await ctx.graph.delegation
    .renew(way, { refreshToken: refresh, scopes: row.scopes })
    .catch(async (error: unknown) => {
      if (error instanceof EntraError && needsPerson(error))
        throw await needReconnection(ctx, row, whyReconnect(error));
      throw error instanceof GraphUnreachable ? unreachable(error) : error;
    });
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await keepGrant(ctx, tx, { row, grant });
  });
}

async function keepGrant(
  ctx: Context,
  tx: Transaction,
  { row, grant }: { readonly row: AccountRow; readonly grant: AccountGrant },
): Promise<void> {
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
    const { way } = await wayTo(ctx, tx, row.connection_id);
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
